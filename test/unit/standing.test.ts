import { describe, expect, it } from "vitest";
import {
  afterAnswer,
  afterResume,
  afterSilence,
  afterUndelivered,
  closedBecause,
  closedPartners,
  mailboxOf,
  type Standing,
} from "#shared/domain/standing.ts";
import { partner, rulesProgramme } from "./rules-programme.ts";

const at = "2026-11-24T20:15:00.000Z";
const later = "2026-11-25T20:15:00.000Z";
const hash = (text: string) => `#${text}`;
const known = (changes: Partial<Standing> = {}): Standing => ({
  partner: "p",
  version: 4,
  silences: 0,
  ...changes,
});
const unreachable = { mailbox: "#p@x", since: at, why: "bounced" };

describe("silence", () => {
  it("counts from nothing, and pauses once at the number of the programme", () => {
    const limit = rulesProgramme.settings.pauseAfterSilences;
    let standing: Standing | undefined;
    const pauses: boolean[] = [];
    for (let count = 1; count <= limit + 1; count++) {
      const silence = afterSilence(standing, "p", rulesProgramme, count > limit ? later : at);
      standing = silence.standing;
      pauses.push(silence.pauses);
      expect(standing).toMatchObject({ partner: "p", version: count, silences: count });
    }
    expect(pauses).toEqual([false, false, true, false]);
    expect(standing?.pausedSince).toBe(at);
  });

  it("is forgotten with the first answer; without silences an answer writes nothing", () => {
    expect(afterAnswer(known({ silences: 2 }))).toEqual(known({ version: 5 }));
    expect(afterAnswer(known())).toBeUndefined();
    expect(afterAnswer(undefined)).toBeUndefined();
  });

  it("does not end a pause by an answer: staff do", () => {
    const answered = afterAnswer(known({ silences: 3, pausedSince: at }));
    expect(answered && closedBecause(answered, "#p@x")).toBe("paused-after-silence");
  });
});

describe("a closed mailbox", () => {
  it("counts only for the address that refused", () => {
    const standing = afterUndelivered(undefined, "p", unreachable);
    expect(standing).toEqual({ partner: "p", version: 1, silences: 0, unreachable });
    expect(closedBecause(standing, "#p@x")).toBe("unreachable");
    expect(closedBecause(standing, "#new@x")).toBeUndefined();
  });

  it("is the same mailbox in capitals", () => {
    expect(mailboxOf("Team@City.example", hash)).toBe(mailboxOf("team@city.EXAMPLE", hash));
  });

  it("is told by the first cause when the partner was silent too", () => {
    expect(closedBecause(known({ unreachable, pausedSince: at }), "#p@x")).toBe("unreachable");
    expect(closedBecause(known({ unreachable, pausedSince: at }), "#new@x")).toBe(
      "paused-after-silence",
    );
  });
});

describe("staff", () => {
  it("lift every cause at once, and it is known since when", () => {
    const before = known({ silences: 3, pausedSince: at, unreachable });
    expect(afterResume(before, "#p@x", later)).toEqual(known({ version: 5, resumedAt: later }));
  });

  it("change nothing for a partner that takes part", () => {
    expect(afterResume(undefined, "#p@x", at)).toBeUndefined();
    expect(afterResume(known({ silences: 2 }), "#p@x", at)).toBeUndefined();
    expect(afterResume(known({ unreachable }), "#new@x", at)).toBeUndefined();
  });
});

it("lists the closed partners of the programme, each by its own address", () => {
  const partners = ["a", "b", "c"].map((id) => ({ ...partner(id), contactEmail: `${id}@x` }));
  const standings = [
    known({ partner: "a", unreachable: { ...unreachable, mailbox: "#a@x" } }),
    known({ partner: "b", pausedSince: at }),
    known({ partner: "c", unreachable: { ...unreachable, mailbox: "#old@x" } }),
    known({ partner: "gone", pausedSince: at }),
  ];
  expect(closedPartners(standings, { ...rulesProgramme, partners }, hash)).toEqual({
    a: "unreachable",
    b: "paused-after-silence",
  });
});
