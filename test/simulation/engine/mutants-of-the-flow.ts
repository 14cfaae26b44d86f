import { type Mutant, off } from "./mutant.ts";

/** Guards of what moves by itself, and of what is kept. */

const answering = "shared/domain/answering.ts";
const sweep = "shared/application/sweep-deadlines.ts";
const eligible = "shared/domain/eligibility.ts";

export const flowMutants: Mutant[] = [
  off(
    "only a received lead is screened",
    "shared/application/screen-lead.ts",
    'if (state?.status !== "received" || state.kind',
    "if (!state || state.kind",
  ),
  off(
    "only a waiting lead is routed",
    "shared/application/route-lead.ts",
    'if (state?.status !== "routing") return;',
    "if (!state) return;",
  ),
  off("a full partner is asked no more", eligible, "taken >= capacity", "taken > capacity"),
  off("nobody is asked twice", eligible, "if (asked) reasons", "if (asked && !asked) reasons"),
  off(
    "an offer that ends gives its place back",
    "shared/domain/offering.ts",
    "add: { offers: 0, taken: -1 }",
    "add: { offers: 0, taken: 0 }",
  ),
  off(
    "an offer ends with its deadline",
    "shared/domain/due.ts",
    "const over = offer.deadline <= at;",
    "const over = offer.deadline < offer.madeAt;",
  ),
  off(
    "the sweep wakes forgotten leads",
    sweep,
    'if (action.do === "hint") {',
    'if (action.do === "hint") {\n    return undefined;',
  ),
  off(
    "the sweep wakes forgotten letters",
    sweep,
    "if (due.letter !== undefined) {",
    "if (due.letter !== undefined) {\n    return undefined;",
  ),
  off(
    "a row that fails holds up no other",
    sweep,
    "failed.push({ about: { reference: due.reference }, error });",
    "throw error;",
  ),
  off(
    "a failed message is handed back to its queue",
    "functions/middleware/worker.ts",
    "return [{ itemIdentifier: messageId }];",
    "return [];",
  ),
  off(
    "a poison message holds up no neighbour",
    "functions/middleware/worker.ts",
    "return { batchItemFailures };",
    "return { batchItemFailures: batchItemFailures.length ? Records.map((one) => ({ itemIdentifier: one.messageId })) : [] };",
  ),
  off(
    "a screening does not look at the clock",
    "shared/domain/screening.ts",
    "screenedAt: context.screenedAt,\n    gates",
    "screenedAt: new Date().toISOString(),\n    gates",
  ),
];

/** Guards of what newcomers were promised. */
export const welcomeMutants: Mutant[] = [
  off(
    "nobody outside hears of a person who did not agree",
    "shared/domain/offering.ts",
    "if (!mayShare(state))",
    "if (!mayShare(state) && !routing)",
  ),
  off(
    "nobody counts on a desk that refused its request",
    "shared/domain/undelivered.ts",
    "return counts ? { generation } : undefined;",
    "return counts && !generation ? { generation } : undefined;",
  ),
  {
    guard: "an offer to a desk hides what the newcomer wrote",
    switches: [
      {
        file: "shared/application/offer-view.ts",
        find: 'if (!ofStartup(person)) return { contact: { name: "", email: "" } };',
        replace: "if (!ofStartup(person)) return person;",
      },
      {
        file: "shared/presentation/pages/offer-talent.ts",
        find: "return before",
        replace: "return before && !view.person",
      },
    ],
  },
  off(
    "whom a newcomer is offered to is a host",
    "shared/domain/desk-ranking.ts",
    'if (desk.part !== "host")',
    "if (!desk.part)",
  ),
];

export const recordsMutants: Mutant[] = [
  off(
    "every event is chained to the one before",
    "shared/domain/history.ts",
    "chain = chainValue(chain, event, hash);",
    "chain = chainValue(undefined, event, hash);",
  ),
  off("erasing deletes the person", "shared/application/forget-person.ts", 'person: "erase",', ""),
  off(
    "erasing blanks what was written",
    "shared/application/forget-person.ts",
    "notes.map(({ text: _text, mailbox: _mailbox, ...signed }) => signed)",
    "notes",
  ),
  off(
    "a log line holds no personal data",
    "shared/application/receive-lead.ts",
    'log.info("lead received", {\n        reference,',
    'log.info("lead received", {\n        reference: read.person.contact.email,',
  ),
  off(
    "an event holds no personal data",
    answering,
    "details: { generation, partner, reason: answer.reason },",
    "details: { generation, partner, reason: answer.note ?? answer.reason },",
  ),
];
