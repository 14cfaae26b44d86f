import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { subjectOf } from "#infra/ops/message-subject.ts";
import { hopsOf } from "#infra/ops/trace/hops.ts";
import { readLogLine } from "#infra/ops/trace/log-line.ts";
import type { DeadAbout, Seen } from "#infra/ops/trace/seen.ts";
import { whereabouts } from "#infra/ops/trace/whereabouts.ts";
import { startupForm } from "#test/unit/startup-form.ts";
import { talentForm } from "#test/unit/talent-form.ts";
import { openHouse } from "./house.ts";

type House = ReturnType<typeof openHouse>;
const start = "2026-11-24T09:00:30.000Z";
const minute = (count: number) => new Date(Date.parse(start) + count * 60_000).toISOString();

/** What the command would see of a lead of the house, with dead letters and without logs, unless `more` has them. */
async function look(house: House, reference: string, more: Partial<Seen> = {}): Promise<Seen> {
  const { store, clock } = house;
  return {
    reference,
    stage: "prod",
    now: clock.now(),
    state: await store.readState(reference),
    history: await store.readHistory(reference),
    letters: await store.readLetters(reference),
    hints: store.stream.flatMap(({ pk, sk }) => {
      const [kind, queue = "", at = ""] = sk.split("#");
      return kind === "hint" && pk === `lead#${reference}` ? [{ queue, at }] : [];
    }),
    logs: { silent: "not asked" },
    dead: { told: { letters: [], ofPipe: 0, cut: [] } },
    ...more,
  };
}

/** A form is stored, and what should follow does not: the queues stand still, until they are settled. */
async function stored(house: House, form: object = startupForm()): Promise<string> {
  const answer = await house.http("POST", "/api/leads", form);
  return (JSON.parse(answer.body ?? "{}") as { reference: string }).reference;
}

function dead(queue: string, body: object, age = 60_000): Partial<Seen> {
  const text = JSON.stringify(body);
  const subject = subjectOf(text);
  if (!subject) throw new Error(`about no lead: ${text}`);
  const letter: DeadAbout = { queue, subject, about: "…", received: 5, age };
  return { dead: { told: { letters: [letter], ofPipe: 0, cut: [] } } };
}
const row = (reference: string, sk: string) => ({
  dynamodb: { Keys: { pk: { S: `lead#${reference}` }, sk: { S: sk } } },
});
const runbook = readFileSync("docs/operations.md", "utf8");
/** The last line of the command; the heading that it names is in the runbook. */
function last(seen: Seen): string {
  const line = whereabouts(seen).says.at(-1) ?? "";
  const heading = /runbook heading ([\w-]+)/.exec(line)?.[1];
  expect(runbook).toContain(`\n### ${heading}\n`);
  return line;
}
const late = (seen: Seen) =>
  hopsOf(seen).flatMap(({ source, says }) => (source === "! late" ? [says] : []));

describe("a lead that moves", () => {
  it("is told hop by hop in the order of time, nothing of it is late, and its next step is named", async () => {
    const house = openHouse({ start });
    const { reference } = await house.submit(startupForm());
    const seen = await look(house, reference);
    expect(hopsOf(seen).map(({ says }) => says)).toEqual([
      "0001 LeadReceived",
      "0002 LeadScreened A",
      expect.stringMatching(/^0003 OfferMade [a-z-]+ 1$/),
      "0001-receipt to the founder: owed",
      "0001-receipt sent (SES ses-1)",
      expect.stringMatching(/^0003-offer to [a-z-]+: owed$/),
      expect.stringMatching(/^0003-offer sent \(SES ses-\d\)$/),
    ]);
    const { well, says } = whereabouts(seen);
    expect(well).toBe(true);
    expect(says).toEqual([
      expect.stringMatching(/^Where it stands: offered to [a-z-]+ since .*; next: an answer by /),
    ]);
  });

  it("through reminder, lapse and the next partner is never late", async () => {
    const house = openHouse({ start });
    const { reference } = await house.submit(startupForm());
    for (let turn = 0; turn < 4; turn++) {
      const { dueAt = "" } = (await house.store.readState(reference)) ?? {};
      const left = (Date.parse(dueAt) - Date.parse(house.clock.now())) / 60_000;
      await house.pass({ minutes: left + 1 });
    }
    const seen = await look(house, reference);
    expect(seen.history.map(({ type }) => type).slice(2)).toEqual([
      ...["OfferMade", "OfferReminded", "OfferLapsed"],
      ...["OfferMade", "OfferReminded", "OfferLapsed", "OfferMade"],
    ]);
    expect(late(seen).filter((says) => !says.startsWith("no news"))).toEqual([]);
    expect(whereabouts(seen).well).toBe(true);
    const times = hopsOf(seen).map(({ at }) => at);
    expect(times).toEqual([...times].sort());
  });

  it("says what is under way", async () => {
    const house = openHouse({ start });
    const reference = await stored(house);
    expect(whereabouts(await look(house, reference))).toEqual({
      well: true,
      says: [
        `Under way: letter 0001-receipt (pending, tried 0 times, looked at again at ${minute(2)}).`,
        `Where it stands: received; next: screened by screen-lead, woken again at ${minute(2)}.`,
      ],
    });
  });

  it("to its end says until when its person is kept", async () => {
    const house = openHouse({ start });
    const { reference } = await house.submit(startupForm());
    await house.http("POST", house.link(house.mail("offer"), "offers"), { answer: "accept" });
    await house.settle();
    const { well, says } = whereabouts(await look(house, reference));
    expect(well).toBe(true);
    expect(says.at(-1)).toMatch(
      /^Where it stands: ended, accepted \([a-z-]+\); next: its person is erased by the sweep at 20/,
    );
  });
});

