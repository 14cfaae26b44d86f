import { describe, expect, it } from "vitest";
import type { Language } from "#shared/domain/lead.ts";
import { letterIds } from "#shared/domain/letter.ts";
import { unescaped } from "#test/fuzz/judge.ts";
import { hostileTexts } from "#test/fuzz/texts.ts";
import { startupForm } from "#test/unit/startup-form.ts";
import { openHouse } from "./house.ts";

/** Every text of the corpus in every field that takes text, on every page and in every letter about a lead. */

const languages: Language[] = ["en", "nl"];
/** Letters in which nothing stands that a founder or partner wrote. */
const ourOwnWords = ["partner-unreachable", "partner-paused", "digest"];
const low = { level: 1 };
const modest = {
  ...{ innovation: low, scalability: low, team: low, traction: low, jobs: { fteYear3: 1 } },
  ...{ research: low, commitment: low, sustainability: low },
};

const query = (fields: Record<string, string>) => new URLSearchParams(fields).toString();

/** What the door lets through of a text: one line of at most so many characters. */
function oneLine(text: string, most = 200): string {
  return text
    .toWellFormed()
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Noncharacter_Code_Point}\u2028\u2029]/gu, " ")
    .trim()
    .slice(0, most)
    .replace(/[\ud800-\udbff]$/, "")
    .trim();
}

function formOf(text: string, language: Language, strong: boolean) {
  const form = startupForm();
  const evidence = text;
  const value = strong
    ? { ...form.value, innovation: { level: 4, evidence }, team: { level: 4, evidence } }
    : modest;
  return {
    ...form,
    language,
    contact: { ...form.contact, name: text },
    company: { ...form.company, name: text, registrationNumber: oneLine(text, 50) },
    venture: { ...form.venture, summary: text, difference: text, customers: text },
    landing: { ...form.landing, preferredMunicipality: oneLine(text, 100) },
    value,
  };
}

/** Walks two leads through all that can happen to them; gives every page and letter on the way. */
async function everything(text: string, language: Language) {
  const pages: string[] = [];
  const house = openHouse();
  const look = async (path: string) => {
    const { statusCode, body = "" } = await house.http("GET", path);
    expect(statusCode).toBe(200);
    pages.push(body);
  };
  /** First with something wrong, so that what was typed comes back, then as it should be. */
  const act = async (
    path: string,
    good: Record<string, string>,
    wrong?: Record<string, string>,
  ) => {
    if (wrong) {
      const { statusCode, body = "" } = await house.http("POST", path, query(wrong));
      expect(statusCode).toBe(422);
      pages.push(body);
    }
    const { statusCode } = await house.http("POST", path, query(good));
    expect(statusCode, `${path} with ${query(good)}`).toBe(303);
    await house.settle();
  };
  const offer = () => house.link(house.mail("offer"), "offers");
  const review = (letter = "review") => house.link(house.mail(letter), "reviews");

  const decided = { reason: text, decidedBy: text, secondReader: text };
  /** A form with links in every text waits for a person, who releases it. */
  const submit = async (form: object) => {
    const lead = await house.submit(form);
    if (house.mails.at(-1)?.letter.endsWith("-quarantine"))
      await act(review("quarantine"), { decision: "release", ...decided });
    return lead;
  };

  const { status } = await submit(formOf(text, language, true));
  const first = offer();
  await act(first, { answer: "ask", note: text });
  await look(first);
  await act(
    first,
    { answer: "decline", reason: "other", note: text },
    { answer: "decline", reason: text, note: text },
  );
  for (let day = 0; day < 12; day++) await house.pass({ days: 1 });
  const last = offer();
  await look(last);
  await act(
    last,
    { answer: "hand-over", email: "lieve@partner-lab.com" },
    { answer: "hand-over", email: `${text}@` },
  );
  await look(last);
  const handed = offer();
  await act(handed, { answer: "accept" });
  await act(handed, { answer: "met" });
  await look(handed);
  await act(`${status}/ask`, { text });
  const own = { "contact.name": text, "contact.email": "ana@lumen.example" };
  const said = { "venture.summary": text, "venture.difference": text, "venture.customers": text };
  await act(
    `${status}/correct`,
    { ...own, ...said, "company.website": "https://lumen.example" },
    { ...own, ...said, "contact.email": `${text}@` },
  );
  await look(status);

  const modestLead = await submit({
    ...formOf(text, language, false),
    company: { ...startupForm().company, name: text, website: "https://other.com" },
    contact: { ...startupForm().contact, name: text, email: "bo@other.com" },
  });
  await look(review());
  await act(
    review(),
    { decision: "ask", ...decided },
    { decision: text, partner: text, ...decided },
  );
  await look(modestLead.status);
  await house.pass({ days: 12 });
  await act(`${modestLead.status}/answer`, { text });
  await look(review("information-given"));
  await house.pass({ days: 20 });
  await act(review("information-given"), { decision: "refer", partner: "pom-wvl", ...decided });
  await look(modestLead.status);

  const third = await submit({
    ...formOf(text, language, false),
    company: { ...startupForm().company, name: text, website: "https://third.com" },
    contact: { ...startupForm().contact, name: text, email: "cy@third.com" },
  });
  await act(review(), { decision: "decline", ...decided });
  await look(third.status);

  await house.submit({
    ...formOf(text, language, true),
    contact: { ...startupForm().contact, name: text, email: "ed@fifth.com" },
    check: { website2: text },
  });
  await look(review("quarantine"));
  await act(review("quarantine"), { decision: "release", ...decided }, { decision: text });

  const fourth = await submit({
    ...formOf(text, language, false),
    company: { ...startupForm().company, name: text, website: "https://fourth.com" },
    contact: { ...startupForm().contact, name: text, email: "di@fourth.com" },
  });
  await look(review());
  await act(review(), { decision: "qualify", ...decided });
  await act(offer(), { answer: "accept" });
  await act(`${fourth.status}/withdraw`, { confirm: "yes" });
  return { house, pages };
}

