import { parseArgs } from "node:util";
import { command, OpsFailure, say } from "#infra/ops/clients.ts";
import { checkedProgramme } from "#shared/adapters/checked-programme.ts";
import type { Account } from "./account.ts";
import { askAccount } from "./ask-account.ts";
import { judge } from "./judge.ts";
import { linksOf } from "./pages.ts";
import { productionRequest } from "./request.ts";
import type { Finding } from "./verdict.ts";

/**
 * `npm run ready -- --stage prod`: may this deployment open its doors? Reads, changes nothing, and says of each point
 * what is wrong and what to do. Ends with 1 when something is not ready or could not be seen.
 */

const marks: Record<Finding["state"], string> = {
  ready: "ok ",
  "not-ready": "NO ",
  unknown: " ? ",
};

await command(async () => {
  const { values } = parseArgs({
    options: {
      stage: { type: "string" },
      letters: { type: "string", default: "200" },
      concurrency: { type: "string", default: "50" },
      links: { type: "boolean", default: false },
    },
  });
  if (values.stage === undefined) throw new OpsFailure("Say where: --stage prod");
  const expected = {
    lettersADay: amount("letters", values.letters),
    functionsAtOnce: amount("concurrency", values.concurrency),
  };
  const account = await askAccount(values.stage, await links(values.links));
  const findings = judge(account, expected);
  for (const { about, state, says, do: way } of findings) {
    say(`${marks[state]} ${about}: ${says}`);
    if (way) say(`     → ${way}`);
  }
  const open = findings.filter(({ state }) => state !== "ready").length;
  say(open === 0 ? "\nReady." : `\n${open} of ${findings.length} points are open.`);
  if (open > 0) process.exitCode = 1;
  const inSandbox = "told" in account.sending && !account.sending.told.production;
  if (inSandbox && "told" in account.deployed)
    say(
      `\nDraft of the request to leave the sandbox:\n\n${productionRequest(account.deployed.told, expected.lettersADay)}`,
    );
});

function amount(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new OpsFailure(`--${name} is ${text}; it must be a whole number of 1 or more`);
  return number;
}

async function links(wanted: boolean): Promise<Account["links"]> {
  if (!wanted) return { silent: "not asked; --links opens each address of the programme" };
  const { assets, desks, guide } = checkedProgramme();
  const urls = [
    ...[...assets, ...desks].flatMap(({ website }) => website ?? []),
    ...guide.items.flatMap(({ sources }) => sources.map(({ url }) => url)),
  ];
  say(`Opening ${new Set(urls).size} addresses of the programme …`);
  return linksOf(urls, (done) => {
    if (done % 25 === 0) say(`  ${done} opened`);
  });
}
