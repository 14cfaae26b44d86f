import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import startEmulator from "aws-ses-v2-local";
import * as z from "zod";
import type { Clock } from "./clock.ts";
import type { Cloud } from "./cloud.ts";
import { reason } from "./failure.ts";
import type { Mail, Mailbox } from "./mailbox.ts";
import { eventsOf } from "./ses-events.ts";
import { type Destination, readSending, refuse } from "./ses-settings.ts";
import { atMost } from "./waiting.ts";

const content = z.object({ Data: z.string() });
const request = z.object({
  FromEmailAddress: z.string().default(""),
  ReplyToAddresses: z.array(z.string()).default([]),
  ConfigurationSetName: z.string().optional(),
  EmailTags: z.array(z.object({ Name: z.string(), Value: z.string() })).default([]),
  Destination: z
    .object({
      ToAddresses: z.array(z.string()).default([]),
      CcAddresses: z.array(z.string()).default([]),
      BccAddresses: z.array(z.string()).default([]),
    })
    .prefault({}),
  Content: z.object({
    Simple: z
      .object({
        Subject: content,
        Body: z.object({ Text: content.optional(), Html: content.optional() }),
      })
      .optional(),
  }),
});
const sendPath = "/v2/email/outbound-emails";
/** The emulator keeps each mail in memory, where nobody reads it; after so many it is told to forget them. */
const keptTwice = 100;
/** How long a stop waits for the mails in hand, with the events that follow them. */
const graceful = 3000;

/** What the mail service needs from the rest of the machine. */
export interface MailSurroundings {
  readonly clock: Clock;
  readonly mailbox: Mailbox;
  publish(topicArn: string, messages: readonly string[]): Promise<void>;
  warn(message: string): void;
}

/** SES v2 on this machine. */
export interface MailService {
  readonly endpoint: string;
  /** How many requests, with the events that follow them, are not done yet. */
  busy(): number;
  stop(): Promise<void>;
}

/**
 * Starts SES v2: an emulator that checks each request, and in front of it what it lacks: identities
 * and configuration sets of the template, a mailbox that lasts, and the events that follow a mail.
 */
export async function startMail(cloud: Cloud, around: MailSurroundings): Promise<MailService> {
  const settings = readSending(cloud);
  const emulator = await startServer({ host: "127.0.0.1", port: 0 });
  const target = `http://127.0.0.1:${portOf(emulator)}`;
  const inHand = new Set<Promise<void>>();
  let accepted = 0;
  const doing = (work: Promise<void>, onFailure?: () => void): void => {
    const done = work
      .catch((error: unknown) => {
        around.warn(`mail: ${reason(error)}`);
        onFailure?.();
      })
      .finally(() => inHand.delete(done));
    inHand.add(done);
  };
  const front = createServer((incoming, response) => {
    doing(handle(incoming, response), () => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  const handle = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readAll(incoming);
    const isSend = incoming.method === "POST" && incoming.url === sendPath;
    const wanted = isSend ? request.safeParse(parse(body)).data : undefined;
    const refusal = wanted === undefined ? undefined : refuse(settings, wanted);
    if (refusal !== undefined) {
      response.writeHead(400, {
        "content-type": "application/json",
        "x-amzn-errortype": refusal.type,
      });
      response.end(JSON.stringify({ message: refusal.message }));
      return;
    }
    const answer = await forward(target, incoming, body);
    const text = await answer.text();
    const mail =
      answer.ok && wanted !== undefined
        ? record(wanted, z.object({ MessageId: z.string() }).parse(parse(text)).MessageId, around)
        : undefined;
    response.writeHead(answer.status, { "content-type": "application/json" });
    response.end(text);
    if (mail === undefined) return;
    accepted += 1;
    if (accepted % keptTwice === 0) await fetch(`${target}/clear-store`, { method: "POST" });
    await publishEvents(mail, settings.destinations, around);
  };
  await new Promise<void>((resolve) => front.listen(0, "127.0.0.1", resolve));
  for (const mail of around.mailbox.untold()) {
    doing(publishEvents(mail, settings.destinations, around));
  }
  return {
    endpoint: `http://127.0.0.1:${portOf(front)}`,
    busy: () => inHand.size,
    stop: async () => {
      await atMost(graceful, Promise.all(inHand));
      for (const server of [front, emulator]) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}

function record(
  wanted: z.infer<typeof request>,
  id: string,
  { clock, mailbox }: MailSurroundings,
): Mail {
  const { ToAddresses, CcAddresses, BccAddresses } = wanted.Destination;
  const simple = wanted.Content.Simple;
  const mail: Mail = {
    id,
    at: new Date(clock.now()).toISOString(),
    to: [...ToAddresses, ...CcAddresses, ...BccAddresses],
    from: wanted.FromEmailAddress,
    replyTo: wanted.ReplyToAddresses,
    subject: simple?.Subject.Data ?? "",
    text: simple?.Body.Text?.Data ?? "",
    html: simple?.Body.Html?.Data ?? "",
    tags: Object.fromEntries(wanted.EmailTags.map(({ Name, Value }) => [Name, Value])),
    ...(wanted.ConfigurationSetName && { configurationSet: wanted.ConfigurationSetName }),
  };
  mailbox.add(mail);
  return mail;
}

async function publishEvents(
  mail: Mail,
  destinations: readonly Destination[],
  { clock, mailbox, publish }: MailSurroundings,
): Promise<void> {
  const events = eventsOf(mail, new Date(clock.now()).toISOString());
  for (const { configurationSet, types, topicArn } of destinations) {
    if (configurationSet !== mail.configurationSet) continue;
    const wanted = events.filter(({ eventType }) => types.has(eventType.toLowerCase()));
    await publish(
      topicArn,
      wanted.map((event) => JSON.stringify(event)),
    );
  }
  mailbox.told(mail.id);
}

async function forward(target: string, incoming: IncomingMessage, body: string): Promise<Response> {
  const method = incoming.method ?? "GET";
  return fetch(target + (incoming.url ?? "/"), {
    method,
    headers: {
      "content-type": incoming.headers["content-type"] ?? "application/json",
      authorization: incoming.headers.authorization ?? "",
    },
    ...(method !== "GET" && { body }),
  });
}

async function readAll(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function portOf(server: { address(): AddressInfo | string | null }): number {
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

/** The emulator is CommonJS: seen from an ES module, its default export is one step further in. */
const startServer: typeof startEmulator.default =
  typeof startEmulator === "function" ? startEmulator : startEmulator.default;
