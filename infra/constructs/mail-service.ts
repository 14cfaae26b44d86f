import { CfnOutput, Duration, Stack } from "aws-cdk-lib";
import { Metric } from "aws-cdk-lib/aws-cloudwatch";
import {
  ConfigurationSet,
  ConfigurationSetEventDestination,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from "aws-cdk-lib/aws-ses";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import { Construct } from "constructs";
import { type House, nameIn } from "./house.ts";
import { HouseAlarm } from "./house-alarm.ts";

/** Properties of a `MailService`. */
export interface MailServiceProps {
  /** The deployment. */
  readonly house: House;
  /** From address of every letter. */
  readonly sender: string;
  /** Domain that letters come from. */
  readonly domain: string;
  /** Whether to create the identity of `domain`, or use the one this account has. */
  readonly identity: "create" | "existing";
  /** Whether to tell the DNS records to set; a stage without a real domain has none. */
  readonly tellRecords: boolean;
  /** Topic that hears what became of each letter. */
  readonly events: ITopic;
}

/** Opens and clicks are not asked for: they would rewrite the links in letters. */
const reported = [
  EmailSendingEvent.SEND,
  EmailSendingEvent.DELIVERY,
  EmailSendingEvent.DELIVERY_DELAY,
  EmailSendingEvent.BOUNCE,
  EmailSendingEvent.COMPLAINT,
  EmailSendingEvent.REJECT,
  EmailSendingEvent.RENDERING_FAILURE,
];

/** SES as this deployment uses it: identity, configuration set, events, reputation alarms. */
export class MailService extends Construct {
  readonly configurationSetName: string;
  /** What a sender needs the right to send with, and no other. */
  readonly sendingArns: string[];

  constructor(scope: Construct, id: string, props: MailServiceProps) {
    super(scope, id);
    this.configurationSetName = nameIn(props.house, "letters");
    const set = new ConfigurationSet(this, "ConfigurationSet", {
      configurationSetName: this.configurationSetName,
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    new ConfigurationSetEventDestination(this, "Events", {
      configurationSet: set,
      destination: EventDestination.snsTopic(props.events),
      events: reported,
    });
    const arn = (resource: string, resourceName: string) =>
      Stack.of(this).formatArn({ service: "ses", resource, resourceName });
    // SES asks for the right on the address where it knows one, else on its domain; and on the set besides.
    this.sendingArns = [
      arn("identity", props.domain),
      arn("identity", props.sender),
      arn("configuration-set", this.configurationSetName),
    ];
    if (props.identity === "create") this.createIdentity(props);
    this.watch(props.house);
  }

  private createIdentity({ domain, tellRecords }: MailServiceProps): void {
    const identity = new EmailIdentity(this, "Identity", {
      identity: Identity.domain(domain),
      mailFromDomain: `bounce.${domain}`,
    });
    if (!tellRecords) return;
    for (const [index, record] of identity.dkimRecords.entries()) {
      new CfnOutput(this, `DkimRecord${index + 1}`, {
        description: "CNAME record that proves the sender's domain",
        value: `${record.name} CNAME ${record.value}`,
      });
    }
  }

  private watch(house: House): void {
    const rate = (metricName: string) =>
      new Metric({
        namespace: "AWS/SES",
        metricName,
        dimensionsMap: { "ses:configuration-set": this.configurationSetName },
        statistic: "Maximum",
        period: Duration.hours(1),
      });
    new HouseAlarm(this, "letters-bouncing", {
      house,
      errorImpact: "Letters bounce so often that SES may stop all mail of this account.",
      threshold: 0.03,
      metric: rate("Reputation.BounceRate"),
    });
    new HouseAlarm(this, "letters-complained-about", {
      house,
      errorImpact: "Receivers report letters as spam so often that SES may stop all mail.",
      threshold: 0.0005,
      metric: rate("Reputation.ComplaintRate"),
    });
  }
}
