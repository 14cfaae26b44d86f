import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { homePaths } from "#shared/presentation/words/frame.ts";
import { overflow, violations, visit } from "./browser.ts";
import { watchShifts } from "./site-server.ts";
import { openStage, pageNames, type Stage } from "./stage.ts";

describe("the pages that the functions give", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.stop());

  it.each(
    pageNames.flatMap((name) =>
      (["en", "nl"] as const).map((language) => [name, language] as const),
    ),
  )(
    "%s in %s: no axe violation in light and dark, nothing wider than a phone, no complaint on the console",
    async (name, language) => {
      for (const dark of [false, true]) {
        const { page, complaints, leave } = await visit(stage.browser, { dark });
        await page.goto(`${stage.url}${stage.paths[name]}?lang=${language}`);
        expect(await page.getAttribute("html", "lang")).toBe(language);
        expect(await overflow(page)).toBe(0);
        expect(await page.getAttribute(".brand a", "href")).toBe(homePaths[language]);
        expect(await violations(page)).toEqual([]);
        expect(complaints.filter((text) => !/404/.test(text))).toEqual([]);
        await leave();
      }
    },
  );

  it.each(pageNames)(
    "%s: nothing is cut or moves, on a small phone, with text twice as large, and for who wants no motion",
    async (name) => {
      for (const width of [320, 640, 1280]) {
        const { page, leave } = await visit(stage.browser, { width });
        await page.emulateMedia({ reducedMotion: "reduce" });
        await page.addInitScript(watchShifts);
        await page.goto(`${stage.url}${stage.paths[name]}?lang=nl`, { waitUntil: "networkidle" });
        expect(await page.evaluate("window.shifted")).toBe(0);
        expect(await overflow(page), `${width} px`).toBe(0);
        expect(
          await page.evaluate(
            "[...document.querySelectorAll('*')].filter((one) => getComputedStyle(one).transitionDuration !== '0s').length",
          ),
        ).toBe(0);
        await page.evaluate("document.documentElement.style.fontSize = '200%'");
        expect(await overflow(page), `${width} px, text at 200 %`).toBe(0);
        await leave();
      }
    },
  );

  it("a partner accepts with the keyboard alone", async () => {
    const { page, leave } = await visit(stage.browser, { width: 1280 });
    await page.goto(`${stage.url}${stage.paths.offer}?lang=en`);
    await page.keyboard.press("Tab");
    expect(await focused(page)).toContain("Skip to the content");
    await page.keyboard.press("Enter");
    await tabTo(page, "Yes, I take this lead");
    await page.keyboard.press("Enter");
    await page.waitForURL(`**${stage.paths.offer}`);
    expect(await page.content()).toContain("ana@lumen.example");
    await leave();
  });

  it("staff decide with the keyboard alone, and what is missing is named first", async () => {
    const { page, leave } = await visit(stage.browser, { width: 1280 });
    await page.goto(`${stage.url}${stage.paths.review}?lang=en`);
    await tabTo(page, "Go to your decision");
    await page.keyboard.press("Enter");
    await tabTo(page, "Record my decision");
    await page.keyboard.press("Enter");
    await page.waitForSelector('[role="alert"]');
    await tabTo(page, "What do you decide");
    await page.keyboard.press("Enter");
    // The link leads to the first choice: to qualify.
    await page.keyboard.press("Space");
    await tabTo(page, "reason");
    await page.keyboard.type("Two hospitals are on board.");
    await tabTo(page, "decidedBy");
    await page.keyboard.type("Els De Smet");
    await tabTo(page, "Record my decision");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.textContent("main")).toContain("Els De Smet");
    expect(await page.locator("form[action^='/reviews/']").count()).toBe(0);
    await leave();
  });

  it("printed, a page tells everything that is folded away, in dark ink, without what only a screen needs", async () => {
    const { page, leave } = await visit(stage.browser, { width: 768, dark: true });
    await page.goto(`${stage.url}${stage.paths.review}?lang=en`);
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    expect(await page.locator("form:visible, nav:visible").count()).toBe(0);
    expect(await page.evaluate("getComputedStyle(document.body).color")).toBe("rgb(0, 0, 0)");
    const folded = page.locator("details:not([open]) li").first();
    expect((await folded.boundingBox())?.height).toBeGreaterThan(10);
    await leave();
  });
});

/** What has the focus: its words, or its name when it is a field. */
function focused(page: Page): Promise<string> {
  return page.evaluate<string>("document.activeElement.name || document.activeElement.textContent");
}

/** Goes on with the tabulator until this has the focus. */
async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let press = 0; press < 60; press++) {
    await page.keyboard.press("Tab");
    if ((await focused(page)).includes(wanted)) return;
  }
  throw new Error(`the tabulator does not lead to ${wanted}`);
}
