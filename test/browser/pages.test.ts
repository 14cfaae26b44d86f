import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { overflow, violations, visit } from "./browser.ts";
import { openStage, type Stage } from "./stage.ts";

describe("the journeys of founders and partners over the pages", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.stop());

  it("a plain post without an answer to a yes-or-no question asks for it, and takes an unticked box as a no", async () => {
    const { page, leave } = await visit(stage.browser, { javaScript: false });
    await page.goto(`${stage.url}/apply?lang=en`);
    await fillIn(page, { choices: false });
    await submit(page);
    const links = await page
      .locator('[role="alert"] a')
      .evaluateAll((all) => all.map((one) => (one as { hash?: string }).hash));
    expect(links).toEqual(["#company-subsidiaryOfGroup", "#venture-localTradeOnly"]);
    expect(await page.inputValue('[name="contact.email"]')).toBe("choices@browser.com");
    await leave();
  });

  it("a founder without JavaScript: errors lead to their fields, nothing typed is lost, then the status page", async () => {
    const { page, leave } = await visit(stage.browser, { javaScript: false });
    await page.goto(`${stage.url}/apply?lang=en`);
    await page.fill('[name="contact.name"]', "Ana <b>Petrauskienė</b>");
    await page.fill('[name="contact.email"]', "ana at lumen");
    await submit(page);
    expect(await page.locator('[role="alert"] a, .errors a').count()).toBeGreaterThan(5);
    expect(await page.inputValue('[name="contact.name"]')).toBe("Ana <b>Petrauskienė</b>");
    await fillIn(page);
    await submit(page);
    expect(page.url()).toMatch(/\/status\/[0-9a-f]{40}$/);
    expect(await page.textContent("h1")).toBe("Where is my request?");
    await leave();
  });

  it("a partner on a phone: reads, accepts with one button, and sees the contact data", async () => {
    const { page, leave } = await visit(stage.browser, { javaScript: false });
    await page.goto(`${stage.url}${stage.paths.offer}?lang=en`);
    expect(await page.content()).not.toContain("ana@lumen.example");
    await page.click('button:has-text("Yes")');
    expect(await page.content()).toContain("ana@lumen.example");
    await page.reload();
    expect(await page.content()).toContain("ana@lumen.example");
    await leave();
  });

  it("the owner of a lead tells later with one click that they have landed", async () => {
    const { page, complaints, leave } = await visit(stage.browser, { dark: true });
    await page.goto(`${stage.url}${stage.paths.offer}?lang=en`);
    expect(await violations(page)).toEqual([]);
    await page.click('button:has-text("They have landed")');
    expect(await page.textContent("main")).toContain("that they have landed");
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await leave();
  });

  it("a founder asks a person, mistypes a correction, mends it, and sees both told", async () => {
    const { page, complaints, leave } = await visit(stage.browser);
    await page.goto(`${stage.url}${stage.paths.waiting}?lang=en`);
    await page.fill("#ask-text", "May we come and see?");
    await page.click('button:has-text("Send my question")');
    expect(await page.textContent("main")).toContain("You asked us something.");
    await page.click('summary:has-text("Correct my data")');
    await page.fill("#correct-contact-email", "ana at else");
    await page.fill("#correct-venture-summary", "We make <b>lamps</b>.");
    await page.click('button:has-text("Save my corrections")');
    expect(await page.textContent('[role="alert"]')).toContain("e-mail address");
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await page.fill("#correct-contact-email", "ana@corrected.com");
    await page.click('button:has-text("Save my corrections")');
    expect(await page.textContent("main")).toContain("You corrected your data.");
    expect(await page.inputValue("#correct-venture-summary")).toBe("We make <b>lamps</b>.");
    expect(complaints.filter((text) => !/422/.test(text))).toEqual([]);
    await leave();
  });

  it("the trap is out of reach for people, by keyboard and for screen readers", async () => {
    const { page, leave } = await visit(stage.browser);
    await page.goto(`${stage.url}/apply?lang=en`);
    const trap = page.locator('[name="check.website2"]');
    expect(await trap.getAttribute("tabindex")).toBe("-1");
    expect(await page.locator('[aria-hidden="true"] [name="check.website2"]').count()).toBe(1);
    expect((await trap.boundingBox())?.x).toBeLessThan(-1000);
    expect(await page.getByRole("textbox", { name: "Leave this empty" }).count()).toBe(0);
    await leave();
  });

  it("a partner who is not sure: counts the days, asks, mistypes and then hands it to a colleague", async () => {
    const { page, leave } = await visit(stage.browser);
    await page.goto(`${stage.url}${stage.paths.second}?lang=en`);
    expect(await page.textContent(".card")).toMatch(/\d+ working (days|hours?) left, until/);
    await page.click('summary:has-text("Ask our team")');
    await page.fill("#ask-note", "How clean must the room be?");
    await page.click('button:has-text("Send my question")');
    expect(await page.textContent(".notice.good")).toContain("You asked our team");
    await page.click('summary:has-text("Hand it")');
    await page.fill("#hand-over-email", "lieve at lab");
    await page.click('button:has-text("Hand it over")');
    expect(await page.isVisible("#hand-over-email")).toBe(true);
    expect(await violations(page)).toEqual([]);
    await page.click('[role="alert"] a');
    await page.keyboard.press("Control+A");
    await page.keyboard.type("lieve@partner-lab.com");
    await page.click('button:has-text("Hand it over")');
    expect(await page.textContent("h1")).toBe("This was handed to a colleague");
    expect(await violations(page)).toEqual([]);
    await leave();
  });
});

const submit = (page: Page) => page.click('form[action="/api/leads"] button[type="submit"]');

/** The least that the form asks, as a person would pick it; or all but the two choices between yes and no. */
async function fillIn(page: Page, { choices = true } = {}): Promise<void> {
  await page.fill('[name="contact.name"]', "Ana <b>Petrauskienė</b>");
  await page.fill('[name="contact.email"]', choices ? "ana@browser.com" : "choices@browser.com");
  await page.check('[name="contact.role"][value="founder"]');
  await page.fill('[name="company.name"]', "Browser Lights");
  await page.selectOption('[name="company.country"]', "LT");
  await page.fill('[name="company.foundedYear"]', "2021");
  await page.fill('[name="company.employees"]', "4");
  if (choices) await page.check('[name="company.subsidiaryOfGroup"][value="false"]');
  for (const text of ["summary", "difference", "customers"])
    await page.fill(`[name="venture.${text}"]`, "A few words.");
  await page.selectOption('[name="venture.sector"]', "photonics");
  await page.selectOption('[name="venture.stage"]', "mvp");
  await page.selectOption('[name="venture.trl"]', "6");
  if (choices) await page.check('[name="venture.localTradeOnly"][value="false"]');
  await page.check('[name="landing.intent"][value="within-12-months"]');
  await page.selectOption('[name="needs[0].importance"]', "3");
  await page.check('[name="consents.privacyNotice"]');
}
