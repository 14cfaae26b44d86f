import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadProgramme } from "#shared/adapters/programme.ts";
import { openBrowser, overflow, violations, visit } from "./browser.ts";
import { openSite, type Site } from "./site-server.ts";

const { assets } = loadProgramme();
const offering = (need: string, sector?: string) =>
  assets.filter(
    ({ offers, sectors }) =>
      offers.includes(need) &&
      (!sector || sectors.includes(sector) || sectors.includes("cross-sector")),
  ).length;

describe("the region explorer", () => {
  let site: Site;
  let browser: Browser;
  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });
  const shown = (page: Page) => page.locator(".asset:visible").count();

  it("filters list and map together, says how many, and keeps the choice in the address", async () => {
    const { page, complaints, leave } = await visit(browser);
    await page.goto(`${site.url}/en/region`);
    expect(await shown(page)).toBe(assets.length);
    await page.selectOption("#need", "cleanroom");
    await page.selectOption("#sector", "photonics");
    const asked = offering("cleanroom", "photonics");
    expect(await shown(page)).toBe(asked);
    expect(await page.textContent("#count")).toContain(`${asked} of ${assets.length}`);
    expect(new URL(page.url()).search).toBe("?sector=photonics&need=cleanroom");
    expect(await page.locator(".mark:visible").count()).toBe(
      await page.locator(".spot:visible").count(),
    );
    expect(await violations(page)).toEqual([]);
    await page.reload();
    expect(await shown(page)).toBe(asked);
    expect(await page.inputValue("#need")).toBe("cleanroom");
    await page.click('#filters button[type="reset"]');
    expect(await shown(page)).toBe(assets.length);
    expect(new URL(page.url()).search).toBe("");
    expect(complaints).toEqual([]);
    await leave();
  });

  it("says what to do when nothing answers, in both themes, and takes no nonsense from an address", async () => {
    const { page, complaints, leave } = await visit(browser, { width: 320, dark: true });
    await page.goto(`${site.url}/nl/regio?sector=food&need=clinical-trials&kind=port-authority`);
    expect(await shown(page)).toBe(0);
    expect(await page.locator("#none:visible").count()).toBe(1);
    expect(await page.locator(".mark:visible").count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await page.goto(`${site.url}/nl/regio?sector=<script>alert(1)</script>&need=nothing`);
    expect(await shown(page)).toBe(assets.length);
    expect(complaints).toEqual([]);
    await leave();
  });

  it("is usable with the keyboard alone: each point of the map leads to its place in the list", async () => {
    const { page, leave } = await visit(browser, { width: 1280 });
    await page.goto(`${site.url}/en/region`);
    await page.focus(".mark");
    const point = await page.evaluate("document.activeElement.dataset.point");
    await page.keyboard.press("Enter");
    expect(new URL(page.url()).hash).toBe(`#point-${point}`);
    expect(await page.evaluate("document.activeElement.id")).toBe(`point-${point}`);
    expect(await page.locator(`#point-${point}`).isVisible()).toBe(true);
    await leave();
  });

  it("says the same in the list as on the map, without scripts too", async () => {
    const { page, leave } = await visit(browser, { javaScript: false });
    await page.goto(`${site.url}/nl/regio`);
    const points = (selector: string) =>
      page.evaluate<string[]>(
        `[...document.querySelectorAll("${selector}")].map((one) => one.dataset.point).sort()`,
      );
    expect(await points(".mark")).toEqual(await points(".spot"));
    await leave();
  });
});