/** Mails carry their style in attributes; those of a calm run are ours. */
const { house: calm } = await everything("calm", "en");
const ourStyles = new Set(calm.mails.flatMap(({ html }) => html.match(/ style="[^"]*"/g) ?? []));
function withoutOurStyles(html: string): string {
  return html.replace(/ style="[^"]*"/g, (style) => (ourStyles.has(style) ? "" : style));
}

const harmful = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/u;
const plainly = (page: string) =>
  page.replace(/&(amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity);
const entities: Record<string, string> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

describe("hostile texts on every page and in every letter", () => {
  const texts = [...new Set(hostileTexts.map((text) => oneLine(text)))].filter(
    (text) => text !== "",
  );
  const groups = Array.from({ length: 8 }, (_, part) =>
    texts.filter((_text, index) => index % 8 === part),
  );

  it.each(
    groups.map((group, index) => ({ group, name: `part ${index + 1} of 8`, count: group.length })),
  )("$name ($count texts) stays harmless text", async ({ group }) => {
    for (const [index, text] of group.entries()) {
      const { house, pages } = await everything(text, languages[index % 2] ?? "en");
      const shown = [...pages, ...house.mails.map(({ html }) => withoutOurStyles(html))];
      for (const page of shown) {
        expect(unescaped(page), text).toBeUndefined();
        expect(page, text).not.toMatch(harmful);
        for (const [, target] of page.matchAll(/\bhref="([^"]*)"/g)) {
          expect(target, text).toMatch(/^(\/|#|\?|mailto:|tel:|https:\/\/)/);
        }
      }
      for (const { subject, text: plain } of house.mails) {
        expect(subject, text).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
        expect(subject, text).not.toMatch(harmful);
        expect([...subject].length).toBeLessThanOrEqual(120);
        expect(plain, text).not.toMatch(harmful);
      }
      if (/^[\x21-\x7e]+$/.test(text) && text.length < 40) {
        expect(
          pages.some((page) => plainly(page).includes(text)),
          text,
        ).toBe(true);
      }
      const logs = JSON.stringify(house.logs);
      if (text.length > 12) expect(logs).not.toContain(JSON.stringify(text).slice(1, -1));
    }
  });

  it("were in every letter that can hold what people wrote", async () => {
    const { house } = await everything("O'Brien & <b>co</b>", "en");
    const seen = new Set(house.mails.map(({ letter }) => letter.replace(/^\d+-/, "")));
    expect(letterIds.filter((id) => !ourOwnWords.includes(id) && !seen.has(id))).toEqual([]);
  });
});
