import { chooseNext } from "./choosing.ts";
import type { Band } from "./decision.ts";
import { foldHistory } from "./fold.ts";
import { knownThen } from "./known-then.ts";
import type { Reference } from "./lead.ts";
import { pastLeadOf } from "./past-lead.ts";
import type { Programme } from "./programme.ts";
import type { StoredLead } from "./replaying.ts";
import { screenPast } from "./trial.ts";

/** What one programme decided, or would have: codes and ids only. */
export interface Verdict {
  version: string;
  /** Absent: a newcomer, or not screened. */
  band?: Band;
  /** Did it go on without a person? */
  alone: boolean;
  /** Who was chosen at each routing; "" is nobody. */
  asked: string[];
}

/** One lead under the live programme and, only recorded, under the next one. */
export interface Shadow {
  reference: Reference;
  live: Verdict;
  next: Verdict;
}

/**
 * What would the next programme have decided wherever the live one did? Each decision is taken once more on the lead as
 * it was then, with the counters that were read then: what followed from the live decision stays as it was.
 * `undefined` when nothing was decided yet.
 */
export function shadowOf(stored: StoredLead, next: Programme): Shadow | undefined {
  const { history, state } = stored;
  const lead = pastLeadOf(stored);
  const screened = history.find(({ type }) => type === "LeadScreened")?.details;
  const routed = history.flatMap(({ details: { routing } }, at) =>
    routing ? [{ routing, at }] : [],
  );
  const version = screened?.programmeVersion ?? routed[0]?.routing.programmeVersion;
  if (!lead || version === undefined) return undefined;
  const { screening, causes } = screenPast(lead, next);
  const again = routed.map(({ routing, at }) =>
    chooseNext(foldHistory(history.slice(0, at), next), knownThen(routing), next),
  );
  const band = state?.screening?.band ?? screened?.band;
  return {
    reference: lead.reference,
    live: {
      version,
      ...(band && { band }),
      alone: !history.some(({ type }) => type === "ReviewRequested" || type === "LeadQualified"),
      asked: routed.map(({ routing }) => routing.chosen ?? ""),
    },
    next: {
      version: next.version,
      ...(screening && { band: screening.band }),
      alone: causes.length === 0,
      asked: again.map(({ chosen }) => chosen ?? ""),
    },
  };
}

/** Do the two programmes differ on this lead, and in what? */
export function differsIn({ live, next }: Shadow): ("band" | "alone" | "asked")[] {
  return [
    ...(live.band === next.band ? [] : ["band" as const]),
    ...(live.alone === next.alone ? [] : ["alone" as const]),
    ...(live.asked.join(" ") === next.asked.join(" ") ? [] : ["asked" as const]),
  ];
}
