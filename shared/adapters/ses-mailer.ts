import { SESv2Client, SESv2ServiceException, SendEmailCommand } from "@aws-sdk/client-sesv2";
import type { Mailer, MailOutcome } from "#shared/application/ports.ts";

/** Milliseconds for one call; past it the outcome is unknown. */
const timeout = 10_000;

/**
 * Mail through SES v2. The service has no idempotency key and the SDK's own retries send a mail twice
 * when an answer is lost: hence one attempt, and a lost answer is an unknown outcome, never "not sent".
 */
export function sesMailer(
  { sender, configurationSet }: { sender: string; configurationSet: string },
  client = sesClient(),
): Mailer {
  return {
    async send(mail, { reference, letter }) {
      try {
        const { MessageId } = await client.send(
          new SendEmailCommand({
            FromEmailAddress: sender,
            ReplyToAddresses: [mail.replyTo],
            Destination: { ToAddresses: [mail.to] },
            ConfigurationSetName: configurationSet,
            EmailTags: [
              { Name: "reference", Value: reference },
              { Name: "letter", Value: letter },
            ],
            Content: {
              Simple: {
                Subject: { Data: mail.subject, Charset: "UTF-8" },
                Body: {
                  Text: { Data: mail.text, Charset: "UTF-8" },
                  Html: { Data: mail.html, Charset: "UTF-8" },
                },
              },
            },
          }),
          { abortSignal: AbortSignal.timeout(timeout) },
        );
        return MessageId
          ? { outcome: "sent", sesId: MessageId }
          : { outcome: "unknown", why: "no-message-id" };
      } catch (error) {
        return outcomeOf(error);
      }
    },
  };
}

export function sesClient(): SESv2Client {
  return new SESv2Client({ maxAttempts: 1 });
}

/** Certainly not sent, by the names the service documents. Everything that is not listed is unknown. */
const outcomes: Record<string, MailOutcome> = {
  TooManyRequestsException: { outcome: "not-sent", why: "throttled" },
  ThrottlingException: { outcome: "not-sent", why: "throttled" },
  LimitExceededException: { outcome: "not-sent", why: "quota" },
  AccountSuspendedException: { outcome: "not-sent", why: "account-suspended" },
  SendingPausedException: { outcome: "not-sent", why: "sending-paused" },
  MailFromDomainNotVerifiedException: {
    outcome: "not-sent",
    why: "sender-not-verified",
  },
  NotFoundException: { outcome: "not-sent", why: "configuration-missing" },
  AccessDeniedException: { outcome: "not-sent", why: "not-allowed" },
  MessageRejected: { outcome: "refused", why: "message-rejected" },
  BadRequestException: { outcome: "refused", why: "bad-request" },
};

function outcomeOf(error: unknown): MailOutcome {
  const name = error instanceof Error ? error.name : "unknown";
  if (!(error instanceof SESv2ServiceException)) return { outcome: "unknown", why: name };
  return outcomes[name] ?? { outcome: "unknown", why: name };
}
