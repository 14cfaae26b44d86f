import * as z from "zod";
import type { Cloud } from "./cloud.ts";

const identityReading = {
  plays: z.object({ EmailIdentity: z.string() }),
  leavesOut: [
    "ConfigurationSetAttributes",
    "DkimAttributes",
    "DkimSigningAttributes",
    "FeedbackAttributes",
    "MailFromAttributes",
    "Tags",
  ],
};
const setReading = {
  plays: z.object({ Name: z.string().optional() }),
  leavesOut: [
    "ArchivingOptions",
    "DeliveryOptions",
    "ReputationOptions",
    "SendingOptions",
    "SuppressionOptions",
    "Tags",
    "TrackingOptions",
    "VdmOptions",
  ],
};
const destinationReading = {
  plays: z.object({
    ConfigurationSetName: z.string(),
    EventDestination: z.strictObject({
      Name: z.string().optional(),
      Enabled: z.boolean().default(false),
      MatchingEventTypes: z.array(z.string()),
      SnsDestination: z.object({ TopicARN: z.string() }),
    }),
  }),
  leavesOut: [],
};

/** Where the events of a configuration set go; `types` in lower case. */
export interface Destination {
  readonly configurationSet: string;
  readonly types: ReadonlySet<string>;
  readonly topicArn: string;
}

/** What the template says about sending mail. */
export interface Sending {
  readonly identities: readonly string[];
  readonly configurationSets: readonly string[];
  readonly destinations: readonly Destination[];
}

/** Reads the SES resources of the template. */
export function readSending(cloud: Cloud): Sending {
  return {
    identities: cloud
      .resources("AWS::SES::EmailIdentity")
      .map((resource) => cloud.read(resource, identityReading).EmailIdentity.toLowerCase()),
    configurationSets: cloud.resources("AWS::SES::ConfigurationSet").map((resource) => {
      cloud.read(resource, setReading);
      return cloud.name(resource);
    }),
    destinations: cloud
      .resources("AWS::SES::ConfigurationSetEventDestination")
      .map((resource) => cloud.read(resource, destinationReading))
      .filter(({ EventDestination }) => EventDestination.Enabled)
      .map(({ ConfigurationSetName, EventDestination }) => ({
        configurationSet: ConfigurationSetName,
        types: new Set(EventDestination.MatchingEventTypes.map((type) => type.toLowerCase())),
        topicArn: EventDestination.SnsDestination.TopicARN,
      })),
  };
}

/** By which of these identities does SES know this sender? By its address, else by the nearest domain. */
export function identityOf(identities: readonly string[], from: string): string | undefined {
  const address = addressOf(from);
  const domain = address.slice(address.lastIndexOf("@") + 1);
  return identities
    .filter((known) => known === address || domain === known || domain.endsWith(`.${known}`))
    .toSorted((one, other) => other.length - one.length)[0];
}

/** Why SES would not take this mail: its sender is not verified, or its configuration set unknown. */
export function refuse(
  { identities, configurationSets }: Sending,
  wanted: { FromEmailAddress: string; ConfigurationSetName?: string | undefined },
): { type: string; message: string } | undefined {
  const { FromEmailAddress: from } = wanted;
  if (identities.length > 0 && identityOf(identities, from) === undefined) {
    const message = `Email address is not verified. The following identities failed the check: ${addressOf(from)}`;
    return { type: "MessageRejected", message };
  }
  const set = wanted.ConfigurationSetName;
  if (set !== undefined && !configurationSets.includes(set)) {
    return { type: "BadRequestException", message: `Configuration set <${set}> does not exist.` };
  }
  return undefined;
}

function addressOf(from: string): string {
  return from.replace(/^.*<|>$/g, "").toLowerCase();
}