describe("a queue that should have acted and has not", () => {
  it("is late after a minute, and the lead stands still after five, when a hint was in vain too", async () => {
    const house = openHouse({ start });
    const reference = await stored(house);
    house.wait({ minutes: 3 });
    const waiting = await look(house, reference);
    expect(late(waiting)).toEqual([
      "screen-lead should act on LeadReceived within 60 s; it took 3 min so far",
      "send-letter should handle letter 0001-receipt within 60 s; it took 3 min so far",
    ]);
    expect(whereabouts(waiting).well).toBe(true);
    house.wait({ minutes: 2 });
    const seen = await look(house, reference, { hints: [{ queue: "screen-lead", at: minute(2) }] });
    expect(whereabouts(seen)).toEqual({
      well: false,
      says: [
        expect.stringContaining("Where it stands: received"),
        `Stands still since ${minute(0)}: screen-lead has not acted on LeadReceived (runbook heading screen-lead-waiting).`,
      ],
    });
    const ofPipe = await look(house, reference, {
      dead: { told: { letters: [], ofPipe: 2, cut: [] } },
    });
    expect(last(ofPipe)).toContain("runbook heading lead-pipe-dead-letters");
  });

  it("and comes after all: the gap stays marked at its end, and the lead is well", async () => {
    const house = openHouse({ start });
    const reference = await stored(house);
    house.wait({ minutes: 30 });
    await house.settle();
    const seen = await look(house, reference);
    expect(late(seen)[0]).toBe(
      "screen-lead should act on LeadReceived within 60 s; it took 30 min",
    );
    const hops = hopsOf(seen);
    const mark = hops.findIndex(({ source }) => source === "! late");
    expect(hops.slice(mark).find(({ source }) => source === "event")?.says).toContain(
      "LeadScreened",
    );
    expect(whereabouts(seen).well).toBe(true);
  });

  it("is route-lead for a newcomer, whom nobody screens", async () => {
    const house = openHouse({ start });
    const reference = await stored(house, talentForm());
    house.wait({ minutes: 6 });
    expect(last(await look(house, reference))).toBe(
      `Stands still since ${minute(0)}: route-lead has not acted on LeadReceived (runbook heading route-lead-waiting).`,
    );
  });

  it("has its message in the dead letters: the lead stands still at once, with what the log says", async () => {
    const house = openHouse({ start });
    const reference = await stored(house);
    house.wait({ minutes: 1 });
    const line = (second: number) =>
      readLogLine(
        "screen-lead",
        JSON.stringify({ level: "error", message: "message failed", code: "TypeError", reference }),
        `2026-11-24T09:00:${second}.000Z`,
      );
    const logs = { told: { lines: [line(31), line(45)], cut: [] } };
    const body = row(reference, "event#LeadReceived#0001");
    const seen = await look(house, reference, { ...dead("screen-lead", body), logs });
    expect(last(seen)).toBe(
      `Stands still since ${minute(0)}: a message about it lies in softlanding-prod-screen-lead-dead-letters; ` +
        "screen-lead failed 2 times, last with TypeError at 2026-11-24T09:00:45.000Z " +
        "(runbook heading screen-lead-dead-letters).",
    );
    expect(hopsOf(seen).at(-1)).toMatchObject({ source: "dead letter", at: seen.now });
  });

  it("left a dead letter that a hint made up for: it harms nothing", async () => {
    const house = openHouse({ start });
    const { reference } = await house.submit(startupForm());
    const old = dead("screen-lead", row(reference, "event#LeadReceived#0001"));
    expect(whereabouts(await look(house, reference, old)).well).toBe(true);
    const offer = house.mail("offer");
    await house.http("POST", house.link(offer, "offers"), {
      answer: "decline",
      reason: "no-capacity",
    });
    const before = dead("route-lead", row(reference, "event#LeadScreened#0002"));
    expect(whereabouts(await look(house, reference, before)).well).toBe(true);
    const after = dead("route-lead", row(reference, "event#OfferDeclined#0004"));
    const seen = await look(house, reference, after);
    expect(seen.state?.status).toBe("routing");
    expect(last(seen)).toContain("softlanding-prod-route-lead-dead-letters");
    const hint = dead("route-lead", row(reference, `hint#route-lead#${minute(2)}`));
    expect(last(await look(house, reference, hint))).toContain("route-lead-dead-letters");
  });
});

