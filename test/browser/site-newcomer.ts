import type { Page } from "playwright-core";
import { hostile, next } from "./site-founder.ts";

/** A newcomer at the form of the site, step by step. */

/** The first step: a researcher from outside the EU who brings a partner. */
export async function fillWho(page: Page): Promise<void> {
  await page.check('[name="person.profile"][value="researcher"]');
  await page.check('[name="person.euCitizen"][value="false"]');
  await page.check('[name="person.household.partner"]');
}

export async function fillArrival(page: Page): Promise<void> {
  await page.fill('[name="person.arrivalDay"]', "2027-01-14");
  await page.fill('[name="person.municipality"]', "Gent");
}

export async function fillNeeds(page: Page): Promise<void> {
  await page
    .getByLabel(/^(Housing|Wonen|Huisvesting)/)
    .first()
    .selectOption("urgent");
  await page.fill('[name="note"]', hostile);
}

export async function fillContact(page: Page, email: string): Promise<void> {
  await page.fill('[name="contact.name"]', hostile);
  await page.fill('[name="contact.email"]', email);
  await page.check('[name="consents.privacyNotice"]');
  await page.check('[name="consents.shareWithDesks"]');
}

/** To the last step. */
export async function fillWelcome(page: Page, email: string): Promise<void> {
  await fillWho(page);
  await next(page, 2);
  await fillArrival(page);
  await next(page, 3);
  await fillNeeds(page);
  await next(page, 4);
  await fillContact(page, email);
  await next(page, 5);
}
