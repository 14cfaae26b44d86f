// npm run shadow -- --programme <folder | release | git ref> --stage prod | --local | --export history.json [--days 30] [--out shadow.jsonl]
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { command, OpsFailure, readOptions, say } from "#infra/ops/clients.ts";
import { loadProgramme } from "#shared/adapters/programme.ts";
import { differsIn, type Shadow, shadowOf } from "#shared/domain/shadowing.ts";
import { namesOf } from "#shared/presentation/words/names.ts";
import { findProgramme } from "./find-programme.ts";
import { storedLeads } from "./stored-leads.ts";

/**
 * A next programme beside the live one. It runs here, over what is stored, and not in the functions: nothing that people
 * wait for carries it, and no lead is ever decided by it. Run each week with the same `--out`, the file shows how far
 * the two are apart on everything that came in.
 */
await command(async () => {
  const {
    programme: called,
    days = "30",
    out,
    ...source
  } = readOptions("programme", "days", "out", "export");
  if (called === undefined)
    throw new OpsFailure(
      "Say which programme runs beside: --programme <folder, released version or git ref>",
    );
  const since = Date.now() - Number(days) * 86_400_000;
  if (Number.isNaN(since)) throw new OpsFailure("--days is a number.");
  const next = findProgramme(called);
  const shadows: Shadow[] = [];
  for await (const stored of storedLeads(source)) {
    if (Date.parse(stored.history[0]?.at ?? "") < since) continue;
    const shadow = shadowOf(stored, next);
    if (shadow) shadows.push(shadow);
  }
  shadows.sort((a, b) => (a.reference < b.reference ? -1 : 1));
  compare(shadows);
  if (out === undefined) return;
  const kept = existsSync(out)
    ? readRows(out).filter((row) => !isAbout(row, shadows, next.version))
    : [];
  writeFileSync(out, [...kept, ...shadows].map((row) => `${JSON.stringify(row)}\n`).join(""));
  say(`\n${kept.length + shadows.length} rows in ${out}: references, bands and ids.`);
});

function readRows(file: string): Shadow[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

function isAbout(row: Shadow, shadows: readonly Shadow[], version: string): boolean {
  return (
    row.next.version === version && shadows.some(({ reference }) => reference === row.reference)
  );
}

function compare(shadows: readonly Shadow[]): void {
  const names = namesOf(loadProgramme(), "en");
  const differing = shadows.filter((shadow) => differsIn(shadow).length > 0);
  const same = shadows.length - differing.length;
  say(`${shadows.length} leads were decided; the next programme decides ${same} of them the same.`);
  for (const { reference, live, next } of differing) {
    const who = (asked: readonly string[]) =>
      asked.map((id) => (id ? names.partner(id) : "nobody")).join(", ") || "nobody";
    const what = differsIn({ reference, live, next });
    const said = {
      band: `band ${live.band ?? "none"} → ${next.band ?? "none"}`,
      alone: next.alone ? "goes on by itself" : "goes to a person first",
      asked: `asked: ${who(live.asked)} → ${who(next.asked)}`,
    };
    say(`  ${reference}  ${what.map((one) => said[one]).join("; ")}`);
  }
}
