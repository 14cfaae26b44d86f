import type { APIGatewayProxyEventV2, Context, SQSEvent } from "aws-lambda";
import { createHandler as answerOffer } from "#functions/answer-offer/handler.ts";
import { createHandler as decideReview } from "#functions/decide-review/handler.ts";
import { createHandler as followLead } from "#functions/follow-lead/handler.ts";
import type { DoorAnswer } from "#functions/middleware/http.ts";
import { createHandler as proveLedger } from "#functions/prove-ledger/handler.ts";
import { createHandler as receiveLead } from "#functions/receive-lead/handler.ts";
import { createHandler as recordDelivery } from "#functions/record-delivery/handler.ts";
import { createHandler as resumePartner } from "#functions/resume-partner/handler.ts";
import { createHandler as routeLead } from "#functions/route-lead/handler.ts";
import { createHandler as screenLead } from "#functions/screen-lead/handler.ts";
import { createHandler as sendLetter } from "#functions/send-letter/handler.ts";
import { createHandler as showReport } from "#functions/show-report/handler.ts";
import { createHandler as sweepDeadlines } from "#functions/sweep-deadlines/handler.ts";
import { sha256 } from "#shared/adapters/crypto.ts";
import type { Key } from "#shared/adapters/keys.ts";
import { memoryStore } from "#shared/adapters/memory-store.ts";
import { loadProgramme } from "#shared/adapters/programme.ts";
import type { Log, Mail, MailOutcome } from "#shared/application/ports.ts";
import type { Reference } from "#shared/domain/lead.ts";
import type { Programme } from "#shared/domain/programme.ts";

/** The whole flow in memory: the real handlers over in-memory ports, on a clock that only the test moves. */

export interface SentMail extends Mail {
  reference: Reference;
  letter: string;
  at: string;
}

const queues = {
  "screen-lead": [
    "event#LeadReceived#",
    "event#LeadReleased#",
    "hint#screen-lead#",
    "hint#canary#",
  ],
  "route-lead": [
    "event#LeadReceived#",
    "event#LeadReleased#",
    "event#LeadScreened#",
    "event#LeadQualified#",
    "event#OfferDeclined#",
    "event#OfferLapsed#",
    "event#OfferUndeliverable#",
    "hint#route-lead#",
    "hint#canary#",
  ],
  "send-letter": ["event#", "hint#send-letter#", "hint#canary#"],
} as const;

