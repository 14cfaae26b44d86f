import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { invalidities } from "#test/unit/presentation/validity.ts";
import { openBrowser, overflow, violations, visit } from "./browser.ts";
import { openSite, type Site, sitePages, topicPages, watchShifts } from "./site-server.ts";

const pages = [
  ...sitePages.en.map((path) => ["en", path] as const),
  ...sitePages.nl.map((path) => ["nl", path] as const),
  ["nl", "/"] as const,
  ["nl", "/en/nowhere"] as const,
];

describe("the pages of the site", () => {
  let site: Site;
  let browser: Browser;
  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  it.each(pages)(
    "%s %s: valid HTML, no axe violation in light and dark, no complaint on the console, nothing inline",
    async (language, path) => {
      for (const dark of [false, true]) {
        const { page, complaints, leave } = await visit(browser, { dark });
        const answer = await page.goto(`${site.url}${path}`);
        expect(await invalidities((await answer?.text()) ?? "")).toEqual([]);
        expect(await page.getAttribute("html", "lang")).toBe(language);
        expect(await violations(page)).toEqual([]);
        expect(complaints.filter((text) => !/404/.test(text))).toEqual([]);
        expect(await inline(page)).toEqual([]);
        await leave();
      }
    },
  );

  it.each(pages)(
    "%s %s: nothing is wider than a small phone, a large screen, or a page at twice the size",
    async (_, path) => {
      for (const width of [320, 360, 768, 1280]) {
        const { page, leave } = await visit(browser, { width });
        await page.goto(`${site.url}${path}`);
        expect(await overflow(page), `${width} px`).toBe(0);
        if (width >= 768) {
          await page.evaluate("document.documentElement.style.fontSize = '200%'");
          expect(await overflow(page), `${width} px, text at 200 %`).toBe(0);
        }
        await leave();
      }
    },
  );

  it.each(pages)("%s %s: stays in its budget and does not move while it loads", async (_, path) => {
    const { page, leave } = await visit(browser, { width: 360 });
    await page.addInitScript(watchShifts);
    site.sent();
    await page.goto(`${site.url}${path}`, { waitUntil: "networkidle" });
    const sent = [...site.sent()];
    const all = sent.reduce((sum, [, bytes]) => sum + bytes, 0);
    const scripts = sent.filter(([name]) => name.endsWith(".js"));
    const script = scripts.reduce((sum, [, bytes]) => sum + bytes, 0);
    expect(all).toBeLessThanOrEqual(100_000);
    expect(script).toBeLessThanOrEqual(30_000);
    expect(await page.evaluate("window.shifted")).toBe(0);
    await leave();
  });

  it.each(pages)("%s %s: says everything without scripts too", async (_, path) => {
    const { page, complaints, leave } = await visit(browser, { javaScript: false });
    await page.goto(`${site.url}${path}`);
    expect(await page.locator("h1").count()).toBe(1);
    expect(await page.locator(".scripted:visible").count()).toBe(0);
    expect(complaints.filter((text) => !/404/.test(text))).toEqual([]);
    await leave();
  });

  it("links lead somewhere, in both languages, and every page has its other language", async () => {
    const { page, leave } = await visit(browser);
    const seen = new Set<string>();
    const queue = ["/"];
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      if (seen.has(path)) continue;
      seen.add(path);
      const answer = await page.goto(`${site.url}${path}`);
      expect(answer?.status(), path).toBe(200);
      const links = await page.evaluate<string[]>(
        "[...document.querySelectorAll('a[href]')].map((a) => a.getAttribute('href'))",
      );
      queue.push(...links.filter((href) => href.startsWith("/")));
      const inside = links.filter((href) => href.startsWith("#"));
      const broken = await page.evaluate<string[]>(
        `${JSON.stringify(inside)}.filter((href) => !document.getElementById(href.slice(1)))`,
      );
      expect(broken, path).toEqual([]);
    }
    expect([...seen].toSorted()).toEqual(
      ["/", ...sitePages.en, ...sitePages.nl, ...topicPages].toSorted(),
    );
    await leave();
  });

  it("nothing moves for somebody who wants no motion, and printing hides what only a screen needs", async () => {
    const { page, leave } = await visit(browser);
    await page.emulateMedia({ reducedMotion: "reduce", media: "print" });
    await page.goto(`${site.url}/en/region`);
    expect(await page.locator("#filters:visible").count()).toBe(0);
    expect(await page.locator(".asset:visible").count()).toBeGreaterThan(100);
    const moving = await page.evaluate(
      "[...document.querySelectorAll('*')].filter((one) => getComputedStyle(one).transitionDuration !== '0s').length",
    );
    expect(moving).toBe(0);
    await leave();
  });
});

/** What no page may hold: the policy would refuse it. */
function inline(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(
    "[...document.querySelectorAll('[style], style, script:not([src])')].map((one) => one.outerHTML.slice(0, 80))",
  );
}
