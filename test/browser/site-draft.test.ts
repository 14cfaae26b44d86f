import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser, overflow, violations, visit } from "./browser.ts";
import { fillFirst, hostile, next } from "./site-founder.ts";
import { openSite, type Site, watchShifts } from "./site-server.ts";

describe("the founders' form on the device, with nothing sent", () => {
  let site: Site;
  let browser: Browser;
  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  it("a draft comes back on request, in the step where it was left, and can be deleted", async () => {
    const { page, complaints, leave } = await visit(browser);
    await page.goto(`${site.url}/en/apply`);
    await fillFirst(page, "draft@steps.com");
    await next(page, 2);
    await page.fill('[name="venture.summary"]', "A draft.");
    await page.click('.progress a[href="#step-3"]');
    await page.selectOption('[name="needs[4].importance"]', "2");
    await expect
      .poll(() => page.evaluate("localStorage['soft-landing-draft']"), { timeout: 10_000 })
      .toContain('"2"');
    await page.goto(`${site.url}/en/apply`);
    expect(await page.inputValue('[name="contact.name"]')).toBe("");
    expect(await violations(page)).toEqual([]);
    await page.click('#draft button:has-text("Go on")');
    expect(await page.locator("#step-3").isVisible()).toBe(true);
    expect(await page.inputValue('[name="venture.summary"]')).toBe("A draft.");
    expect(await page.inputValue('[name="needs[4].importance"]')).toBe("2");
    expect(await page.isChecked('[name="contact.role"][value="founder"]')).toBe(true);
    // The same device, the other language.
    await page.goto(`${site.url}/nl/aanmelden`);
    await page.click('#draft button:has-text("Ga ermee verder")');
    expect(await page.inputValue('[name="contact.email"]')).toBe("draft@steps.com");
    await page.click('#draft button:has-text("Wis")');
    expect(await page.evaluate("localStorage.length")).toBe(0);
    expect(complaints).toEqual([]);
    await leave();
  });

  it.each([320, 360, 768, 1280])(
    "nothing moves when a draft is offered on a screen of %i px",
    async (width) => {
      const { page, leave } = await visit(browser, { width });
      await page.goto(`${site.url}/nl/aanmelden`);
      await page.fill('[name="contact.name"]', "Ana");
      await expect.poll(() => page.evaluate("localStorage.length"), { timeout: 10_000 }).toBe(1);
      await page.addInitScript(watchShifts);
      await page.reload({ waitUntil: "networkidle" });
      expect(await page.locator("#draft button").count()).toBe(2);
      expect(await page.evaluate("window.shifted")).toBe(0);
      await leave();
    },
  );

  it.each(
    ["/en/apply", "/nl/aanmelden"].flatMap((path) =>
      [false, true].map((dark) => [path, dark] as const),
    ),
  )(
    "%s: every step is free of axe violations and fits a small phone (dark: %s)",
    async (path, dark) => {
      const { page, complaints, leave } = await visit(browser, { width: 320, dark });
      await page.goto(`${site.url}${path}`);
      await page.fill('[name="contact.name"]', hostile);
      await page.waitForSelector("#still-list .score");
      for (const step of [1, 2, 3, 4, 5, 6]) {
        await page.click(`.progress a[href="#step-${step}"]`);
        expect(await violations(page), `step ${step}`).toEqual([]);
        expect(await overflow(page), `step ${step}`).toBe(0);
      }
      expect(complaints).toEqual([]);
      await leave();
    },
  );

  it("a draft of an older form is fitted, of another version refused kindly; neither breaks the page", async () => {
    const { page, complaints, leave } = await visit(browser);
    await page.goto(`${site.url}/en/apply`);
    const keep = (draft: object) =>
      page.evaluate(
        `localStorage.setItem('soft-landing-draft', ${JSON.stringify(JSON.stringify(draft))})`,
      );
    const savedAt = "2026-11-24T20:15:00.000Z";
    const answers = { "contact.name": ["Ana"], "company.fax": ["1"], "venture.sector": ["gone"] };
    await keep({ format: 1, savedAt, step: 1, answers });
    await page.reload();
    await page.click('#draft button:has-text("Go on")');
    expect(await page.inputValue('[name="contact.name"]')).toBe("Ana");
    expect(await page.textContent("#draft")).toContain("Main sector");
    await keep({ format: 99, whatever: true });
    await page.reload();
    expect(await page.textContent("#draft")).toContain("We are sorry");
    await page.click('#draft button:has-text("Delete")');
    expect(await page.evaluate("localStorage.length")).toBe(0);
    expect(complaints).toEqual([]);
    await leave();
  });
});
