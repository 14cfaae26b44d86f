import { expect } from "vitest";
import type { Language } from "#shared/domain/lead.ts";
import { startupForm } from "#test/unit/startup-form.ts";
import { openHouse } from "./house.ts";

/** Leads that walk through all that can happen to them, with one text wherever people write something. */

const low = { level: 1 };
const modest = {
  ...{ innovation: low, scalability: low, team: low, traction: low, jobs: { fteYear3: 1 } },
  ...{ research: low, commitment: low, sustainability: low },
};

export const query = (fields: Record<string, string>) => new URLSearchParams(fields).toString();

/** What the door lets through of a text: one line of at most so many characters. */
export function oneLine(text: string, most = 200): string {
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

/** A house with somebody who looks at every page on the way, and what they saw. */
export function openWalk(text: string) {
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
  return { house, pages, look, act, offer, review, decided, submit };
}

/** Start-ups on every way; gives every page and letter. */
export async function walkStartups(text: string, language: Language) {
  const { house, pages, look, act, offer, review, decided, submit } = openWalk(text);
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
