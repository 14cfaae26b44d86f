// npm run history:export -- --stage prod | --local --out history.json
import { writeFileSync } from "node:fs";
import { command, findTarget, OpsFailure, readOptions, say } from "#infra/ops/clients.ts";
import { openDeployment } from "#infra/ops/deployment.ts";
import { type HistoryFile, leadsIn } from "./stored-leads.ts";

/**
 * Writes all states and histories of a deployment into one file: references, codes and numbers. Persons, notes and
 * letters stay where they are. A reference still leads to a company for whoever may read the table.
 */
await command(async () => {
  const { out, ...where } = readOptions("out");
  if (out === undefined) throw new OpsFailure("Say where to: --out history.json");
  const { store, clock } = await openDeployment(await findTarget(where));
  const file: HistoryFile = { exportedAt: clock.now(), leads: [] };
  for await (const lead of leadsIn(store)) file.leads.push(lead);
  file.leads.sort((a, b) => (referenceIn(a) < referenceIn(b) ? -1 : 1));
  writeFileSync(out, `${JSON.stringify(file)}\n`);
  say(`${file.leads.length} leads in ${out}, without names, addresses and texts.`);
});

function referenceIn({ state, history }: HistoryFile["leads"][number]): string {
  return state?.reference ?? history[0]?.reference ?? "";
}
