import { rmSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tell } from "#infra/demo/story.ts";
import { systemAt } from "#infra/demo/system.ts";
import { type Local, startLocal } from "#infra/local/runner.ts";
import { emptyDirectory, synthesised } from "#test/local/synthesised.ts";
import { startupForm } from "#test/unit/startup-form.ts";
import { talentForm } from "#test/unit/talent-form.ts";
import { openBrowser, visit } from "./browser.ts";

/** What a lead's partition holds, as far as a scanner could change or tell it. */
interface Stored {
  state: { version: number; status: string; reference: string };
  history: unknown[];
  letters: { letter: string; status: string }[];
  person: {
    contact: { name: string; email: string; phone?: string };
    /** Of founders only. */
    company?: { website?: string };
  } | null;
}

const link = /\/(status|offers|reviews|partners)\/[0-9a-f]{40}/g;
const stages = ["received", "routing"];

/**
 * Mail programs and their scanners open every link before a person does, some with HEAD, some in a real browser that
 * runs whatever the page brings. None of that may answer an offer, decide, or show who somebody is.
 */
describe("a scanner that opens every link of every letter", () => {
  const directory = emptyDirectory();
  let local: Local;
  let browser: Browser;
  const references = new Set<string>();
  let links: string[] = [];
  const system = () => systemAt(local.url);
  const stored = (reference: string) => system().ask<Stored>(`/_local/leads/${reference}`);
  const everything = () => Promise.all([...references].map(stored));

  beforeAll(async () => {
    [local, browser] = await Promise.all([
      synthesised().then((cdkOut) => startLocal({ cdkOut, directory })),
      openBrowser(),
    ]);
    await tell(system(), () => undefined);
    const lead = async (email: string, change: object = {}) => {
      const contact = { ...startupForm().contact, email };
      const company = {
        ...{
          name: `Scanned ${email.split("@")[0]}`,
          country: "PT",
          foundedYear: 2022,
          employees: 3,
        },
        subsidiaryOfGroup: false,
      };
      return system().submit({ ...startupForm({ contact }), company, ...change });
    };
    await lead("machine@scanned.com", { check: { website2: "x" } });
    const asked = await lead("asked@scanned.com");
    await system().settled(asked.reference, stages);
    await system().ask(`/api${asked.status}/ask`, { text: "When may we come?" });
    const open = await lead("open@scanned.com");
    const { path } = await system().link(open.reference, "offers");
    await system().ask(path, { answer: "ask", note: "How clean?" });
    await system().ask(path, { answer: "hand-over", email: "colleague@scanned.com" });
    const leaving = await lead("leaving@scanned.com");
    await system().settled(leaving.reference, stages);
    await system().ask(`/api${leaving.status}/withdraw`, { confirm: "yes" });
    const welcomed = await system().submit(talentForm());
    const desk = await system().link(welcomed.reference, "offers");
    await system().ask(desk.path, { answer: "accept" });
    const other = { name: "Wei Zhang", email: "wei@scanned.com" };
    const newcomer = await system().submit(talentForm({ contact: other }));
    await system().settled(newcomer.reference, stages);
    await local.settled(60_000);
    const mails = await system().ask<{ subject: string; text: string }[]>("/_local/mail");
    for (const { subject, text } of mails)
      for (const [reference] of `${subject}\n${text}`.matchAll(/SL-\d{4}-\w{6}/g))
        references.add(reference);
    links = [...new Set(mails.flatMap(({ text }) => text.match(link) ?? []))];
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await local?.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  it("has the links of founders, partners and staff before it, from all kinds of letters", async () => {
    const kinds = new Set(links.map((path) => path.split("/")[1]));
    expect([...kinds].toSorted()).toEqual(["offers", "reviews", "status"]);
    const letters = new Set(
      (await everything()).flatMap(({ letters: all }) => all.map(({ letter }) => letter)),
    );
    for (const letter of [
      ...["receipt", "offer", "offer-reminder", "introduction-founder", "introduction-partner"],
      ...["moved-on", "partner-question", "founder-question", "review", "quarantine", "question"],
      ...["referral-founder", "referral-partner", "decline", "withdrawn", "desk-request"],
    ])
      expect(letters, letter).toContain(letter);
  });

  it("changes nothing by HEAD, by GET, and by whatever it finds on the page", async () => {
    const before = await everything();
    const found = new Set<string>();
    for (const path of links) {
      await fetch(`${local.url}${path}`, { method: "HEAD" });
      const page = await fetch(`${local.url}${path}`);
      for (const [, href] of (await page.text()).matchAll(/href="(\/[^"#]*)"/g))
        if (href) found.add(href.replaceAll("&amp;", "&"));
    }
    for (const href of found) {
      await fetch(`${local.url}${href}`, { method: "HEAD" });
      await fetch(`${local.url}${href}`);
    }
    await local.settled();
    expect(await everything()).toEqual(before);
  });

  it("changes nothing in a real browser, and reads nobody's name before a partner has accepted", async () => {
    const before = await everything();
    const { page, complaints, leave } = await visit(browser);
    let waiting = 0;
    for (const path of links) {
      await page.goto(`${local.url}${path}`, { waitUntil: "networkidle" });
      await page.mouse.move(180, 400);
      if (!path.startsWith("/offers/")) continue;
      const reference = (await page.textContent(".reference").catch(() => null)) ?? "";
      const lead = before.find(({ state }) => state.reference === reference);
      if (!lead?.person || (await page.locator("a[href^='mailto:']").count()) > 0) continue;
      waiting += 1;
      const { contact, company } = lead.person;
      const shown = await page.content();
      for (const told of [contact.name, contact.email, contact.phone, company?.website])
        if (told) expect(shown, path).not.toContain(told);
    }
    expect(waiting).toBeGreaterThan(2);
    await local.settled();
    expect(await everything()).toEqual(before);
    expect(complaints.filter((text) => !/40[49]|410/.test(text))).toEqual([]);
    await leave();
  });
});
