import { createHandler as answerOffer } from "#functions/answer-offer/handler.ts";
import { createHandler as decideReview } from "#functions/decide-review/handler.ts";
import { createHandler as followLead } from "#functions/follow-lead/handler.ts";
import { createHandler as proveLedger } from "#functions/prove-ledger/handler.ts";
import { createHandler as receiveLead } from "#functions/receive-lead/handler.ts";
import { createHandler as recordDelivery } from "#functions/record-delivery/handler.ts";
import { createHandler as resumePartner } from "#functions/resume-partner/handler.ts";
import { createHandler as routeLead } from "#functions/route-lead/handler.ts";
import { createHandler as screenLead } from "#functions/screen-lead/handler.ts";
import { createHandler as sendLetter } from "#functions/send-letter/handler.ts";
import { createHandler as sweepDeadlines } from "#functions/sweep-deadlines/handler.ts";
import { sha256 } from "#shared/adapters/crypto.ts";
import type { Programme } from "#shared/domain/programme.ts";
import type { FunctionSpec, InstancePorts } from "./lambda.ts";
import type { Post } from "./post.ts";
import type { Table } from "./table.ts";

export const siteUrl = "https://landing.example";
export const programmeMailbox = "programme@landing.example";

/** The real handlers, over ports that fail. Timeouts in seconds, as in the template. */
export function functionsOver(
  table: Table,
  post: () => Post,
  /** The programme that an instance carries from its start. */
  programme: () => Programme,
  published: (counts: Record<string, number>) => void,
) {
  const ground = (ports: InstancePorts) => ({
    store: table.reachedBy(ports),
    programme: programme(),
    clock: ports.clock,
    random: ports.random,
    hash: sha256,
    log: ports.log,
    programmeMailbox,
    siteUrl,
  });
  type Deps = ReturnType<typeof ground>;
  const spec = (name: string, timeout: number, make: (deps: Deps) => unknown): FunctionSpec => ({
    name,
    timeout,
    make: (ports) => make(ground(ports)) as ReturnType<FunctionSpec["make"]>,
  });
  return {
    doors: {
      leads: spec("receive-lead", 10, receiveLead),
      status: spec("follow-lead", 10, followLead),
      offers: spec("answer-offer", 10, answerOffer),
      reviews: spec("decide-review", 10, decideReview),
      partners: spec("resume-partner", 10, resumePartner),
    },
    screenLead: spec("screen-lead", 15, screenLead),
    routeLead: spec("route-lead", 15, routeLead),
    recordDelivery: spec("record-delivery", 15, recordDelivery),
    proveLedger: spec("prove-ledger", 300, (deps) =>
      proveLedger({ ...deps, released: () => undefined, metrics: { publish: published } }),
    ),
    sweepDeadlines: spec("sweep-deadlines", 50, sweepDeadlines),
    sendLetter: {
      name: "send-letter",
      timeout: 30,
      make: (ports) =>
        sendLetter({ ...ground(ports), mailer: post().reachedBy(ports) }) as ReturnType<
          FunctionSpec["make"]
        >,
    } satisfies FunctionSpec,
  };
}
