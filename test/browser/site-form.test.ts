import { describe, expect, it } from "vitest";
import { overflow, violations, visit } from "./browser.ts";
import { siteAndSystem } from "./site-and-system.ts";
import { fillAll, fillFirst, fillPlan, fillVenture, hostile, next } from "./site-founder.ts";
import { byKeyboard } from "./site-keyboard.ts";

describe("the founders' form on the site", () => {
  const opened = siteAndSystem();

  it.each([
    ["en", "/en/apply", "Where is my request?"],
    ["nl", "/nl/aanmelden", "Waar zit mijn aanvraag?"],
  ])(
    "a founder in %s goes through the steps, checks the answers and sees the status page",
    async (language, path, done) => {
      const { page, complaints, leave } = await visit(opened.browser);
      await page.goto(`${opened.site.url}${path}`);
      await fillFirst(page, `${language}@steps.com`);
      await next(page, 2);
      await fillVenture(page);
      await next(page, 3);
      await fillPlan(page);
      await next(page, 4);
      await page.check('[name="value.innovation.level"][value="4"]');
      await expect.poll(() => page.textContent("#still-list")).toMatch(/(counts as|als) 3/);
      await page.fill('[name="value.innovation.evidence"]', "https://patents.example.com/1");
      await next(page, 5);
      await page.check('[name="consents.privacyNotice"]');
      await page.check('[name="consents.shareWithPartners"]');
      await next(page, 6);
      expect(await page.textContent("#check")).toContain("<img src=x onerror=alert(1)>");
      expect(await page.locator("#check img").count()).toBe(0);
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      await page.click("#send");
      await page.waitForURL(/\/status\/[0-9a-f]{40}$/);
      expect(await page.textContent("h1")).toBe(done);
      expect(await page.evaluate("localStorage.length")).toBe(0);
      await page.click(".brand a");
      await page.waitForURL(`**/${language}/`);
      expect(complaints).toEqual([]);
      await leave();
    },
  );

  it.each([
    ["/en/apply", false],
    ["/nl/aanmelden", true],
  ])(
    "%s: errors lead to their fields in the field's own words, and go away when they are right",
    async (path, dark) => {
      const { page, complaints, leave } = await visit(opened.browser, { width: 320, dark });
      await page.goto(`${opened.site.url}${path}`);
      await page.fill('[name="contact.email"]', "ana at lumen");
      await page.click('[data-next="2"]');
      await page.waitForSelector("#errors a");
      expect(await page.evaluate("document.activeElement.id")).toBe("errors");
      expect(await page.title()).toMatch(/^(Error|Fout): /);
      expect(await page.locator("#errors a").count()).toBeGreaterThanOrEqual(7);
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      await page.click('#errors a[href="#company-name"]');
      expect(await page.evaluate("document.activeElement.name")).toBe("company.name");
      await page.keyboard.type("Lumen");
      await page.keyboard.press("Tab");
      await expect.poll(() => page.locator(".wrong:has(#company-name)").count()).toBe(0);
      await fillFirst(page, "ana at lumen");
      await page.click('[data-next="2"]');
      await expect.poll(() => page.locator("#errors a").count()).toBe(1);
      expect(await page.getAttribute("#errors a", "href")).toBe("#contact-email");
      await page.fill('[name="contact.email"]', "ana@lumen.com");
      await next(page, 2);
      expect(complaints).toEqual([]);
      await leave();
    },
  );

  it("the functions' errors are shown in the same way, in the step of the field", async () => {
    const { page, leave } = await visit(opened.browser);
    await page.goto(`${opened.site.url}/en/apply`);
    await fillAll(page, "phone@steps.com");
    // A number that looks like one here, and that only the functions know not to be one.
    await page.click('.progress a[href="#step-1"]');
    await page.fill('[name="contact.phone"]', "+999 12345");
    await page.click('.progress a[href="#step-6"]');
    await page.click("#send");
    await page.waitForSelector('#errors a[href="#contact-phone"]');
    expect(await page.locator("#step-1").isVisible()).toBe(true);
    expect(await page.locator(".wrong #contact-phone").isVisible()).toBe(true);
    expect(await violations(page)).toEqual([]);
    await leave();
  });

  it("without a connection nothing is lost: it says so, and the same button sends it later", async () => {
    const { page, leave } = await visit(opened.browser);
    await page.goto(`${opened.site.url}/en/apply`);
    await fillAll(page, "later@steps.com");
    await page.context().setOffline(true);
    await page.click("#send");
    await page.waitForSelector("#errors .notice.warn");
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate("localStorage['soft-landing-draft']")).toContain("later@steps.com");
    await page.context().setOffline(false);
    await page.click("#send");
    await page.waitForURL(/\/status\/[0-9a-f]{40}$/);
    await leave();
  });

  it("with no connection from the first moment on, a founder writes, and goes on another day", async () => {
    const { page, leave } = await visit(opened.browser);
    await page.goto(`${opened.site.url}/en/apply`);
    await page.context().setOffline(true);
    await fillFirst(page, "offline@steps.com");
    await next(page, 2);
    await fillVenture(page);
    await next(page, 3);
    await fillPlan(page);
    for (const step of [4, 5, 6]) await next(page, step);
    expect(await page.textContent("#check")).toContain("offline@steps.com");
    await page.click("#send");
    await expect.poll(() => page.textContent("#errors")).toContain("could not be checked");
    await page.context().setOffline(false);
    await page.goto(`${opened.site.url}/en/apply`);
    await page.click('#draft button:has-text("Go on")');
    expect(await page.locator("#step-6").isVisible()).toBe(true);
    await page.click('.progress a[href="#step-5"]');
    await page.check('[name="consents.privacyNotice"]');
    await next(page, 6);
    await page.click("#send");
    await page.waitForURL(/\/status\/[0-9a-f]{40}$/);
    await leave();
  });

  it("goes from the first field to the status page with the keyboard alone", async () => {
    const { page, complaints, leave } = await visit(opened.browser, { width: 1280 });
    await page.goto(`${opened.site.url}/en/apply`);
    await byKeyboard(page, "keyboard@steps.com");
    await page.waitForURL(/\/status\/[0-9a-f]{40}$/);
    expect(await page.textContent("h1")).toBe("Where is my request?");
    expect(complaints).toEqual([]);
    await leave();
  });

  it("works with the keyboard alone: enter goes on, links of the summary lead to fields", async () => {
    const { page, leave } = await visit(opened.browser, { width: 1280 });
    await page.goto(`${opened.site.url}/en/apply`);
    await page.focus('[name="contact.name"]');
    await page.keyboard.type("Ana");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#errors a");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await page.evaluate("document.activeElement.name")).toBe("contact.email");
    await page.keyboard.type("ana@keys.com");
    await page.focus('.progress a[href="#step-2"]');
    await page.keyboard.press("Enter");
    expect(await page.locator("#step-2").isVisible()).toBe(true);
    await page.goBack();
    expect(await page.locator("#step-1").isVisible()).toBe(true);
    expect(await page.inputValue('[name="contact.email"]')).toBe("ana@keys.com");
    await leave();
  });

  it("without scripts it is one long page that posts: errors come back with what was typed, then the status page", async () => {
    const { page, leave } = await visit(opened.browser, { javaScript: false });
    await page.goto(`${opened.site.url}/en/apply`);
    await page.fill('[name="contact.name"]', hostile);
    await page.click("#send");
    expect(await page.locator('[role="alert"] a').count()).toBeGreaterThan(5);
    expect(await page.locator("main img").count()).toBe(0);
    await page.goto(`${opened.site.url}/en/apply`);
    await fillFirst(page, "plain@steps.com");
    await fillVenture(page);
    await fillPlan(page);
    await page.check('[name="consents.privacyNotice"]');
    await page.click("#send");
    await page.waitForURL(/\/status\/[0-9a-f]{40}$/);
    await leave();
  });
});
