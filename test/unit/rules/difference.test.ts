import { describe, expect, it } from "vitest";
import { groupsOf, reasonsOf } from "#rules/difference/groups.ts";
import { syntheticHistory } from "#rules/synthetic/history.ts";
import { loadProgramme } from "#shared/adapters/programme.ts";
import { differenceBetween } from "#shared/domain/difference.ts";
import { editsBetween } from "#shared/domain/edits.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { tryProgramme } from "#shared/domain/trial.ts";
import { busiestOf } from "./busiest.ts";

const programme = loadProgramme();
const leads = syntheticHistory().slice(0, 400);
const before = tryProgramme(leads, programme);
const against = (after: Programme) => differenceBetween(before, tryProgramme(leads, after), after);

const { rubric, partners } = programme;
/** Whoever takes most start-ups today. */
const busiest = busiestOf(before);
const stricter: Programme = {
  ...programme,
  version: "stricter",
  rubric: {
    ...rubric,
    bands: { ...rubric.bands, a: { ...rubric.bands.a, addedValue: rubric.bands.a.addedValue + 5 } },
  },
};

describe("the difference between two programmes", () => {
  it("is nothing between a programme and itself", () => {
    const { changes, pointsOnly, ways } = against(programme);
    expect({ changes, pointsOnly }).toEqual({ changes: [], pointsOnly: 0 });
    expect(ways.before).toEqual(ways.after);
  });

  it("a threshold 5 higher: leads fall from A, each with the reason that the threshold gives", () => {
    const { changes, ways } = against(stricter);
    const direct = changes.filter(({ knockOn }) => !knockOn);
    expect(direct.length).toBeGreaterThan(0);
    for (const change of direct) {
      expect(change.changed).toContain("band");
      expect([change.before.screening?.band, change.after.screening?.band]).toEqual(["A", "B"]);
      const reason = reasonsOf(change).after.find(({ code }) => code === "not-a-added-value");
      expect(reason?.about?.threshold).toBe(rubric.bands.a.addedValue + 5);
    }
    expect(groupsOf(direct)).toMatchObject([{ change: "band", from: "A", to: "B" }]);
    expect(ways.after.alone).toBeLessThan(ways.before.alone);
    expect(ways.after.alone + ways.after.person + ways.after.stayed).toBe(leads.length);
  });

  it("a partner that pauses: its leads go to others, who say why; others only follow", () => {
    const paused = {
      ...programme,
      partners: partners.map((one) => (one.id === busiest ? { ...one, paused: true } : one)),
    };
    const { changes, load } = against(paused);
    const direct = changes.filter(({ knockOn }) => !knockOn);
    expect(direct.length).toBeGreaterThan(0);
    for (const change of direct) {
      expect(change.before.choices.map(({ chosen }) => chosen)).toContain(busiest);
      expect(reasonsOf(change).after.map(({ code }) => code)).toContain("excluded-paused");
    }
    expect(load.find(({ taker }) => taker === busiest)?.after).toEqual({ offers: 0, taken: 0 });
    for (const { changed } of changes.filter(({ knockOn }) => knockOn))
      expect(changed.every((change) => change === "partner" || change === "owner")).toBe(true);
  });

  it("less room at one partner is not called a knock-on where it is the cause", () => {
    const tight = {
      ...programme,
      partners: partners.map((one) => (one.id === busiest ? { ...one, monthlyCapacity: 1 } : one)),
    };
    const { changes } = against(tight);
    const caused = changes.filter(({ before: { choices } }) => choices[0]?.chosen === busiest);
    expect(caused.some(({ knockOn }) => !knockOn)).toBe(true);
  });
});

describe("the edits between two programmes", () => {
  it("are named by ids, with both values, and nothing else", () => {
    expect(editsBetween(programme, programme)).toEqual([]);
    expect(editsBetween(programme, stricter)).toEqual([
      {
        path: ["rubric", "bands", "a", "addedValue"],
        before: rubric.bands.a.addedValue,
        after: rubric.bands.a.addedValue + 5,
      },
    ]);
    const [first, ...others] = partners;
    expect(editsBetween(programme, { ...programme, partners: others })).toEqual([
      { path: ["partners", first?.id], before: first },
    ]);
    const renamed = partners.map((one) => (one === first ? { ...one, languages: ["nl"] } : one));
    expect(editsBetween(programme, { ...programme, partners: renamed })).toEqual([
      { path: ["partners", first?.id, "languages"], before: first?.languages, after: ["nl"] },
    ]);
  });
});
