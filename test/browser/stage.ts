import { rmSync } from "node:fs";
import type { Browser } from "playwright-core";
import { type System, systemAt } from "#infra/demo/system.ts";
import { startLocal } from "#infra/local/runner.ts";
import { emptyDirectory, synthesised } from "#test/local/synthesised.ts";
import { startupForm } from "#test/unit/startup-form.ts";
import { openBrowser } from "./browser.ts";

/** The pages that the functions give, each reached as a person reaches it: by a link from a mail. */
export const pageNames = [
  "form",
  "status",
  "waiting",
  "offer",
  "review",
  "quarantined",
  "wrong",
] as const;
type PageName = (typeof pageNames)[number] | "second";

/** The whole system with a few leads in it, and a browser before it. */
export interface Stage {
  url: string;
  browser: Browser;
  system: System;
  paths: Record<PageName, string>;
  stop(): Promise<void>;
}

export async function openStage(): Promise<Stage> {
  const directory = emptyDirectory();
  const [local, browser] = await Promise.all([
    synthesised().then((cdkOut) => startLocal({ cdkOut, directory })),
    openBrowser(),
  ]);
  const system = systemAt(local.url);
  return {
    url: local.url,
    browser,
    system,
    paths: await leadsOf(system),
    stop: async () => {
      await browser.close();
      await local.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** One with a partner, one with a person, one for each more journey, and one that a machine seems to have sent. */
async function leadsOf(system: System): Promise<Record<PageName, string>> {
  const submit = (email: string, change: object = {}) =>
    system.submit({
      ...startupForm(),
      contact: { ...startupForm().contact, email },
      ...change,
    });
  const lead = await submit("ana@lumen.example");
  const elsewhere = { name: "Else", country: "PT", foundedYear: 2022, employees: 3 };
  const person = await submit("other@else.com", {
    company: { ...elsewhere, subsidiaryOfGroup: false },
    value: {},
  });
  const offer = (await system.link(lead.reference, "offers")).path;
  const second = await submit("bo@second.com", {
    company: {
      ...startupForm().company,
      ...{ name: "Second", website: "https://second.com", registrationNumber: undefined },
    },
  });
  const machine = await submit("cy@machine.com", { check: { website2: "https://machine.com" } });
  return {
    form: "/apply",
    status: lead.status,
    waiting: person.status,
    offer,
    second: (await system.link(second.reference, "offers")).path,
    review: (await system.link(person.reference, "reviews")).path,
    quarantined: (await system.link(machine.reference, "reviews")).path,
    wrong: "/offers/0000000000000000000000000000000000000000",
  };
}