describe("a letter", () => {
  it("that the mail service puts off is told after a quarter of an hour, with why", async () => {
    const house = openHouse({ start });
    house.mailService(() => ({ outcome: "not-sent", why: "sending-paused" }));
    const { reference } = await house.submit(startupForm());
    for (let turn = 0; turn < 14; turn++) await house.pass({ minutes: 1 });
    expect(whereabouts(await look(house, reference)).well).toBe(true);
    await house.pass({ minutes: 1 });
    const { well, says } = whereabouts(await look(house, reference));
    expect(well).toBe(false);
    expect(says.at(-1)).toMatch(
      /letter 0001-receipt is owed .*\(tried \d times, sending-paused\) \(runbook heading send-letter-waiting\)/,
    );
  });

  it("of unknown outcome is claimed until its lease ends, and forgotten when nobody comes then", async () => {
    const house = openHouse({ start });
    house.mailService(() => ({ outcome: "unknown", why: "timeout" }));
    const { reference } = await house.submit(startupForm());
    house.wait({ minutes: 20 });
    const seen = await look(house, reference);
    expect(whereabouts(seen).well).toBe(true);
    expect(hopsOf(seen).map(({ says }) => says)).toContain(
      `0001-receipt claimed, attempt 1, nobody else sends it until ${minute(22)}`,
    );
    house.wait({ minutes: 7 });
    expect(last(await look(house, reference))).toContain(
      "is owed and does not go out (tried 1 times",
    );
  });

  it("whose news lie in the dead letters holds the lead up only when they say something new", async () => {
    const house = openHouse({ start });
    const { reference } = await house.submit(startupForm());
    const news = (eventType: string) => ({
      eventType,
      mail: { messageId: "m", tags: { reference: [reference], letter: ["0003-offer"] } },
    });
    const sent = await look(house, reference, dead("record-delivery", news("Send")));
    expect(whereabouts(sent).well).toBe(true);
    const bounced = await look(house, reference, dead("record-delivery", news("Bounce")));
    expect(last(bounced)).toContain(
      "a message about that letter 0003-offer was bounced lies in softlanding-prod-record-delivery-dead-letters",
    );
  });

  it("to staff that comes back leaves a lead that waits for them standing still", async () => {
    const house = openHouse({ start });
    house.mailService(({ to }) =>
      to.startsWith("programme@") ? { outcome: "refused", why: "message-rejected" } : undefined,
    );
    const { consents } = startupForm();
    const form = startupForm({ consents: { ...consents, shareWithPartners: false } });
    const { reference } = await house.submit(form);
    const seen = await look(house, reference);
    expect(seen.state?.status).toBe("review");
    expect(last(seen)).toContain("it waits for staff, and no letter about it reached them");
  });
});

describe("a timer", () => {
  it("that passed unseen is the sweep's fault", async () => {
    const house = openHouse({ start });
    const { reference } = await house.submit(startupForm());
    house.wait({ days: 30 });
    const seen = await look(house, reference);
    expect(last(seen)).toMatch(/its timer is over .* \(runbook heading sweep-deadlines-silent\)/);
    const failed = readLogLine(
      "sweep-deadlines",
      '{"level":"error","message":"sweep failed"}',
      minute(9),
    );
    const logs = { told: { lines: [failed], cut: [] } };
    expect(last({ ...seen, logs })).toContain("runbook heading sweep-deadlines-errors");
  });

  it("that is missing, like a state that is gone, means that the lead is lost", async () => {
    const house = openHouse({ start });
    const { reference } = await house.submit(startupForm());
    const seen = await look(house, reference);
    expect(whereabouts({ ...seen, state: undefined })).toMatchObject({ well: false });
    expect(last({ ...seen, state: undefined })).toMatch(
      /^Lost: its 3 events are there, and its state/,
    );
    const { dueAt: _, ...state } = seen.state ?? {};
    expect(last({ ...seen, state: state as Seen["state"] })).toMatch(
      /^Lost: it is offered, without/,
    );
  });
});
