// npm run lead -- SL-2026-7K3F9Q --stage prod | --local
import { examineLead } from "#shared/application/examine-lead.ts";
import { accountOf } from "#shared/domain/accounting.ts";
import { referencePattern } from "#shared/domain/reference.ts";
import type { Replayed } from "#shared/domain/replaying.ts";
import { command, findTarget, OpsFailure, readOptions, say } from "./clients.ts";
import { openDeployment } from "./deployment.ts";

await command(async () => {
  const [reference = ""] = process.argv.splice(2, 1);
  if (!referencePattern.test(reference)) {
    throw new OpsFailure("Say which lead: npm run lead -- SL-2026-7K3F9Q --stage prod");
  }
  const deployment = await openDeployment(await findTarget(readOptions()));
  const examined = await examineLead(deployment, reference);
  const { state, history, brokenSeq, differs, replayed } = examined;
  if (!state && history.length === 0) throw new OpsFailure(`Nothing is stored of ${reference}.`);
  for (const { seq, at, type, details } of history) {
    const { partner, generation, reason, decision, causes, band } = details;
    const about = [band, partner, generation, decision, reason, ...(causes ?? [])];
    say(`${String(seq).padStart(4)}  ${at}  ${type}  ${about.filter(Boolean).join(" ")}`.trimEnd());
  }
  say();
  say(`state:   ${state ? `${state.status}, ${accountOf(state)}` : "missing"}`);
  say(`timer:   ${state?.dueAt ?? "none"}`);
  say(`chain:   ${brokenSeq === undefined ? "unbroken" : `broken at event ${brokenSeq}`}`);
  say(`replay:  ${differs ? "gives another state than the stored one" : "gives the stored state"}`);
  for (const line of replayLines(replayed)) say(line);
  if (!state || brokenSeq !== undefined || differs || replayed?.differs) process.exitCode = 1;
});

function replayLines(replayed: Replayed | undefined): string[] {
  if (!replayed) return [];
  const { decisions, differs, unknown } = replayed;
  const { screening, routing, desks } = decisions;
  const said = differs
    ? `the ${differs.decision} of event ${differs.seq} gives something else at ${differs.path}`
    : `${screening + routing + desks} computed again, to the byte`;
  const missing = unknown.map(
    (version) => `           not computed: version ${version} was never released`,
  );
  return [`decisions: ${said}`, ...new Set(missing)];
}
