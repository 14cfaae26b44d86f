import type { Reference } from "#shared/domain/lead.ts";
import type { Letter } from "#shared/domain/letter.ts";
import { type NeedsReport, type Request, reportOf } from "#shared/domain/needs-report.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { type Quarter, quarterBefore, quarterOf } from "#shared/domain/quarter.ts";
import { minutesLater, patienceMinutes, toStaff } from "#shared/domain/transition.ts";
import { inGroups } from "./in-groups.ts";
import type { Clock, LeadStore, Log } from "./ports.ts";

export interface ReportNeeds {
  store: Pick<LeadStore, "scanLeads" | "readState" | "readHistory" | "readLetters" | "oweLetter">;
  programme: Programme;
  clock: Clock;
  log: Log;
}

/** Leads whose state is read at the same time. */
const together = 20;

/** The letter ledger's place of a quarter's report: it belongs to no lead. */
export function reportReference(quarter: Quarter): Reference {
  return `REPORT-${quarter}`;
}

/**
 * Makes the report on needs and bottlenecks, once for each quarter. Primary course:
 * 1. asks which quarter has ended last; a report that is made is never made again
 * 2. reads the newcomers' requests that came in it; a quarter in which nobody came has no report
 * 3. counts, and hides every small cell
 * 4. owes staff the letter that carries the report
 */
export async function reportNeeds({
  store,
  programme,
  clock,
  log,
}: ReportNeeds): Promise<NeedsReport | undefined> {
  const at = clock.now();
  const { timeZone } = programme.settings;
  const quarter = quarterBefore(quarterOf(at, timeZone));
  const reference = reportReference(quarter);
  if ((await store.readLetters(reference)).length > 0) return undefined;
  const requests: Request[] = [];
  for await (const leads of inGroups(store.scanLeads(), together)) {
    for (const state of await Promise.all(leads.map((lead) => store.readState(lead)))) {
      if (state?.kind !== "talent" || state.quarantine) continue;
      if (quarterOf(state.receivedAt, timeZone) !== quarter) continue;
      requests.push({ state, history: await store.readHistory(state.reference) });
    }
  }
  if (requests.length === 0) return undefined;
  const report = reportOf(quarter, requests, programme);
  const letter: Letter = {
    reference,
    id: "0001-needs-report",
    letter: "needs-report",
    ...toStaff(programme),
    status: "pending",
    owedAt: at,
    attempts: 0,
    dueAt: minutesLater(at, patienceMinutes),
    report,
  };
  if (!(await store.oweLetter(letter, at))) return undefined;
  log.info("needs reported", { reference });
  return report;
}
