import { describe, expect, it } from "vitest";
import { overflow, violations, visit } from "./browser.ts";
import { siteAndSystem } from "./site-and-system.ts";
import { hostile, next, sent } from "./site-founder.ts";
import { fillArrival, fillContact, fillNeeds, fillWelcome, fillWho } from "./site-newcomer.ts";

describe("the newcomers' form on the site", () => {
  const opened = siteAndSystem();

  it.each([
    ["en", "/en/welcome", "Your plan", "By Tuesday 26 January 2027"],
    ["nl", "/nl/welkom", "Je plan", "Tegen dinsdag 26 januari 2027"],
  ])(
    "a newcomer in %s goes through the steps, checks the answers and gets a plan with dates",
    async (language, path, plan, date) => {
      const { page, complaints, leave } = await visit(opened.browser, { dark: language === "nl" });
      await page.goto(`${opened.site.url}${path}`);
      await fillWelcome(page, `${language}@newcomers.com`);
      expect(await page.textContent("#check")).toContain("<img src=x onerror=alert(1)>");
      expect(await page.locator("#check img").count()).toBe(0);
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      const { body } = await sent(page, () => page.click("#send"));
      expect(body).toMatchObject({
        kind: "talent",
        language,
        person: { arrivalDay: "2027-01-14", household: { partner: true, children: 0 } },
        needs: [{ need: "housing", urgency: "urgent" }],
      });
      expect(body.check.proof).toBeDefined();
      expect(await page.textContent("#plan")).toBe(plan);
      expect(await page.textContent("main")).toContain(date);
      expect(await page.locator(".plan input[type=checkbox]").count()).toBeGreaterThan(3);
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      expect(await page.evaluate("localStorage.length")).toBe(0);
      expect(complaints).toEqual([]);
      await leave();
    },
  );

  it.each(
    ["/en/welcome", "/nl/welkom"].flatMap((path) =>
      [false, true].map((dark) => [path, dark] as const),
    ),
  )(
    "%s: every step is free of axe violations and fits a small phone (dark: %s)",
    async (path, dark) => {
      const { page, complaints, leave } = await visit(opened.browser, { width: 320, dark });
      await page.goto(`${opened.site.url}${path}`);
      for (const step of [1, 2, 3, 4, 5]) {
        await page.click(`.progress a[href="#step-${step}"]`);
        expect(await violations(page), `step ${step}`).toEqual([]);
        expect(await overflow(page), `step ${step}`).toBe(0);
      }
      expect(complaints).toEqual([]);
      await leave();
    },
  );

  it("works with the keyboard alone, from the first question to the plan", async () => {
    const { page, leave } = await visit(opened.browser, { width: 1280 });
    await page.goto(`${opened.site.url}/en/welcome`);
    const type = async (name: string, text: string) => {
      await page.focus(`[name="${name}"]`);
      await page.keyboard.type(text);
    };
    await page.focus("#person-profile");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#errors a");
    expect(await page.evaluate("document.activeElement.id")).toBe("errors");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await page.evaluate("document.activeElement.name")).toBe("person.profile");
    await page.keyboard.press("Space");
    await page.focus("#person-euCitizen");
    await page.keyboard.press("Space");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#step-2.now");
    await type("person.municipality", "Gent");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#step-3.now");
    await page.focus('[data-next="4"]');
    await page.keyboard.press("Enter");
    await page.waitForSelector("#step-4.now");
    await type("contact.name", "Ana");
    await type("contact.email", "keys@newcomers.com");
    await page.focus('[name="consents.privacyNotice"]');
    await page.keyboard.press("Space");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#step-5.now");
    await page.focus("#send");
    await sent(page, () => page.keyboard.press("Enter"));
    expect(await page.textContent("#plan")).toBe("Your plan");
    await leave();
  });

  it("tells each wrong answer with its step, in the words of the question", async () => {
    const { page, complaints, leave } = await visit(opened.browser, { width: 320 });
    await page.goto(`${opened.site.url}/en/welcome`);
    await fillWho(page);
    await page.fill('[name="onBehalf.organisation"]', "Lumen");
    await page.click('[data-next="2"]');
    await page.waitForSelector('#errors a[href="#onBehalf-agreed"]');
    await page.check('[name="onBehalf.agreed"]');
    await next(page, 2);
    await page.fill('[name="person.arrivalDay"]', "2027-01-14");
    await page.fill('[name="person.arrival"]', "2027-03");
    await page.click('[data-next="3"]');
    await page.waitForSelector('#errors a[href="#person-arrivalDay"]');
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect(complaints).toEqual([]);
    await leave();
  });

  it("keeps a draft of its own, and takes in what a link brings", async () => {
    const { page, leave } = await visit(opened.browser);
    await page.goto(`${opened.site.url}/en/welcome?from=SL-2026-7K3F9Q&municipality=gent`);
    expect(await page.inputValue('[name="person.municipality"]')).toBe("Gent");
    expect(await page.inputValue('[name="cameFrom"]')).toBe("SL-2026-7K3F9Q");
    expect(await page.textContent("#came-from")).toContain("SL-2026-7K3F9Q");
    await page.check('[name="person.profile"][value="student"]');
    await expect
      .poll(() => page.evaluate<string>("Object.keys(localStorage).join()"))
      .toBe("soft-landing-welcome-draft");
    await page.goto(`${opened.site.url}/en/welcome?from=<script>&municipality=Atlantis`);
    expect(await page.inputValue('[name="cameFrom"]')).toBe("");
    expect(await page.locator("#came-from:visible").count()).toBe(0);
    await page.click("#draft button");
    expect(await page.isChecked('[name="person.profile"][value="student"]')).toBe(true);
    await leave();
  });

  it("a founder takes what was typed along to the founders' form, in this tab only", async () => {
    const { page, leave } = await visit(opened.browser);
    await page.goto(`${opened.site.url}/nl/welkom`);
    await fillWho(page);
    await next(page, 2);
    await fillArrival(page);
    await next(page, 3);
    await next(page, 4);
    await fillContact(page, "founder@newcomers.com");
    await page.click('.progress a[href="#step-1"]');
    await page.click("[data-founder]");
    await page.waitForURL(/\/nl\/aanmelden$/);
    expect(await page.inputValue('[name="contact.email"]')).toBe("founder@newcomers.com");
    expect(await page.inputValue('[name="landing.preferredMunicipality"]')).toBe("Gent");
    expect(await page.evaluate("sessionStorage.length")).toBe(0);
    await leave();
  });

  it("without scripts it is one long page that posts: errors come back with what was typed, then the plan", async () => {
    const { page, leave } = await visit(opened.browser, { javaScript: false });
    await page.goto(`${opened.site.url}/en/welcome`);
    await page.fill('[name="contact.name"]', hostile);
    await page.click("#send");
    expect(await page.locator('[role="alert"] a').count()).toBeGreaterThan(2);
    expect(await page.locator("main img").count()).toBe(0);
    await page.goto(`${opened.site.url}/en/welcome`);
    await fillWho(page);
    await fillArrival(page);
    await fillNeeds(page);
    await fillContact(page, "plain@newcomers.com");
    await page.click("#send");
    await page.waitForURL(/\/status\/[0-9a-f]{40}$/);
    expect(await page.textContent("main")).toContain("By Tuesday 26 January 2027");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.click('a[href*="plan.ics"]'),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.ics$/);
    await leave();
  });
});
