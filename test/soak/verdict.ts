import { type DynamoDBClient, paginateScan } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { loadProgramme } from "#shared/adapters/programme.ts";
import { accountOf } from "#shared/domain/accounting.ts";
import type { LeadState } from "#shared/domain/lead.ts";
import type { Letter } from "#shared/domain/letter.ts";

/** What the rows of the table say after all came to rest. */
export interface Verdict {
  /** Sentences about what is wrong; empty when all is accounted for. */
  readonly problems: readonly string[];
  /** Leads by their status. */
  readonly statuses: Readonly<Record<string, number>>;
  /** Letters by their status. */
  readonly letters: Readonly<Record<string, number>>;
  /** Events by their type, with the time between the first and the last before the clock was moved. */
  readonly stages: Readonly<Record<string, Span>>;
  /** Mails beyond the one that each letter is worth. */
  readonly doubled: number;
}

/** How often something happened, first and last in milliseconds since 1970. */
export interface Span {
  count: number;
  first: number;
  last: number;
}

/** Leads and letters that wait for something that must have happened by now. */
const unfinished = ["received", "routing"];
const unsettled = ["pending", "sending"];

/** Compares what was answered with what is stored, promised and sent. `mails` counts them by reference and letter. */
export async function judge(
  client: DynamoDBClient,
  table: string,
  answered: ReadonlySet<string>,
  mails: ReadonlyMap<string, number>,
  movedAt: number,
): Promise<Verdict> {
  const problems: string[] = [];
  const statuses: Record<string, number> = {};
  const letters: Record<string, number> = {};
  const stages: Record<string, Span> = {};
  const loads = new Map<string, number>();
  const held = new Map<string, number>();
  const owed = new Set<string>();
  const seen = new Set<string>();
  let doubled = 0;

  const aboutLead = (state: LeadState): void => {
    seen.add(state.reference);
    statuses[state.status] = (statuses[state.status] ?? 0) + 1;
    if (!answered.has(state.reference)) problems.push(`${state.reference} was never answered`);
    if (unfinished.includes(state.status)) problems.push(`${state.reference} is ${state.status}`);
    if (accountOf(state) === "unaccounted") problems.push(`${state.reference} has no timer`);
    const open = state.offers.filter(({ status }) => status === "open" || status === "accepted");
    if (open.length > 1) problems.push(`${state.reference} has ${open.length} owners`);
    for (const { partner, month } of open) {
      const place = `${month} ${partner}`;
      held.set(place, (held.get(place) ?? 0) + 1);
    }
  };
  const aboutLetter = ({ reference, id, status }: Letter): void => {
    letters[status] = (letters[status] ?? 0) + 1;
    const sent = mails.get(`${reference} ${id}`) ?? 0;
    owed.add(`${reference} ${id}`);
    if (unsettled.includes(status)) problems.push(`${reference} ${id} is ${status}`);
    else if (status === "cancelled" && sent > 0) problems.push(`${reference} ${id} was sent`);
    else if (status !== "cancelled" && sent === 0) problems.push(`${reference} ${id} was not sent`);
    doubled += Math.max(0, sent - 1);
  };
  const aboutEvent = (type: string, at: number): void => {
    if (at > movedAt) return;
    const span = stages[type] ?? { count: 0, first: at, last: at };
    stages[type] = {
      count: span.count + 1,
      first: Math.min(span.first, at),
      last: Math.max(span.last, at),
    };
  };

  for await (const { Items = [] } of paginateScan(
    { client },
    { TableName: table, ConsistentRead: true },
  )) {
    for (const item of Items) {
      const row = unmarshall(item);
      const [kind, detail] = String(row.sk).split("#");
      const ofLead = String(row.pk).startsWith("lead#");
      if (ofLead && kind === "state") aboutLead(row as LeadState);
      else if (ofLead && kind === "letter") aboutLetter(row as Letter);
      else if (ofLead && kind === "event") aboutEvent(detail ?? "", Date.parse(row.at));
      else if (String(row.pk).startsWith("load#") && kind === "partner") {
        loads.set(`${String(row.pk).slice("load#".length)} ${detail}`, Number(row.taken));
      }
    }
  }
  for (const reference of answered) if (!seen.has(reference)) problems.push(`${reference} is lost`);
  for (const mail of mails.keys()) if (!owed.has(mail)) problems.push(`${mail} was never owed`);
  problems.push(...aboutCapacities(loads, held));
  return { problems, statuses, letters, stages, doubled };
}

/** Counters (`2026-11 partner-id`) against what each partner may hold, and against what the leads say it holds. */
function aboutCapacities(
  loads: ReadonlyMap<string, number>,
  held: ReadonlyMap<string, number>,
): string[] {
  const capacities = new Map(
    loadProgramme().partners.map(({ id, monthlyCapacity }) => [id, monthlyCapacity]),
  );
  const problems: string[] = [];
  for (const place of new Set([...loads.keys(), ...held.keys()])) {
    const taken = loads.get(place) ?? 0;
    const capacity = capacities.get(place.split(" ")[1] ?? "") ?? 0;
    if (taken > capacity) problems.push(`${place} holds ${taken} of ${capacity}`);
    if (taken !== (held.get(place) ?? 0)) {
      problems.push(`${place} counts ${taken}, but its leads are ${held.get(place) ?? 0}`);
    }
  }
  return problems;
}
