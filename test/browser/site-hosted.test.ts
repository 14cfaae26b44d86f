import { rmSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Local, startLocal } from "#infra/local/runner.ts";
import { emptyDirectory, synthesised } from "#test/local/synthesised.ts";
import { openBrowser, visit } from "./browser.ts";
import { fillAll, fillFirst, fillPlan, fillVenture } from "./site-founder.ts";

/** The whole way at one host, as the template serves it: no other server has a part in it. */
describe("the site as it is hosted", () => {
  const directory = emptyDirectory();
  let local: Local;
  let browser: Browser;
  beforeAll(async () => {
    [local, browser] = await Promise.all([
      synthesised().then((cdkOut) => startLocal({ cdkOut, directory, enforceIam: true })),
      openBrowser(),
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    await local?.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  it("a founder comes in at the front door, checks the fit, applies and sees where the request is", async () => {
    const { page, complaints, leave } = await visit(browser);
    const hosts = new Set<string>();
    page.on("request", (request) => hosts.add(new URL(request.url()).host));
    await page.goto(`${local.url}/`);
    await page.click('a[href="/en/"]');
    await page.waitForURL("**/en/");
    await page.click('main a[href="/en/fit"]');
    await page.waitForURL("**/en/fit");
    await page.selectOption("#sector", "photonics");
    await page.selectOption("#need-cleanroom", "3");
    await page.waitForSelector("#found .score");
    await page.click("#use");
    await page.waitForURL("**/en/apply");
    expect(await page.inputValue('[name="venture.sector"]')).toBe("photonics");
    await fillAll(page, "hosted@steps.com");
    await page.click("#send");
    await page.waitForURL(/\/status\/[0-9a-f]{40}$/);
    expect(await page.textContent("h1")).toBe("Where is my request?");
    await page.reload();
    expect(await page.textContent("h1")).toBe("Where is my request?");
    expect([...hosts]).toEqual([new URL(local.url).host]);
    expect(complaints).toEqual([]);
    await leave();
  });

  it("without scripts the same form posts, comes back with its errors, and leads to the status page", async () => {
    const { page, complaints, leave } = await visit(browser, { javaScript: false });
    await page.goto(`${local.url}/nl/aanmelden`);
    await page.click("#send");
    await page.waitForURL("**/api/leads");
    expect(await page.getAttribute("html", "lang")).toBe("nl");
    expect(await page.locator('main a[href^="#"]').count()).toBeGreaterThan(7);
    await fillFirst(page, "plain@steps.com");
    await fillVenture(page);
    await fillPlan(page);
    await page.check('[name="consents.privacyNotice"]');
    await page.click('form[action="/api/leads"] button[type="submit"], form button:not([type])');
    await page.waitForURL(/\/status\/[0-9a-f]{40}$/);
    expect(await page.textContent("h1")).toBe("Waar zit mijn aanvraag?");
    expect(complaints.filter((text) => !/422/.test(text))).toEqual([]);
    await leave();
  });

  it("a wrong address has a page that leads on", async () => {
    const { page, complaints, leave } = await visit(browser);
    const answer = await page.goto(`${local.url}/en/nowhere`);
    expect(answer?.status()).toBe(404);
    await page.click('a[href="/en/"]');
    await page.waitForURL("**/en/");
    expect(complaints.filter((text) => !/404/.test(text))).toEqual([]);
    await leave();
  });
});
