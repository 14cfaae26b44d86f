import type { Page } from "playwright-core";
import { expect } from "vitest";

/** A founder at the form of the site, step by step. */

/** What nobody should type, and what must stay text wherever it appears. */
export const hostile = "<img src=x onerror=alert(1)> \u202eevil 👩‍🚀";

export async function next(page: Page, step: number): Promise<void> {
  await page.click(`[data-next="${step}"]`);
  await page.waitForSelector(`#step-${step}.now`);
}

/** The form as it was sent: its answers, and what comes with them to tell a person from a machine. */
interface SentForm {
  check: { website2?: string; openedAt?: string; proof?: { nonce: string } };
}

/** Sends with `act`, not sooner than a person could, and waits for the founder's page. */
export async function sent(
  page: Page,
  act: () => Promise<unknown>,
): Promise<{ body: SentForm; reference: string }> {
  await expect
    .poll(() => page.evaluate<number>("performance.now()"), { timeout: 10_000 })
    .toBeGreaterThan(4500);
  const requests: SentForm[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/api/leads")) requests.push(request.postDataJSON());
  });
  await act();
  await page.waitForURL(/\/status\/[0-9a-f]{40}$/);
  expect(requests).toHaveLength(1);
  const reference = (await page.textContent(".reference")) ?? "";
  return { body: requests[0] as SentForm, reference };
}

/** Step by step to the last one, with the least that the form asks. */
export async function fillAll(page: Page, email: string): Promise<void> {
  await fillFirst(page, email);
  await next(page, 2);
  await fillVenture(page);
  await next(page, 3);
  await fillPlan(page);
  await next(page, 4);
  await next(page, 5);
  await page.check('[name="consents.privacyNotice"]');
  await next(page, 6);
}

export async function fillFirst(page: Page, email: string): Promise<void> {
  await page.fill('[name="contact.name"]', hostile);
  await page.fill('[name="contact.email"]', email);
  await page.check('[name="contact.role"][value="founder"]');
  await page.fill('[name="company.name"]', "Browser Lights");
  await page.selectOption('[name="company.country"]', "LT");
  await page.fill('[name="company.foundedYear"]', "2021");
  await page.fill('[name="company.employees"]', "4");
  await page.check('[name="company.subsidiaryOfGroup"][value="false"]');
}

export async function fillVenture(page: Page): Promise<void> {
  for (const text of ["summary", "difference", "customers"])
    await page.fill(`[name="venture.${text}"]`, "x".repeat(600));
  await page.selectOption('[name="venture.sector"]', "photonics");
  await page.selectOption('[name="venture.stage"]', "mvp");
  await page.selectOption('[name="venture.trl"]', "6");
  await page.check('[name="venture.localTradeOnly"][value="false"]');
}

export async function fillPlan(page: Page): Promise<void> {
  await page.check('[name="landing.intent"][value="within-12-months"]');
  await page.selectOption('[name="needs[0].importance"]', "3");
}
