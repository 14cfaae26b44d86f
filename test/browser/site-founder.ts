import type { Page } from "playwright-core";

/** A founder at the form of the site, step by step. */

/** What nobody should type, and what must stay text wherever it appears. */
export const hostile = "<img src=x onerror=alert(1)> \u202eevil 👩‍🚀";

export async function next(page: Page, step: number): Promise<void> {
  await page.click(`[data-next="${step}"]`);
  await page.waitForSelector(`#step-${step}.now`);
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
