import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lastValidDay } from "#shared/domain/plan-dates.ts";
import guide from "#shared/programme/guide.json" with { type: "json" };
import { openBrowser, overflow, violations, visit } from "./browser.ts";
import { openSite, type Site } from "./site-server.ts";

const withFigures = guide.items.find((item) => "figures" in item);
const need = withFigures?.need ?? "";
const stillCounts = guide.items.every(
  (item) => item.need !== need || new Date().toISOString().slice(0, 10) < lastValidDay(item),
);

describe("the newcomers' guide", () => {
  let site: Site;
  let browser: Browser;
  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });
  const shown = (page: Page) => page.locator(".topic:visible").count();

  it.each([
    ["/en/welcome-guide", "of the"],
    ["/nl/welkomstgids", "van de"],
  ])(
    "%s is searched while somebody types, and keeps the search in its address",
    async (path, of) => {
      const { page, complaints, leave } = await visit(browser);
      await page.goto(`${site.url}${path}`);
      expect(await shown(page)).toBe(guide.topics.length);
      await page.fill("#search", "school");
      const found = await shown(page);
      expect(found).toBeGreaterThan(0);
      expect(found).toBeLessThan(guide.topics.length);
      expect(await page.textContent("#count")).toContain(`${found} ${of}`);
      expect(new URL(page.url()).search).toBe("?q=school");
      await page.reload();
      expect(await shown(page)).toBe(found);
      await page.fill("#search", "<b>zzzz");
      expect(await shown(page)).toBe(0);
      expect(await page.locator("#none:visible").count()).toBe(1);
      expect(await violations(page)).toEqual([]);
      await page.fill("#search", "");
      expect(await shown(page)).toBe(guide.topics.length);
      expect(new URL(page.url()).search).toBe("");
      expect(complaints).toEqual([]);
      await leave();
    },
  );

  it("is a plain list without scripts, and by keyboard a subject is one key away", async () => {
    const plain = await visit(browser, { javaScript: false });
    await plain.page.goto(`${site.url}/en/welcome-guide`);
    expect(await shown(plain.page)).toBe(guide.topics.length);
    await plain.leave();
    const { page, leave } = await visit(browser, { width: 1280 });
    await page.goto(`${site.url}/en/welcome-guide`);
    await page.focus(".topic a");
    await page.keyboard.press("Enter");
    await page.waitForURL(/welcome-guide\/./);
    expect(await page.textContent("h1")).toBe(guide.topics[0]?.title.en);
    await leave();
  });

  const address = () => `${site.url}/en/welcome-guide/${need}`;
  /** Once nobody has checked the guide for too long, no build has figures any more. */
  it.runIf(stillCounts)("shows figures while they count", async () => {
    const { page, leave } = await visit(browser);
    await page.goto(address());
    expect(await page.textContent("main")).toContain(withFigures?.figures?.en);
    expect(await page.locator(".checking:visible").count()).toBe(0);
    await leave();
  });

  it("hides figures in a browser that shows an old page past their date", async () => {
    const { page, complaints, leave } = await visit(browser, { dark: true });
    await page.clock.setFixedTime(new Date("2031-01-01T12:00:00Z"));
    await page.goto(address());
    const items = guide.items.filter((item) => item.need === need).length;
    expect(await page.locator(".checking:visible").count()).toBe(items);
    expect(await page.locator(".fresh").count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await leave();
  });

  it.each(guide.topics.map((topic) => topic.need))(
    "%s: fits a small phone, is sound for everybody, names sources and who helps",
    async (topic) => {
      const { page, complaints, leave } = await visit(browser, { width: 320 });
      await page.goto(`${site.url}/nl/welkomstgids/${topic}`);
      expect(await overflow(page)).toBe(0);
      expect(await violations(page)).toEqual([]);
      expect(await page.locator("main h2").count()).toBeGreaterThanOrEqual(2);
      expect(await page.textContent("main")).toContain("geen juridisch advies");
      expect(complaints).toEqual([]);
      await leave();
    },
  );

  it("leads a founder to the founders' form, and prints with the addresses of its sources", async () => {
    const { page, leave } = await visit(browser);
    await page.goto(`${site.url}/en/welcome-guide/professional-card`);
    expect(await page.locator('main a[href="/en/apply"]').count()).toBe(1);
    await page.emulateMedia({ media: "print" });
    const printed = await page.evaluate(
      "getComputedStyle(document.querySelector('.sources a'), '::after').content",
    );
    expect(printed).toContain("https://");
    expect(await page.locator("nav:visible").count()).toBe(0);
    await leave();
  });
});
