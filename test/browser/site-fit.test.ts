import fc from "fast-check";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadProgramme } from "#shared/adapters/programme.ts";
import type { Importance, StartupAnswers } from "#shared/domain/answers.ts";
import { regionFit } from "#shared/domain/region-fit.ts";
import { readStartup, startupForm } from "#test/unit/startup-form.ts";
import { openBrowser, overflow, violations, visit } from "./browser.ts";
import { openSite, type Site } from "./site-server.ts";

const programme = loadProgramme();
const { taxonomies, places } = programme;
const runs = 40;

interface Pick {
  sector: string;
  place: string;
  needs: { need: string; importance: Importance }[];
}
const picks: fc.Arbitrary<Pick> = fc.record({
  sector: fc.constantFrom(...taxonomies.sectors.map(({ id }) => id)),
  place: fc.constantFrom("", "area:BE231", "area:BE236", "municipality:ronse", "municipality:mol"),
  needs: fc.uniqueArray(
    fc.record({
      need: fc.constantFrom(...taxonomies.needs.map(({ id }) => id)),
      importance: fc.constantFrom<Importance>(1, 2, 3),
    }),
    { minLength: 1, maxLength: 8, selector: ({ need }) => need },
  ),
});

/** What the functions make of a whole form with these picks. */
function answersOf({ sector, place, needs }: Pick): StartupAnswers {
  const [kind, id = ""] = place.split(":");
  const form = startupForm({ needs, landing: { intent: "committed" } });
  form.venture = { ...form.venture, sector, otherSectors: [] };
  if (kind === "area") form.landing.preferredNuts3 = [id];
  const town = places.municipalities.find((one) => one.id === id);
  if (town) form.landing.preferredMunicipality = town.name;
  const read = readStartup(form, programme);
  return read.answers;
}

/** Picks on the page as a person would, all at once. */
function pickOn(page: Page, { sector, place, needs }: Pick): Promise<void> {
  const values = Object.fromEntries([
    ["sector", sector],
    ["place", place],
    ...needs.map(({ need, importance }) => [`need:${need}`, String(importance)]),
  ]);
  return page.evaluate(`(() => {
    const values = ${JSON.stringify(values)};
    const form = document.querySelector("#answers");
    for (const list of form.querySelectorAll("select")) list.value = values[list.name] ?? (list.name.startsWith("need:") ? "0" : "");
    form.dispatchEvent(new Event("change", { bubbles: true }));
  })()`);
}

const numberOn = (page: Page) => page.getAttribute("#found", "data-region-fit");

describe("does the region fit us?", () => {
  let site: Site;
  let browser: Browser;
  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  it(`shows the region fit of the functions for the same answers (${runs} random picks)`, async () => {
    const { page, complaints, leave } = await visit(browser);
    await page.goto(`${site.url}/en/fit`);
    await fc.assert(
      fc.asyncProperty(picks, async (pick) => {
        await pickOn(page, pick);
        const expected = String(regionFit(answersOf(pick), programme).total);
        await expect.poll(() => numberOn(page)).toBe(expected);
      }),
      { numRuns: runs },
    );
    expect(complaints).toEqual([]);
    await leave();
  });

  it.each([
    ["en", "/en/fit", "Band A", false],
    ["nl", "/nl/past-het", "band A", true],
  ] as const)(
    "explains in %s what fits, what is missing and what is still possible",
    async (_, path, __, dark) => {
      const { page, complaints, leave } = await visit(browser, { dark, width: 320 });
      await page.goto(`${site.url}${path}`);
      site.sent();
      await page.selectOption("#sector", "photonics");
      await page.selectOption("#need-cleanroom", "3");
      await page.waitForSelector("#found .score");
      expect(await page.textContent("#found")).toContain("band A");
      expect(await page.textContent("#brief")).toMatch(/\d/);
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      expect([...site.sent().keys()].every((name) => name.startsWith("/assets/"))).toBe(true);
      await page.click('#answers button[type="reset"]');
      await expect.poll(() => numberOn(page)).toBe("null");
      expect(complaints).toEqual([]);
      await leave();
    },
  );

  it("hands what was picked to the form, not through the address", async () => {
    const { page, leave } = await visit(browser);
    await page.goto(`${site.url}/nl/past-het`);
    await page.selectOption("#sector", "medtech");
    await page.selectOption("#place", "municipality:aalst");
    await page.selectOption("#need-clinical-trials", "3");
    await page.click("#use");
    await page.waitForURL("**/nl/aanmelden");
    expect(await page.inputValue('[name="venture.sector"]')).toBe("medtech");
    expect(await page.inputValue('[name="landing.preferredMunicipality"]')).toBe("Aalst");
    const row = taxonomies.needs.findIndex(({ id }) => id === "clinical-trials");
    expect(await page.inputValue(`[name="needs[${row}].importance"]`)).toBe("3");
    expect(await page.textContent("#draft")).toContain("zijn ingevuld");
    await page.reload();
    expect(await page.inputValue('[name="venture.sector"]')).toBe("");
    await leave();
  });

  it("works with the keyboard alone", async () => {
    const { page, leave } = await visit(browser, { width: 1280 });
    await page.goto(`${site.url}/en/fit`);
    await page.focus("#need-office");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.waitForSelector("#found .score");
    await page.focus("#found summary");
    await page.keyboard.press("Enter");
    expect(await page.locator("#found details[open]").count()).toBe(1);
    await leave();
  });
});
