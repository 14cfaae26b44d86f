import { describe, expect, test } from "vitest";
import { parseForm } from "#shared/domain/raw-body.ts";
import { readSubmission } from "#shared/domain/reading.ts";
import { fieldMessage } from "#shared/presentation/field-errors.ts";
import { welcomePage } from "#shared/presentation/pages/welcome-page.ts";
import { rulesProgramme as programme } from "../rules-programme.ts";
import { expectSoundPage, wordsOf } from "./markup.ts";

/** Every pair that a browser would send from this page as it stands, with some of them filled in. */
function posted(page: string, filled: Record<string, string>): string {
  const pairs = new URLSearchParams();
  for (const [tag] of page.matchAll(/<(?:input|select|textarea)\b[^>]*>/g)) {
    const name = /\sname="([^"]*)"/.exec(tag)?.[1] ?? "";
    const value = /\svalue="([^"]*)"/.exec(tag)?.[1] ?? "";
    const choice = /type="(?:radio|checkbox)"/.test(tag);
    const typed = filled[name];
    if (choice ? typed === value || (typed === undefined && / checked/.test(tag)) : true)
      pairs.append(name, choice ? value : (typed ?? value));
  }
  return pairs.toString();
}

const filled = {
  "contact.name": "Ana",
  "contact.email": "ana@welcome.eu",
  "person.profile": "researcher",
  "person.euCitizen": "false",
  "person.arrivalDay": "2027-01-14",
  "person.municipality": "Gent",
  "needs[1].urgency": "urgent",
  "consents.privacyNotice": "true",
};
const fresh = (language: "en" | "nl" = "en") =>
  welcomePage({ language, programme, values: {}, errors: [] });
const read = (answers: Record<string, string>) => {
  const body = parseForm(posted(fresh(), answers));
  return readSubmission("raw" in body ? body.raw : undefined, programme);
};

describe("the newcomers' form", () => {
  test("is a sound page in both languages, and says that nobody is scored", () => {
    expectSoundPage(fresh("en"), "en");
    expectSoundPage(fresh("nl"), "nl");
    expect(wordsOf(fresh("en"))).toContain("Nobody is scored");
    expect(wordsOf(fresh("nl"))).toContain("Niemand krijgt een score");
  });

  test("posts what the door reads: with the least that is asked, and with everything", () => {
    expect(read(filled)).toMatchObject({
      kind: "talent",
      language: "en",
      answers: {
        profile: "researcher",
        euCitizen: false,
        arrivalDay: "2027-01-14",
        municipality: "gent",
        household: { partner: false, children: 0 },
        needs: [{ need: "commune-registration", urgency: "urgent" }],
        consents: { privacyNotice: true, shareWithDesks: false },
      },
    });
    const all = {
      ...filled,
      "person.arrival": "2027-01",
      "person.household.partner": "true",
      "person.household.children": "2",
      "onBehalf.organisation": "Lumen",
      "onBehalf.agreed": "true",
      "consents.shareWithDesks": "true",
      note: "Hello",
      language: "nl",
    };
    expect(read(all)).toMatchObject({
      language: "nl",
      answers: { household: { partner: true, children: 2 }, onBehalf: true },
      person: { note: "Hello", organisation: "Lumen" },
    });
  });

  test("comes back with what was typed, each error at its field and row", () => {
    const body = read({ ...filled, "contact.email": "nobody", "onBehalf.organisation": "Lumen" });
    const errors = "errors" in body ? body.errors : [];
    expect(errors.map(({ field }) => field)).toContain("onBehalf.agreed");
    const page = welcomePage({
      language: "en",
      programme,
      values: { "contact.name": '"><img src=x>', "needs[2].urgency": "soon", cameFrom: "SL-x" },
      errors: [
        ...errors.map(({ field, ...error }) => ({ field, message: fieldMessage(error, "en") })),
        { field: "needs[0].urgency", message: "Choose one." },
      ],
    });
    expectSoundPage(page, "en");
    expect(page).toContain('href="#onBehalf-agreed"');
    expect(page).toContain('href="#needs-2-urgency"');
    expect(page).toContain('name="cameFrom" value="SL-x"');
    expect(page).toContain("&lt;img src=x&gt;");
  });

  test("asks for no nationality and no level", () => {
    const names = [...fresh().matchAll(/\sname="([^"]*)"/g)].map((match) => match[1] ?? "");
    expect(names.filter((name) => /nation|country|level|score|evidence/i.test(name))).toEqual([]);
  });
});
