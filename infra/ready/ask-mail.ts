import {
  GetAccountCommand,
  GetConfigurationSetEventDestinationsCommand,
  GetEmailIdentityCommand,
  GetSuppressedDestinationCommand,
  type SESv2Client,
} from "@aws-sdk/client-sesv2";
import type { Identity, Sending } from "./account.ts";

/** What SES says of itself and of our sender. */

export async function identityOf(ses: SESv2Client, EmailIdentity: string): Promise<Identity> {
  const found = await ses.send(new GetEmailIdentityCommand({ EmailIdentity }));
  return {
    verified: found.VerifiedForSendingStatus === true,
    dkim: found.DkimAttributes?.Status ?? "NOT_STARTED",
    mailFromDomain: found.MailFromAttributes?.MailFromDomain,
    mailFrom: found.MailFromAttributes?.MailFromDomainStatus,
  };
}

export async function sendingOf(ses: SESv2Client): Promise<Sending> {
  const account = await ses.send(new GetAccountCommand({}));
  return {
    production: account.ProductionAccessEnabled === true,
    enabled: account.SendingEnabled !== false,
    quota: account.SendQuota?.Max24HourSend ?? 0,
    sent: account.SendQuota?.SentLast24Hours ?? 0,
    rate: account.SendQuota?.MaxSendRate ?? 0,
  };
}

export async function newsOf(ses: SESv2Client, ConfigurationSetName: string): Promise<string[]> {
  const { EventDestinations = [] } = await ses.send(
    new GetConfigurationSetEventDestinationsCommand({ ConfigurationSetName }),
  );
  return EventDestinations.filter(({ Enabled, SnsDestination }) => Enabled && SnsDestination)
    .flatMap(({ MatchingEventTypes = [] }) => MatchingEventTypes)
    .toSorted();
}

export async function refusalOf(ses: SESv2Client, EmailAddress: string): Promise<string> {
  try {
    const { SuppressedDestination } = await ses.send(
      new GetSuppressedDestinationCommand({ EmailAddress }),
    );
    return SuppressedDestination?.Reason ?? "";
  } catch (error) {
    if (error instanceof Error && error.name === "NotFoundException") return "";
    throw error;
  }
}
