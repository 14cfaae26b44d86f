import { type Account, accountOf, partnerProblems, problemsOf } from "#shared/domain/accounting.ts";
import type { LeadEvent } from "#shared/domain/event.ts";
import type { Instant, Reference } from "#shared/domain/lead.ts";
import type { LedgerProblem, Letter } from "#shared/domain/letter.ts";
import type { Programme } from "#shared/domain/programme.ts";
import type { ProgrammeOf } from "#shared/domain/replaying.ts";
import { daysLater, minutesLater, patienceMinutes, toStaff } from "#shared/domain/transition.ts";
import { localDay } from "#shared/domain/working-time.ts";
import { examineLead } from "./examine-lead.ts";
import { inGroups } from "./in-groups.ts";
import type { Clock, Hash, LeadStore, Log, Metrics } from "./ports.ts";

export interface ProveLedger {
  store: Pick<
    LeadStore,
    "scanLeads" | "readState" | "readHistory" | "readLetters" | "readStandings" | "oweLetter"
  >;
  metrics: Metrics;
  programme: Programme;
  /** Versions of the programme that were in force before: with them every decision is computed again. */
  released: ProgrammeOf;
  clock: Clock;
  hash: Hash;
  log: Log;
}

/** What the proof counted. */
export interface Proved extends Record<Account, number> {
  leads: number;
  problems: number;
  /** Decisions computed again, and leads of which one gave other bytes. */
  decisions: number;
  differing: number;
  /** Persons erased within the last day because their time was over, and to be erased within 30 days. */
  erased: number;
  erasedSoon: number;
}

/** Problems that a digest lists; the rest is counted. */
const listed = 100;
/** Leads that are read at the same time: one after another, five minutes end before 20,000 leads do. */
const together = 20;

/**
 * Proves that every reference number has an end or an open timer. Primary course:
 * 1. reads every lead, some at a time
 * 2. judges each: its account, its letters, its history against its state, its decisions against the rules
 * 3. publishes the counts
 * 4. when something is wrong, owes staff one digest for this day
 */
export async function proveLedger(deps: ProveLedger): Promise<Proved> {
  const { store, metrics, programme, clock, log } = deps;
  const at = clock.now();
  const proved: Proved = {
    leads: 0,
    ended: 0,
    open: 0,
    unaccounted: 0,
    problems: 0,
    decisions: 0,
    differing: 0,
    erased: 0,
    erasedSoon: 0,
  };
  const problems: LedgerProblem[] = [];
  for await (const references of inGroups(store.scanLeads(), together)) {
    const group = references.map((reference) => judge(deps, reference, at));
    for (const judged of await Promise.all(group)) {
      proved.leads++;
      proved[judged.account]++;
      proved.problems += judged.problems.length;
      proved.decisions += judged.decisions;
      if (judged.decisionDiffers) proved.differing++;
      if (judged.erased) proved.erased++;
      if (judged.erasedSoon) proved.erasedSoon++;
      problems.push(...judged.problems.slice(0, Math.max(0, listed - problems.length)));
    }
  }
  const ofPartners = partnerProblems(await store.readStandings(), programme, deps.hash);
  proved.problems += ofPartners.length;
  problems.push(...ofPartners);

  metrics.publish({
    Leads: proved.leads,
    Ended: proved.ended,
    Open: proved.open,
    Unaccounted: proved.unaccounted,
    Problems: proved.problems,
    DecisionsDiffering: proved.differing,
    ErasedByRetention: proved.erased,
  });
  if (proved.problems > 0) await store.oweLetter(digestOf(problems, proved, programme, at), at);
  const status = `${proved.problems} problems, ${proved.decisions} decisions computed again`;
  log.info("ledger proved", { count: proved.leads, status });
  return proved;
}

async function judge(deps: ProveLedger, reference: Reference, at: Instant) {
  const letters = await deps.store.readLetters(reference);
  const { state, history, brokenSeq, differs, replayed } = await examineLead(deps, reference);
  const decisionDiffers = replayed?.differs !== undefined;
  const { screening = 0, routing = 0, desks = 0 } = replayed?.decisions ?? {};
  return {
    account: accountOf(state),
    problems: problemsOf({ reference, state, letters, brokenSeq, differs, decisionDiffers }, at),
    decisions: screening + routing + desks,
    decisionDiffers,
    erased: history.some((event) => isRetention(event) && event.at > daysLater(at, -1)),
    erasedSoon:
      accountOf(state) === "ended" &&
      state?.dueAt !== undefined &&
      state.dueAt <= daysLater(at, 30),
  };
}

function isRetention({ type, details }: LeadEvent): boolean {
  return type === "PersonErased" && details.reason === "retention";
}

function digestOf(
  problems: LedgerProblem[],
  { problems: count, erased, erasedSoon }: Proved,
  programme: Programme,
  at: Instant,
): Letter {
  const day = localDay(at, programme.settings.timeZone);
  return {
    reference: `DIGEST-${day}`,
    id: "0001-digest",
    letter: "digest",
    ...toStaff(programme),
    status: "pending",
    owedAt: at,
    attempts: 0,
    dueAt: minutesLater(at, patienceMinutes),
    digest: { day, problems, count, erased, erasedSoon },
  };
}
