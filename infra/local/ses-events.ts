import type { Mail } from "./mailbox.ts";

/** An event of SES's event publishing, in the form that reaches an SNS destination. */
export interface SesEvent {
  readonly eventType: "Send" | "Delivery" | "Bounce" | "Complaint";
  readonly [part: string]: unknown;
}

const bounces: Readonly<Record<string, { type: string; subType: string; status: string }>> = {
  bounce: { type: "Permanent", subType: "General", status: "5.1.1" },
  suppressionlist: { type: "Permanent", subType: "OnAccountSuppressionList", status: "5.1.1" },
};

/**
 * Which events follow an accepted mail? Every address gets its mail, except those of SES's mailbox
 * simulator (`bounce@`, `complaint@`, `suppressionlist@simulator.amazonses.com`, each also with a
 * `+label`), which do what they say. `at` is the moved clock.
 */
export function eventsOf(mail: Mail, at: string): SesEvent[] {
  const about = describe(mail);
  const events: SesEvent[] = [{ eventType: "Send", mail: about, send: {} }];
  const delivered = mail.to.filter((address) => bounces[simulated(address)] === undefined);
  if (delivered.length > 0) {
    events.push({
      eventType: "Delivery",
      mail: about,
      delivery: {
        timestamp: at,
        processingTimeMillis: 500,
        recipients: delivered,
        smtpResponse: "250 2.6.0 Message received",
        reportingMTA: "local",
      },
    });
  }
  for (const address of mail.to) {
    const kind = simulated(address);
    const bounce = bounces[kind];
    if (bounce !== undefined) {
      events.push({
        eventType: "Bounce",
        mail: about,
        bounce: {
          feedbackId: `${mail.id}-bounce`,
          bounceType: bounce.type,
          bounceSubType: bounce.subType,
          bouncedRecipients: [
            {
              emailAddress: address,
              action: "failed",
              status: bounce.status,
              diagnosticCode: `smtp; 550 ${bounce.status} user unknown`,
            },
          ],
          timestamp: at,
          reportingMTA: "dns; local",
        },
      });
    }
    if (kind === "complaint") {
      events.push({
        eventType: "Complaint",
        mail: about,
        complaint: {
          feedbackId: `${mail.id}-complaint`,
          complaintSubType: null,
          complainedRecipients: [{ emailAddress: address }],
          timestamp: at,
          userAgent: "Amazon SES Mailbox Simulator",
          complaintFeedbackType: "abuse",
          arrivalDate: at,
        },
      });
    }
  }
  return events;
}

function describe(mail: Mail): object {
  const tags = Object.entries(mail.tags).map(([name, value]) => [name, [value]] as const);
  return {
    timestamp: mail.at,
    source: mail.from,
    sourceArn: undefined,
    sendingAccountId: "000000000000",
    messageId: mail.id,
    destination: mail.to,
    headersTruncated: false,
    headers: [
      { name: "From", value: mail.from },
      { name: "To", value: mail.to.join(", ") },
      { name: "Subject", value: mail.subject },
    ],
    commonHeaders: {
      from: [mail.from],
      to: mail.to,
      messageId: mail.id,
      subject: mail.subject,
    },
    tags: {
      "ses:operation": ["SendEmail"],
      "ses:configuration-set": [mail.configurationSet ?? ""],
      "ses:source-ip": ["127.0.0.1"],
      "ses:from-domain": [mail.from.replace(/^.*@|>$/g, "")],
      "ses:caller-identity": ["local"],
      ...Object.fromEntries(tags),
    },
  };
}

/** The simulator's name for what happens to this address; empty for every other address. */
function simulated(address: string): string {
  const match = /([a-z]+)(?:\+[^@]*)?@simulator\.amazonses\.com>?$/i.exec(address);
  return match?.[1]?.toLowerCase() ?? "";
}
