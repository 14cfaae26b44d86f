import { resolveMx, resolveTxt } from "node:dns/promises";
import { SESv2Client } from "@aws-sdk/client-sesv2";
import { nameIn } from "#infra/constructs/house.ts";
import type { Account, Deployed, Told } from "./account.ts";
import {
  alarmsOf,
  bootstrapOf,
  concurrencyOf,
  deployedOf,
  listenersOf,
  stacksOf,
  tableOf,
} from "./ask-ground.ts";
import { identityOf, newsOf, refusalOf, sendingOf } from "./ask-mail.ts";
import { pagesOf } from "./pages.ts";

/** Only reads. What cannot be had, for want of a right or of a network, is told as that and stops nothing. */
export async function askAccount(stage: string, links: Account["links"]): Promise<Account> {
  const house = { stage };
  const ses = new SESv2Client({});
  const alarmTopic = nameIn(house, "ops-alarms");
  const deployed = await told(() => deployedOf(house));
  const of = <T>(ask: (deployed: Deployed) => Promise<T>): Promise<Told<T>> =>
    "told" in deployed ? told(() => ask(deployed.told)) : Promise.resolve(deployed);
  const [bootstrap, stacks, identity, sending, news, dmarc, mailServers, refused] =
    await Promise.all([
      told(bootstrapOf),
      told(() => stacksOf(stage)),
      of(({ sender }) => identityOf(ses, domainOf(sender))),
      told(() => sendingOf(ses)),
      of(({ configurationSet }) => newsOf(ses, configurationSet)),
      of(async ({ sender }) => joined(await orNone(resolveTxt(`_dmarc.${domainOf(sender)}`)))),
      of(async ({ programmeMailbox }) =>
        (await orNone(resolveMx(domainOf(programmeMailbox)))).map(({ exchange }) => exchange),
      ),
      of(({ programmeMailbox }) => refusalOf(ses, programmeMailbox)),
    ]);
  const [alarms, listeners, table, concurrency, pages] = await Promise.all([
    told(() => alarmsOf(nameIn(house, ""))),
    told(() => listenersOf(alarmTopic)),
    of(({ table: name }) => tableOf(name)),
    told(concurrencyOf),
    of(({ siteUrl }) => pagesOf(siteUrl)),
  ]);
  return {
    bootstrap,
    stacks,
    deployed,
    identity,
    sending,
    news,
    dmarc,
    mailServers,
    refused,
    alarms,
    listeners,
    table,
    concurrency,
    pages,
    links,
  };
}

function domainOf(address: string): string {
  return address.slice(address.indexOf("@") + 1);
}

async function told<T>(ask: () => Promise<T>): Promise<Told<T>> {
  try {
    return { told: await ask() };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return { silent: `${name}: ${message}` };
  }
}

/** A name without such a record has none; anything else is a look-up that failed. */
async function orNone<T>(records: Promise<T[]>): Promise<T[]> {
  try {
    return await records;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOTFOUND" || code === "ENODATA") return [];
    throw error;
  }
}

function joined(records: string[][]): string[] {
  return records.map((parts) => parts.join(""));
}
