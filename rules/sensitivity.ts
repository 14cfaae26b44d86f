// npm run programme:sensitivity -- [--export history.json | --local | --stage S] [--language en] [--out sensitivity.html]
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { command, readOptions, say } from "#infra/ops/clients.ts";
import { loadProgramme } from "#shared/adapters/programme.ts";
import { type Turned, turnKnobs, turnShares } from "#shared/domain/sensitivity.ts";
import { pastLeads } from "./past-leads.ts";
import { readLanguage } from "./read-language.ts";
import { hangingOn, nameOf, sensitivityPage } from "./sensitivity/page.ts";

/** Each weight and threshold a little lower and higher, over past leads: which of them hang on a hair? */
await command(async () => {
  const {
    out = ".local/sensitivity.html",
    language,
    ...source
  } = readOptions("out", "language", "export");
  const programme = loadProgramme();
  const { leads } = await pastLeads(source);
  const screening = turnKnobs(leads, programme);
  say("lower  higher  by a step of");
  for (const turned of screening) sayKnob(turned);
  const shares = turnShares(leads, programme);
  for (const turned of shares) sayKnob(turned);
  say(`\n${hangingOn(screening).length} start-ups hang on at least one number of the rubric.`);
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(
    out,
    sensitivityPage({ leads, screening, shares }, programme, readLanguage(language, programme)),
  );
  say(`The picture: ${out}`);
});

function sayKnob({ knob, lower, higher }: Turned): void {
  const counts = `${String(lower.length).padStart(5)}  ${String(higher.length).padStart(6)}`;
  say(`${counts}  ${knob.step} at ${nameOf(knob)} (${knob.value})`);
}
