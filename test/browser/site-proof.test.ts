import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { systemAt } from "#infra/demo/system.ts";
import { sha256 } from "#shared/adapters/crypto.ts";
import { loadProgramme } from "#shared/adapters/programme.ts";
import { bareBody, proofHolds } from "#shared/domain/proof-of-work.ts";
import { violations, visit } from "./browser.ts";
import { siteAndSystem } from "./site-and-system.ts";
import { fillAll, sent } from "./site-founder.ts";

const { proofBits } = loadProgramme().settings;
const worker = "**/assets/proof-worker*.js";

describe("how the form tells a person from a machine", () => {
  const opened = siteAndSystem();

  /** Was this lead set aside? */
  async function isAside(reference: string): Promise<boolean> {
    const { state } = await systemAt(opened.local.url).ask<{ state: { quarantine?: object } }>(
      `/_local/leads/${reference}`,
    );
    return state.quarantine !== undefined;
  }

  async function open(page: Page, email: string): Promise<void> {
    await page.goto(`${opened.site.url}/en/apply`);
    await fillAll(page, email);
  }

  it("does the work beside the page, over the answers that are sent; such a lead is not set aside", async () => {
    const { page, complaints, leave } = await visit(opened.browser);
    const workers: string[] = [];
    page.on("worker", (one) => workers.push(new URL(one.url()).pathname));
    await open(page, "proof@steps.com");
    const { body, reference } = await sent(page, () => page.click("#send"));
    expect(workers).toEqual([expect.stringMatching(/^\/assets\/proof-worker-[\w-]{8}\.js$/)]);
    const { openedAt, proof } = body.check;
    if (!openedAt || !proof) throw new Error("no proof was sent");
    expect(proofHolds(bareBody(body), openedAt, proof, proofBits, sha256)).toBe(true);
    expect(await isAside(reference)).toBe(false);
    expect(complaints).toEqual([]);
    await leave();
  });

  it.each([
    ["/en/apply", "Checking that you are a person…"],
    ["/nl/aanmelden", "We gaan na of je een mens bent…"],
  ])("%s: says so while somebody waits for the work, and sends once", async (path, words) => {
    const { page, leave } = await visit(opened.browser);
    let go = () => {};
    const held = new Promise<void>((resolve) => {
      go = resolve;
    });
    await page.route(worker, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${opened.site.url}${path}`);
    await fillAll(page, `waits${path.length}@steps.com`);
    const { reference } = await sent(page, async () => {
      await page.click("#send");
      await expect.poll(() => page.textContent("#sending")).toBe(words);
      expect(await page.textContent("#send")).toBe(words);
      expect(await violations(page)).toEqual([]);
      // Pressed again by somebody in a hurry.
      await page.click("#send", { force: true });
      go();
    });
    expect(await isAside(reference)).toBe(false);
    await leave();
  });

  it("a browser that cannot do the work sends the form all the same, and nothing is dropped", async () => {
    const { page, leave } = await visit(opened.browser);
    await page.route(worker, (route) => route.abort());
    await open(page, "unable@steps.com");
    const { body, reference } = await sent(page, () => page.click("#send"));
    expect(body.check.openedAt).toMatch(/Z$/);
    expect(body.check.proof).toBeUndefined();
    expect(await isAside(reference)).toBe(false);
    await leave();
  });

  it("the trap is out of reach and never in a draft; whoever fills it in is set aside, and answered like any other", async () => {
    const { page, leave } = await visit(opened.browser);
    await page.goto(`${opened.site.url}/en/apply`);
    const trap = page.locator('[name="check.website2"]');
    expect(await trap.getAttribute("tabindex")).toBe("-1");
    expect(await trap.getAttribute("autocomplete")).toBe("off");
    expect((await trap.boundingBox())?.x).toBeLessThan(-1000);
    expect(await page.getByRole("textbox", { name: "Leave this empty" }).count()).toBe(0);
    await trap.evaluate((field) => {
      (field as unknown as { value: string }).value = "https://machine.com";
    });
    await fillAll(page, "machine@steps.com");
    expect(await page.textContent("#check")).not.toContain("machine.com");
    expect(await page.evaluate("localStorage['soft-landing-draft']")).not.toContain("machine.com");
    const { body, reference } = await sent(page, () => page.click("#send"));
    expect(body.check.website2).toBe("https://machine.com");
    expect(await isAside(reference)).toBe(true);
    expect(await page.textContent("h1")).toBe("Where is my request?");
    await leave();
  });
});
