import { describe, expect, it } from "vitest";
import type { Programme } from "#shared/domain/programme.ts";
import type { Desk, Guide } from "#shared/domain/programme-welcome.ts";
import { namesOf } from "#shared/presentation/words/names.ts";
import { dayInBelgium } from "../../../web/src/guide-day.ts";
import { folded, isFound } from "../../../web/src/guide-filter.ts";
import { guideMain } from "../../../web/src/guide-page.ts";
import { whoHelps } from "../../../web/src/topic-desks.ts";
import { topicMain } from "../../../web/src/topic-page.ts";
import { guideItem, withGuide } from "../plan-samples.ts";
import { both } from "../rules-rubric.ts";

const housing: Guide["topics"][number] = {
  need: "housing",
  title: both("Housing"),
  summary: both("Finding a home."),
  text: [both("Rent with a written contract.")],
};
const card = { ...housing, need: "professional-card", title: both("Professional card") };
const rent = guideItem("rent", {
  figures: both("3 months of rent"),
  for: { citizens: "other", household: "partner", municipalities: ["Gent"] },
  due: { count: "days", n: 30 },
  verify: true,
});
const desk = (id: string, nuts3: string[], municipalities: string[] = []): Desk => ({
  id,
  name: `Desk ${id}`,
  kind: "desk",
  part: "helper",
  profiles: ["researcher"],
  needs: ["housing"],
  coverage: { nuts3, municipalities },
  languages: ["en", "nl"],
  website: null,
  contactEmail: "desk@desk.example",
  channel: both("walk in"),
  oneLine: both("helps"),
  proposedSla: { acknowledgeWorkingDays: 1, decisionWorkingDays: 3 },
  confidence: "high",
  source: "invented",
  verify: false,
  paused: false,
  absences: [],
});
const base = withGuide(rent);
const region = base.settings.region.nuts3;
const programme: Programme = {
  ...base,
  guide: { topics: [housing, card], items: base.guide.items },
  desks: [desk("far", ["BE255"]), desk("wide", region), desk("town", ["BE234"], ["Gent"])],
};
const words = (markup: string) => markup.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");

describe("the search of the guide", () => {
  it("finds every word, in any order, without case and marks", () => {
    expect(isFound("Écoles et crèches", "CRECHE ecole")).toBe(true);
    expect(isFound("Housing and rent", "rent school")).toBe(false);
    expect(isFound("anything", "  ")).toBe(true);
    expect(folded("Gënt")).toBe("gent");
  });

  it("looks into what a subject holds, not only at its title", () => {
    const page = guideMain("en", programme).text;
    const [, search = ""] = /data-search="([^"]*)"/.exec(page) ?? [];
    expect(isFound(`Housing ${search}`, "written contract")).toBe(true);
    expect(page).toContain('href="/en/welcome-guide/housing"');
    expect(guideMain("nl", programme).text).toContain('href="/nl/welkomstgids/housing"');
  });
});

describe("a page of the guide", () => {
  const page = (today: string) => topicMain(housing, "en", programme, today).text;

  it("shows figures until their last day, and not at all after it", () => {
    expect(page("2027-05-23")).toContain("3 months of rent");
    expect(page("2027-05-23")).toContain('<p class="checking" hidden>');
    expect(page("2027-05-23")).toContain('data-valid-until="2027-05-23"');
    expect(page("2027-05-24")).not.toContain("3 months of rent");
    expect(page("2027-05-24")).toContain('<p class="checking">');
  });

  it("says for whom, when, when it is checked again, and that it is no legal advice", () => {
    const said = words(page("2026-11-24"));
    expect(said).toContain("Citizens of all other countries, who bring a partner, in Gent");
    expect(said).toContain("within 30 days of your arrival");
    expect(said).toContain("to be checked again by Sunday 23 May 2027");
    expect(said).toContain("An official still has to confirm this");
    expect(said).toContain("not legal advice");
  });

  it("names who helps, the nearest first, and those elsewhere apart", () => {
    const said = words(page("2026-11-24"));
    const at = (text: string) => said.indexOf(text);
    expect(at("Desk town")).toBeGreaterThan(0);
    expect(at("Desk town")).toBeLessThan(at("Desk wide"));
    expect(at("Desk wide")).toBeLessThan(at("Elsewhere in Flanders"));
    expect(at("Elsewhere in Flanders")).toBeLessThan(at("Desk far"));
    expect(said).toContain("Only in Gent.");
    expect(said).toContain(`Everywhere in ${programme.settings.region.name.en}.`);
  });

  it("says it when nobody helps, and what is known to be missing", () => {
    const names = namesOf(programme, "en");
    expect(whoHelps("bank", programme, names).text).toContain("We know no desk for this yet");
    const gap = { need: "housing", nuts3: "BE234", why: both("nobody yet") };
    const markup = whoHelps("housing", { ...programme, deskGaps: [gap] }, names).text;
    expect(markup).toContain("Not in BE234: nobody yet");
  });

  it("leads founders to their form", () => {
    const founder = topicMain(card, "nl", programme, "2026-11-24").text;
    expect(founder).toContain('href="/nl/aanmelden"');
    expect(page("2026-11-24")).not.toContain("/en/apply");
  });
});

describe("dayInBelgium", () => {
  it("changes at midnight there, in winter and in summer", () => {
    expect(dayInBelgium(new Date("2026-12-31T22:59:59Z"))).toBe("2026-12-31");
    expect(dayInBelgium(new Date("2026-12-31T23:00:00Z"))).toBe("2027-01-01");
    expect(dayInBelgium(new Date("2027-06-30T22:00:00Z"))).toBe("2027-07-01");
  });
});
