import { beforeAll, describe, expect, it } from "vitest";
import { coveragePage } from "#rules/coverage-page/page.ts";
import { differencePage } from "#rules/difference/page.ts";
import { reportOf } from "#rules/difference/report.ts";
import { differenceText } from "#rules/difference/text.ts";
import { synthetic } from "#rules/past-leads.ts";
import { sensitivityPage } from "#rules/sensitivity/page.ts";
import { loadProgramme } from "#shared/adapters/programme.ts";
import { startupCoverage } from "#shared/domain/coverage-map.ts";
import { differenceBetween } from "#shared/domain/difference.ts";
import { editsBetween } from "#shared/domain/edits.ts";
import { knobsOf, turnKnobs } from "#shared/domain/sensitivity.ts";
import { tryProgramme } from "#shared/domain/trial.ts";
import { invalidities } from "#test/unit/presentation/validity.ts";
import { busiestOf } from "./busiest.ts";

const programme = loadProgramme();
const past = { ...synthetic(), leads: synthetic().leads.slice(0, 300) };
const at = "2026-11-25T09:00:00.000Z";
const before = tryProgramme(past.leads, programme);
const busiest = busiestOf(before);
const next = {
  ...programme,
  version: "f".repeat(64),
  partners: programme.partners.map((one) => (one.id === busiest ? { ...one, paused: true } : one)),
  rubric: {
    ...programme.rubric,
    bands: { ...programme.rubric.bands, a: { ...programme.rubric.bands.a, addedValue: 70 } },
  },
};
const trials = {
  before,
  after: tryProgramme(past.leads, next),
};
const trial = {
  past,
  from: programme,
  to: next,
  trials,
  edits: editsBetween(programme, next),
  difference: differenceBetween(trials.before, trials.after, next),
};
const turned = turnKnobs(past.leads.slice(0, 100), programme);

describe.each(["en", "nl"] as const)("the pages of the rules, in %s", (language) => {
  const pages: Record<string, string> = {};
  beforeAll(() => {
    pages.difference = differencePage(reportOf(trial, language));
    pages.coverage = coveragePage(programme, at, language);
    const shares = turned.slice(0, 3);
    pages.sensitivity = sensitivityPage(
      { leads: past.leads, screening: turned, shares },
      programme,
      language,
    );
  });

  it.each(["difference", "coverage", "sensitivity"])(
    "%s is valid, whole and asks for nothing",
    async (name) => {
      const page = pages[name] ?? "";
      expect(await invalidities(page)).toEqual([]);
      expect(page).not.toMatch(/undefined|NaN|<script|https?:\/\/|\[object/);
      expect(page.match(/<svg/g)?.length).toBeGreaterThan(0);
      expect(page.match(/<svg/g)?.length).toBe(page.match(/<svg[^>]*aria-hidden="true"/g)?.length);
    },
  );
});

describe("the difference", () => {
  it("says on the screen what the page says: edits, groups, bands, load", () => {
    const report = reportOf(trial, "en");
    const text = differenceText(report).join("\n");
    expect(text).toContain("rubric › bands › a › addedValue: 65 → 70");
    for (const { title, count } of report.groups) expect(text).toContain(`${title} (${count})`);
    expect(text).toMatch(/before +\d+ +\d+/);
  });

  it("comes out the same each time, so that a pull request changes only when the edit does", () => {
    expect(differencePage(reportOf(trial, "nl"))).toBe(differencePage(reportOf(trial, "nl")));
  });
});

describe("coverage", () => {
  it("looks at every sector, need and area once, and says of each who or why not", () => {
    const spots = startupCoverage(programme, at);
    const { taxonomies, settings } = programme;
    expect(spots).toHaveLength(
      taxonomies.sectors.length * taxonomies.needs.length * settings.region.nuts3.length,
    );
    for (const { first, why, count } of spots) {
      expect((first === undefined) === (count === 0)).toBe(true);
      expect((first === undefined) === (why !== undefined)).toBe(true);
      expect(why?.kind).not.toBe("unstated");
    }
  });
});

describe("sensitivity", () => {
  it("turns every weight of the rubric, and a knob in its place changes nothing", () => {
    const knobs = knobsOf(programme);
    const names = knobs.map(({ path }) => path.join(" "));
    for (const side of ["regionFit", "addedValue"] as const)
      for (const { id } of programme.rubric[side])
        expect(names).toContain(`rubric ${side} ${id} weight`);
    for (const knob of knobs) expect(editsBetween(programme, knob.at(knob.value))).toEqual([]);
    for (const knob of knobs) {
      const [edit, ...others] = editsBetween(programme, knob.at(knob.value + knob.step));
      expect(others).toEqual([]);
      expect(edit?.after).toBe(knob.value + knob.step);
    }
  });

  it("finds the leads beside a threshold", () => {
    const threshold = turned.find(
      ({ knob }) => knob.path.join(" ") === "rubric bands b addedValue",
    );
    expect(threshold && threshold.lower.length + threshold.higher.length).toBeGreaterThan(0);
  });
});
