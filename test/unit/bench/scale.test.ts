import { describe, expect, it } from "vitest";
import { memoryStore } from "#shared/adapters/memory-store.ts";
import { loadProgramme } from "#shared/adapters/programme.ts";
import { holdContest } from "#test/bench/scale/contest.ts";
import { dueMinutes, sweepThrough } from "#test/bench/scale/deadlines.ts";
import { partnersThatFit } from "#test/bench/scale/growth.ts";
import { measureKeeping } from "#test/bench/scale/keeping.ts";
import { betweenMarks } from "#test/bench/scale/marks.ts";
import { bytesOf, indexWrites, largestTransaction } from "#test/bench/scale/sizes.ts";

const programme = loadProgramme();

describe("sizes", () => {
  it("bytes are counted as DynamoDB counts them", () => {
    expect(bytesOf({ pk: { S: "lead" }, naïve: { S: "é" } })).toBe(2 + 4 + 6 + 2);
    expect(bytesOf({ n: { N: "-12345.6" } })).toBe(1 + 3 + 1);
    expect(bytesOf({ l: { L: [{ BOOL: true }, { S: "ab" }] } })).toBe(1 + 3 + 2 + 3);
    expect(bytesOf({ m: { M: { a: { S: "xy" } } } })).toBe(1 + 3 + 1 + 3);
    expect(() => bytesOf({ b: { SS: ["a"] } })).toThrow("no size is known of SS");
  });

  it("the index takes a write when a row comes in or goes out, two when it moves, none when it stays", () => {
    const row = (dueAt?: string) => ({
      pk: { S: "lead#1" },
      sk: { S: "state" },
      ...(dueAt ? { dueAt: { S: dueAt } } : {}),
    });
    const put = (dueAt?: string) => JSON.stringify({ Item: row(dueAt) });
    const move = {
      Update: {
        Key: row(),
        UpdateExpression: "SET #status = :sending, dueAt = :lease",
        ExpressionAttributeValues: { ":lease": { S: "later" } },
      },
    };
    const bodies = [
      put(),
      put("soon"),
      put("soon"),
      JSON.stringify({
        TransactItems: [{ Put: { Item: { ...row(), sk: { S: "event" } } } }, move],
      }),
      put(),
    ];
    expect(bodies.map((_, index) => indexWrites(bodies.slice(0, index + 1)))).toEqual([
      0, 1, 1, 3, 4,
    ]);
    expect(largestTransaction(bodies).rows).toBe(2);
  });
});

describe("leads that want the same counter", () => {
  it("each decision is written once, by whoever was first; five tries end it", async () => {
    const plan = { leads: 8, lanes: 8, deliveries: 1 };
    const contest = await holdContest(memoryStore(), programme, plan);
    expect(contest).toMatchObject({ attempts: 8 + 7 + 6 + 5 + 4, committed: 5, atOnce: 5 });
    const again = await holdContest(memoryStore(), programme, { ...plan, deliveries: 5 });
    expect(again).toMatchObject({ committed: 8, atOnce: 5, deliveries: 2 });
  });

  it("two at a time never give up", async () => {
    const plan = { leads: 12, lanes: 2, deliveries: 1 };
    expect(await holdContest(memoryStore(), programme, plan)).toMatchObject({ committed: 12 });
  });
});

describe("what is due", () => {
  it("each lead is due twice, and what is handed in outside working hours is due at one minute", () => {
    const due = dueMinutes(programme, 100, 7);
    expect(due).toHaveLength(1400);
    expect(due).toEqual(dueMinutes(programme, 100, 7));
    const counts = new Map<number, number>();
    for (const at of due) counts.set(at, (counts.get(at) ?? 0) + 1);
    // A weekend's leads of the partners with the same deadline, in one of some 10,000 minutes.
    expect(Math.max(...counts.values())).toBeGreaterThan(70);
  });

  it("a sweep that takes ten a minute lets the twenty-fifth wait for two minutes", () => {
    const due = [...Array.from({ length: 25 }, () => 5), 100];
    expect(sweepThrough(due, 1, 10, 1)).toEqual({
      peak: 25,
      rowsADay: 26,
      median: 1,
      longest: 2,
      left: 0,
    });
    expect(sweepThrough([1430], 1000, 10, 1)).toMatchObject({ left: 900, longest: 10 });
  });
});

describe("the proof and the sweep", () => {
  it("every lead is proved with three calls, and swept once its deadline has passed", async () => {
    const { proof, sweep } = await measureKeeping(memoryStore(), programme, 9, 1);
    expect(proof.count).toBe(9);
    expect(proof.calls).toBe(3 * 9 + 2);
    expect(sweep.count).toBe(9);
  });
});

it("partners that fit are those before the row is full", () => {
  const growth = [
    { partners: 10, eventBytes: 1_000, programmeBytes: 0, readMilliseconds: 0 },
    { partners: 110, eventBytes: 11_000, programmeBytes: 0, readMilliseconds: 0 },
  ];
  expect(partnersThatFit(growth, 21_050)).toBe(210);
});

it("only what is between the marks is replaced", () => {
  const document = "a\n<!-- measured: npm run bench:scale -->\nold\n<!-- measured: end -->\nz\n";
  const once = betweenMarks(document, "new");
  expect(once).toBe(
    "a\n<!-- measured: npm run bench:scale -->\n\nnew\n\n<!-- measured: end -->\nz\n",
  );
  expect(betweenMarks(once, "new")).toBe(once);
  expect(() => betweenMarks("no marks", "new")).toThrow("are missing");
});
