import { paginateScan } from "@aws-sdk/client-dynamodb";
import { type Mail, systemAt } from "#infra/demo/system.ts";
import { formOf } from "#test/bench/path/drive.ts";
import type { Ground } from "#test/bench/path/system.ts";
import { type HeardCall, openFaultProxy } from "#test/soak/fault-proxy.ts";
import { onlyTable } from "#test/soak/resting.ts";
import { talentForm } from "#test/unit/talent-form.ts";
import { bytesOf, type Item, indexWrites, largestTransaction } from "./sizes.ts";

/** What one lead leaves behind and asks for, from its form to its owner. */
export interface Footprint {
  readonly kind: string;
  readonly rows: number;
  readonly bytes: number;
  /** The largest row, and its bytes. */
  readonly largest: { readonly row: string; readonly bytes: number };
  readonly mails: number;
  /** Events that pass pipe and topic. */
  readonly events: number;
  readonly reads: number;
  /** Calls that write; rows that they write, each a record of the stream; and writes of the index `due`. */
  readonly writes: number;
  readonly rowsWritten: number;
  readonly indexWrites: number;
  readonly transaction: { readonly rows: number; readonly bytes: number };
}

type System = ReturnType<typeof systemAt>;

/** One lead of each usual kind through the system of `ground`, with every call to its database heard. */
export async function measureFootprints(ground: Ground): Promise<Footprint[]> {
  const calls: HeardCall[] = [];
  const proxy = await openFaultProxy(
    ground.database.endpoint,
    () => 1,
    (call) => calls.push(call),
  );
  try {
    const local = await ground.run(proxy.url);
    try {
      const system = systemAt(local.url);
      const table = await onlyTable(ground.database.tables);
      const footprints: Footprint[] = [];
      for (const [kind, form, answers] of journeys) {
        const { reference } = await system.submit(form);
        for (const [index, answer] of answers.entries())
          await answerOffer(system, reference, index + 1, answer);
        await local.settled();
        const mails = (await system.ask<Mail[]>("/_local/mail")).filter(
          ({ subject, text }) => subject.includes(reference) || text.includes(reference),
        );
        const rows: Item[] = [];
        for await (const { Items = [] } of paginateScan(
          { client: ground.database.tables },
          { TableName: table },
        ))
          rows.push(...(Items as unknown as Item[]));
        const mine = rows.filter((row) => JSON.stringify(row).includes(reference));
        const heard = calls.filter(({ body }) => body.includes(reference));
        footprints.push({ kind, mails: mails.length, ...sizesOf(mine), ...asksOf(heard) });
      }
      return footprints;
    } finally {
      await local.stop();
    }
  } finally {
    await proxy.stop();
  }
}

const accept = { answer: "accept" };
const journeys: [string, object, object[]][] = [
  ["start-up, first partner accepts", formOf("footprint1"), [accept]],
  ["start-up, third partner accepts", formOf("footprint2"), [declined(), declined(), accept]],
  ["newcomer, host accepts", talentForm(), [accept]],
];

function declined() {
  return { answer: "decline", reason: "no-capacity" };
}

async function answerOffer(system: System, reference: string, count: number, answer: object) {
  const { path } = await system.link(reference, "offers", count);
  await system.ask(path, answer);
}

function sizesOf(rows: readonly Item[]) {
  const sized = rows
    .map((row) => ({ row: String(row.sk?.S ?? ""), bytes: bytesOf(row) }))
    .sort((a, b) => b.bytes - a.bytes);
  return {
    rows: rows.length,
    bytes: sized.reduce((sum, { bytes }) => sum + bytes, 0),
    largest: sized[0] ?? { row: "", bytes: 0 },
    events: rows.filter((row) => String(row.sk?.S).startsWith("event#")).length,
  };
}

function asksOf(heard: readonly HeardCall[]) {
  const of = (...operations: string[]) =>
    heard.filter(({ target }) => operations.some((operation) => target.endsWith(`.${operation}`)));
  const writes = of("PutItem", "UpdateItem", "TransactWriteItems").filter(
    ({ answer }) => !answer.includes("__type"),
  );
  const bodies = writes.map(({ body }) => body);
  const rowsWritten = bodies.reduce(
    (sum, body) => sum + Math.max(1, largestTransaction([body]).rows),
    0,
  );
  return {
    reads: of("GetItem", "Query").length,
    writes: writes.length,
    rowsWritten,
    indexWrites: indexWrites(
      bodies.filter((body) => !body.includes("UpdateExpression") || body.includes("TransactItems")),
    ),
    transaction: largestTransaction(bodies),
  };
}
