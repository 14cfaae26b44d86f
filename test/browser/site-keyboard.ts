import type { Page } from "playwright-core";

/** A founder without a mouse: goes from field to field with the tabulator, and does what each one asks for. */

interface Focus {
  name: string;
  type: string;
  next: boolean;
  send: boolean;
}

/** Names of the fields that must be answered, and what is typed there; choices take the first that there is. */
const typed: Record<string, string> = {
  "contact.name": "Ana",
  "company.name": "Keys",
  "company.foundedYear": "2021",
  "company.employees": "4",
  "venture.summary": "A few words.",
  "venture.difference": "A few words.",
  "venture.customers": "A few words.",
};
const chosen = [
  "contact.role",
  "company.subsidiaryOfGroup",
  "venture.localTradeOnly",
  "landing.intent",
];
const picked = [
  "company.country",
  "venture.sector",
  "venture.stage",
  "venture.trl",
  "needs[0].importance",
];
const ticked = ["consents.privacyNotice"];
/** More than the form has. */
const mostPresses = 250;

/** Fills in the form and sends it, from wherever the focus is. */
export async function byKeyboard(page: Page, email: string): Promise<void> {
  const done = new Set<string>();
  for (let press = 0; press < mostPresses; press++) {
    await page.keyboard.press("Tab");
    const { name, type, next, send } = await focus(page);
    if (next || send) {
      const before = page.url();
      await page.keyboard.press("Enter");
      if (send) return;
      await page.waitForURL((url) => url.href !== before);
    } else if (!done.has(name)) {
      const text = name === "contact.email" ? email : typed[name];
      if (text !== undefined) await page.keyboard.type(text);
      else if (chosen.includes(name) || ticked.includes(name)) await page.keyboard.press("Space");
      else if (picked.includes(name) && type === "select-one")
        await page.keyboard.press("ArrowDown");
      done.add(name);
    }
  }
  throw new Error("the tabulator does not lead to the button that sends");
}

function focus(page: Page): Promise<Focus> {
  return page.evaluate<Focus>(`(() => {
    const { name = "", type = "", id, dataset } = document.activeElement;
    return { name, type, next: dataset.next !== undefined, send: id === "send" };
  })()`);
}
