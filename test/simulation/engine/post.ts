import { type SESv2Client, SESv2ServiceException } from "@aws-sdk/client-sesv2";
import { sesMailer } from "#shared/adapters/ses-mailer.ts";
import type { Mailer } from "#shared/application/ports.ts";
import type { InstancePorts, Invocation } from "./lambda.ts";
import { carry, type Mail, type MailGround } from "./mail-fate.ts";

/** The mail service behind our own adapter: errors by their documented names, events about every mail, mailboxes. */

export interface Post {
  reachedBy(ports: InstancePorts): Mailer;
  readonly mails: Mail[];
  /** Letters of whose fate news is sent, by reference and id, and when their mail went out. */
  readonly told: ReadonlyMap<string, number>;
}
export interface PostOptions extends MailGround {
  accepted: (mail: Mail, by: Invocation) => void;
}

/** Every error that the service documents for sending, and one that nobody has heard of. */
const mailErrors = [
  "TooManyRequestsException",
  "LimitExceededException",
  "AccountSuspendedException",
  "SendingPausedException",
  "MailFromDomainNotVerifiedException",
  "NotFoundException",
  "MessageRejected",
  "BadRequestException",
  "InternalServiceErrorException",
] as const;

interface Sending {
  Destination: { ToAddresses: string[] };
  EmailTags: { Name: string; Value: string }[];
  Content: { Simple: { Subject: Data; Body: { Text: Data; Html: Data } } };
}
interface Data {
  Data: string;
}

export function openPost(options: PostOptions): Post {
  const { timeline, dice, faults, weather, accepted } = options;
  const mails: Mail[] = [];
  const told = new Map<string, number>();

  function take(input: Sending, by: Invocation): { MessageId: string } {
    const tag = (name: string) => input.EmailTags.find(({ Name }) => Name === name)?.Value ?? "";
    const { Subject, Body } = input.Content.Simple;
    const mail: Mail = {
      to: input.Destination.ToAddresses[0] ?? "",
      subject: Subject.Data,
      text: Body.Text.Data,
      html: Body.Html.Data,
      reference: tag("reference"),
      letter: tag("letter"),
      sesId: `ses-${mails.length + 1}`,
      at: timeline.now(),
    };
    const refusal = errorFor(`${mail.reference.slice(-6)} ${mail.letter}`);
    if (refusal && refusal !== "InternalServiceErrorException") throw serviceError(refusal);
    if (refusal && dice.roll("half done").chance(0.5)) throw serviceError(refusal);
    mails.push(mail);
    by.writes++;
    accepted(mail, by);
    carry(options, mail, told);
    if (refusal) {
      by.faults.push("response-lost");
      throw serviceError(refusal);
    }
    return { MessageId: mail.sesId };
  }

  function errorFor(about: string): (typeof mailErrors)[number] | undefined {
    if (faults.isDown("mail")) {
      const down = mailErrors[Math.floor(timeline.now() / 600_000) % 5];
      if (down && faults.strikes(`${down} for ${about} (outage)`, 1)) return down;
    }
    const error = dice.roll("mail error").pick(mailErrors);
    return faults.strikes(`${error} for ${about}`, weather.mailError) ? error : undefined;
  }

  return {
    mails,
    told,
    reachedBy({ call }) {
      const client = {
        send: ({ input }: { input: Sending }) =>
          call("send", { service: "mail", writes: true }, async (by) => take(input, by)),
      };
      const settings = { sender: "programme@landing.example", configurationSet: "letters" };
      return sesMailer(settings, client as unknown as SESv2Client);
    },
  };
}

function serviceError(name: string): SESv2ServiceException {
  return new SESv2ServiceException({ name, message: name, $fault: "server", $metadata: {} });
}
