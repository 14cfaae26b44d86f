import { describe, expect, test } from "vitest";
import type { NeedRoute } from "#shared/domain/decision.ts";
import { planFor } from "#shared/domain/plan.ts";
import type { Desk } from "#shared/domain/programme-welcome.ts";
import { raw } from "#shared/presentation/html.ts";
import { page as inPage } from "#shared/presentation/layout.ts";
import { planBlocks } from "#shared/presentation/plan-letter.ts";
import { planSection } from "#shared/presentation/plan-page.ts";
import { namesOf } from "#shared/presentation/words/names.ts";
import { guideItem, newcomer, withGuide } from "../plan-samples.ts";
import { both } from "../rules-rubric.ts";
import { expectSoundPage } from "./markup.ts";

const desk: Desk = {
  id: "square",
  name: "The <Square>",
  kind: "community",
  part: "informs",
  profiles: ["researcher"],
  needs: ["housing"],
  coverage: { nuts3: ["BE234"], municipalities: ["Gent"] },
  languages: ["en"],
  website: "https://square.example",
  contactEmail: "hello@square.example",
  channel: both("walk in"),
  oneLine: both("a community"),
  proposedSla: { acknowledgeWorkingDays: 1, decisionWorkingDays: 3 },
  confidence: "high",
  source: "invented",
  verify: true,
  paused: false,
  absences: [],
};
const register = guideItem("register", {
  need: "commune-registration",
  due: { count: "working-days", n: 8 },
  figures: both("200 euro"),
  bring: [both("passport"), both("photo")],
  verify: true,
});
const rent = guideItem("rent", { title: both("Rent <b>safely</b>") });
const programme = { ...withGuide(register, rent), desks: [desk] };
const routes: NeedRoute[] = [
  { need: "housing", urgency: "soon", goesTo: "service", desk: "square", why: [] },
  { need: "dutch-courses", urgency: "later", goesTo: "gap", why: [] },
];
const shown = (today: string, language: "en" | "nl" = "en", changes = {}) => {
  const plan = planFor(newcomer(changes), programme, today, routes);
  const names = namesOf(programme, language);
  return {
    page: planSection({ plan, programme, names, calendar: "/status/x/plan.ics" }).text,
    lines: planBlocks(plan, programme, names).flatMap((block) =>
      block.kind === "list"
        ? block.items
        : block.kind === "paragraph"
          ? block.runs.map(({ text }) => text)
          : [],
    ),
  };
};

describe("a plan on the page and in a mail", () => {
  test("says what, by when, where, with what, who helps, by which source, and how sure it is", () => {
    const { page, lines } = shown("2026-11-24");
    const frame = { language: "en" as const, brand: "Soft Landing", title: "Where is my request?" };
    expectSoundPage(inPage({ ...frame, main: raw(page) }), "en");
    const mail = lines.join("\n");
    for (const said of [
      "By Tuesday 26 January 2027 (within 8 working days of your arrival).",
      "200 euro",
      "Last checked on Tuesday 24 November 2026. An official still has to confirm this.",
      "The dates count from your arrival on Thursday 14 January 2027.",
      "This is information, not legal advice.",
    ]) {
      expect(page).toContain(said);
      expect(mail).toContain(said);
    }
    expect(mail).toContain("Have ready: passport; photo");
    expect(mail).toContain("Who helps: The <Square> (https://square.example)");
    expect(mail).toContain("Sources: Authority (https://authority.example/rule)");
    expect(page).toContain('<time datetime="2027-01-26">');
    expect(page).toContain('<a href="/status/x/plan.ics" download>');
  });

  test("can be ticked without scripts: each point is a box with its own name", () => {
    const { page } = shown("2026-11-24");
    expect(page).toContain('<input type="checkbox" id="done-register"');
    expect(page).toContain('<label for="done-register">');
  });

  test("shows no figures past their date, and says so", () => {
    const { page, lines } = shown("2027-08-01");
    expect(`${page}${lines.join()}`).not.toContain("200 euro");
    expect(page).toContain("Being checked");
    expect(lines.join()).toContain("Being checked");
    expect(page).toContain("This day has passed");
    expect(lines.join()).toContain("This day has passed");
  });

  test("names the service with its channel, and a gap as what it is", () => {
    const { page } = shown("2026-11-24");
    expect(page).toContain("walk in");
    expect(page).toContain("Gives information: contact it yourself.");
    expect(page).toContain("Nobody that we know helps with this");
  });

  test("keeps markup of the programme's texts text", () => {
    const { page } = shown("2026-11-24");
    expect(page).toContain("Rent &lt;b&gt;safely&lt;/b&gt;");
    expect(page).toContain("The &lt;Square&gt;");
  });

  test("speaks Dutch, and without an arrival gives the rule and no calendar", () => {
    const nl = shown("2026-11-24", "nl").page;
    expect(nl).toContain("Tegen dinsdag 26 januari 2027 (binnen 8 werkdagen na je aankomst).");
    const { arrivalDay: _, ...rest } = newcomer();
    const plan = planFor(rest, programme, "2026-11-24");
    const names = namesOf(programme, "en");
    const page = planSection({ plan, programme, names, calendar: "/x.ics" }).text;
    expect(page).toContain("Within 8 working days of your arrival.");
    expect(page).not.toContain("x.ics");
    expect(planSection({ plan: { items: [], routes: [] }, programme, names }).text).toContain(
      "Nothing in our guide is meant for your situation",
    );
  });
});