export function openHouse(change: { programme?: Partial<Programme>; start?: string } = {}) {
  const programme: Programme = { ...loadProgramme(), ...change.programme };
  const store = memoryStore();
  const mails: SentMail[] = [];
  const logs: { level: string; message: string; fields: object }[] = [];
  let now = Date.parse(change.start ?? "2026-11-24T09:00:00.000Z");
  let mood: (mail: Mail) => MailOutcome | undefined = () => undefined;
  let told = 0;
  let counter = 0;

  const clock = { now: () => new Date(now).toISOString() };
  const random = {
    bytes: (count: number) => Buffer.from(sha256(`${counter++}`), "hex").subarray(0, count),
  };
  const log: Log = {
    info: (message, fields = {}) => logs.push({ level: "info", message, fields }),
    error: (message, fields = {}) => logs.push({ level: "error", message, fields }),
  };
  const mailer = {
    async send(
      mail: Mail,
      { reference, letter }: { reference: string; letter: string },
    ): Promise<MailOutcome> {
      const outcome = mood(mail) ?? { outcome: "sent", sesId: `ses-${mails.length + 1}` };
      if (outcome.outcome === "sent") mails.push({ ...mail, reference, letter, at: clock.now() });
      return outcome;
    },
  };
  const deps = { store, programme, clock, random, hash: sha256, log };
  const mailbox = "programme@landing.example";
  const workers = {
    "screen-lead": screenLead(deps),
    "route-lead": routeLead(deps),
    "send-letter": sendLetter({
      ...deps,
      mailer,
      siteUrl: "https://landing.example",
      programmeMailbox: mailbox,
    }),
  };
  const doors = {
    leads: receiveLead(deps),
    status: followLead({ ...deps, programmeMailbox: mailbox }),
    offers: answerOffer(deps),
    reviews: decideReview(deps),
    partners: resumePartner(deps),
    reports: showReport(deps),
  };
  const sweep = sweepDeadlines(deps);
  const published: Record<string, number>[] = [];
  const prove = proveLedger({
    ...deps,
    released: () => undefined,
    metrics: { publish: (counts) => published.push(counts) },
  });
  const deliveries = recordDelivery(deps);

  /** Hands one stream row to every queue that subscribes to it; says which messages failed. */
  async function deliver({ pk, sk }: Key): Promise<string[]> {
    const body = JSON.stringify({
      eventName: "INSERT",
      dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } } },
    });
    const failed: string[] = [];
    for (const [queue, prefixes] of Object.entries(queues)) {
      if (!prefixes.some((prefix) => sk.startsWith(prefix))) continue;
      const event = { Records: [{ messageId: `${queue}/${sk}`, body }] } as unknown as SQSEvent;
      const { batchItemFailures } = await workers[queue as keyof typeof workers](
        event,
        {} as Context,
      );
      failed.push(...batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    }
    return failed;
  }

  /** Delivers all that the table's stream has to tell, until nothing is left. */
  async function settle(): Promise<void> {
    while (told < store.stream.length) {
      const key = store.stream[told++];
      if (key) await deliver(key);
    }
  }

  async function http(
    method: "GET" | "POST",
    path: string,
    body?: string | object,
    headers: Record<string, string> = {},
  ): Promise<DoorAnswer> {
    const isApi = path.startsWith("/api/status");
    const [, first = "", token = "", action] = path
      .replace(/^\/api\/status/, "/status")
      .split(/[/?]/);
    const door =
      path === "/api/leads" || path === "/" || /^\/(apply|welcome)/.test(path)
        ? doors.leads
        : doors[(isApi ? "status" : first) as keyof typeof doors];
    const event = {
      rawPath: path.split("?")[0],
      headers: {
        ...(body === undefined
          ? {}
          : {
              "content-type":
                typeof body === "string" ? "application/x-www-form-urlencoded" : "application/json",
            }),
        ...headers,
      },
      pathParameters: { token, ...(action ? { action } : {}) },
      queryStringParameters: Object.fromEntries(new URLSearchParams(path.split("?")[1] ?? "")),
      body: typeof body === "string" ? body : body && JSON.stringify(body),
      isBase64Encoded: false,
      requestContext: { requestId: "request-1", http: { method } },
    } as unknown as APIGatewayProxyEventV2;
    return door(event, {} as Context);
  }

  return {
    programme,
    store,
    mails,
    logs,
    clock,
    hash: sha256,
    deliver,
    settle,
    http,
    /** Posts a form and lets the flow settle; gives the reference and the path of the status page. */
    async submit(form: object): Promise<{ reference: string; status: string }> {
      const answer = await http("POST", "/api/leads", form);
      if (answer.statusCode !== 202) throw new Error(`${answer.statusCode}: ${answer.body}`);
      await settle();
      return JSON.parse(answer.body ?? "{}");
    },
    /** Moves the clock, runs the sweep as the schedule would, and lets the flow settle. */
    async pass(time: { minutes?: number; days?: number }) {
      now += ((time.minutes ?? 0) + (time.days ?? 0) * 24 * 60) * 60_000;
      const swept = (await sweep({}, {} as Context)) as { moved: number; hinted: number };
      await settle();
      return swept;
    },
    /** Moves the clock and nothing else. */
    wait(time: { minutes?: number; days?: number }) {
      now += ((time.minutes ?? 0) + (time.days ?? 0) * 24 * 60) * 60_000;
    },
    /** Runs the daily proof and lets its digest go out; gives the counts that it published. */
    async prove(): Promise<Record<string, number>> {
      await prove({}, {} as Context);
      await settle();
      return published.at(-1) ?? {};
    },
    /** How the mail service behaves from now on; `undefined` means it sends. */
    mailService(behave: typeof mood) {
      mood = behave;
    },
    async tellDelivery(event: object) {
      const records = {
        Records: [{ messageId: "delivery", body: JSON.stringify(event) }],
      } as unknown as SQSEvent;
      return deliveries(records, {} as Context);
    },
    /** The newest mail whose text matches, or a failure that names what was sent. */
    mail(letter: string, reference?: string): SentMail {
      const found = mails.findLast(
        (mail) =>
          mail.letter.endsWith(`-${letter}`) && (!reference || mail.reference === reference),
      );
      if (!found)
        throw new Error(`no ${letter} among ${mails.map((mail) => mail.letter).join(", ")}`);
      return found;
    },
    /** The path behind the first link of a mail that starts with `prefix`. */
    link(mail: SentMail, prefix: string): string {
      const found = mail.text.match(new RegExp(`https://landing.example(/${prefix}/[0-9a-f]+)`));
      if (!found?.[1]) throw new Error(`no /${prefix}/ link in: ${mail.text}`);
      return found[1];
    },
  };
}
