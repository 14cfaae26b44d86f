// npm run preview -- --reference SL-2026-7K3F9Q --stage prod | --local [--set landing.preferredMunicipality=Aalst]
// npm run preview -- --form form.json [--stage prod | --local] [--set …]
import { readFileSync } from "node:fs";
import { command, findTarget, OpsFailure, readOptions, say } from "#infra/ops/clients.ts";
import { openDeployment } from "#infra/ops/deployment.ts";
import { systemClock } from "#shared/adapters/crypto.ts";
import { loadProgramme } from "#shared/adapters/programme.ts";
import type { Known } from "#shared/domain/choosing.ts";
import type { Language } from "#shared/domain/lead.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { type ReadLead, readSubmission } from "#shared/domain/reading.ts";
import { closedPartners } from "#shared/domain/standing.ts";
import { localMonth } from "#shared/domain/working-time.ts";
import { fieldMessage } from "#shared/presentation/field-errors.ts";
import { assess, comparison } from "./preview/assess.ts";
import { withField } from "./preview/edit.ts";
import { formOf } from "./preview/form-of.ts";

/** "What if they were in Aalst?" One request, as it is and with some fields edited, as if it came in now. Nothing is written. */
await command(async () => {
  const settings = takeSettings();
  const { reference, form, ...where } = readOptions("reference", "form");
  if ((reference === undefined) === (form === undefined))
    throw new OpsFailure("Say which: --reference SL-2026-7K3F9Q, or --form form.json");
  const real = where.local || where.stage !== undefined;
  if (reference !== undefined && !real)
    throw new OpsFailure("Say where the lead is: --stage prod, or --local.");
  const deployment = real ? await openDeployment(await findTarget(where)) : undefined;
  const programme = loadProgramme();
  const state = reference === undefined ? undefined : await deployment?.store.readState(reference);
  if (reference !== undefined && !state) throw new OpsFailure(`Nothing is stored of ${reference}.`);
  const history =
    reference === undefined ? [] : ((await deployment?.store.readHistory(reference)) ?? []);
  const earlierOpen = history.some(({ details }) => details.earlierOpen === true);
  const original = state ? formOf(state, state.language) : readForm(form ?? "");
  const known = await knownNow(deployment, programme);
  const judge = (given: object) => {
    const read = readOrFail(given, programme);
    return assess(read, read.language, earlierOpen, known, programme);
  };
  const edited = settings.reduce(withField, original);
  say(
    `${reference ?? form}, as if it came in now${settings.length > 0 ? `, with ${settings.join(", ")}` : ""}:`,
  );
  const before = settings.length > 0 ? judge(original) : undefined;
  for (const line of comparison(before, judge(edited), programme)) say(line);
  say("\nNothing was written.");
});

/** Takes every `--set x=y` out of the arguments. */
function takeSettings(): string[] {
  const settings: string[] = [];
  for (let at = process.argv.indexOf("--set"); at >= 0; at = process.argv.indexOf("--set"))
    settings.push(...process.argv.splice(at, 2).slice(1));
  return settings;
}

function readForm(file: string): object {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new OpsFailure(`${file} is no form: ${error instanceof Error ? error.message : error}`);
  }
}

function readOrFail(form: object, programme: Programme): ReadLead & { language: Language } {
  const read = readSubmission(form, programme);
  if (!("errors" in read)) {
    if (read.person.preferredPlace !== undefined)
      say(`The programme knows no town '${read.person.preferredPlace}': it counts as not named.`);
    return read;
  }
  const lines = read.errors.map((error) => `  ${error.field}: ${fieldMessage(error, "en")}`);
  throw new OpsFailure(`The form is not right:\n${lines.join("\n")}`);
}

/** This month's counters and who is closed; without a deployment nobody had anything. */
async function knownNow(
  deployment: Awaited<ReturnType<typeof openDeployment>> | undefined,
  programme: Programme,
): Promise<Known> {
  const at = (deployment?.clock ?? systemClock).now();
  const month = localMonth(at, programme.settings.timeZone);
  if (!deployment) return { loads: {}, closed: {}, at, month };
  const [loads, standings] = await Promise.all([
    deployment.store.readLoads(month),
    deployment.store.readStandings(),
  ]);
  return { loads, closed: closedPartners(standings, programme, deployment.hash), at, month };
}
