import type { Programme } from "#shared/domain/programme.ts";
import { addWorkingDays, halfWay } from "#shared/domain/working-time.ts";
import { seededRandom } from "#test/bench/deciding/startups.ts";

const minute = 60_000;
const day = 24 * 60 * minute;

/** How far behind the sweep is, when so many leads a day wait for partners that never answer. */
export interface Backlog {
  readonly leadsADay: number;
  /** Most rows that become due in one minute. */
  readonly peak: number;
  /** Rows a day. */
  readonly rowsADay: number;
  /** Minutes that a row waits: half of them at most so long, and the one that waits longest. */
  readonly median: number;
  readonly longest: number;
  /** Rows that are still due when the weeks are over. */
  readonly left: number;
}

/**
 * Minutes (since the beginning) in which rows become due: forms come at any minute of the week, each is put to a partner
 * at once, who is reminded at half time and whose offer then lapses, in the programme's own working time.
 */
export function dueMinutes(programme: Programme, leadsADay: number, days: number): number[] {
  const { calendar, settings, partners } = programme;
  const random = seededRandom(1);
  const start = Date.parse("2027-03-01T00:00:00.000Z");
  const due: number[] = [];
  const count = Math.round(leadsADay * days);
  for (let lead = 0; lead < count; lead++) {
    const at = new Date(start + Math.floor((random() * days * day) / minute) * minute);
    const partner = partners[Math.floor(random() * partners.length)];
    if (partner === undefined) throw new Error("the programme has no partner");
    const from = at.toISOString();
    const deadline = addWorkingDays(
      from,
      partner.proposedSla.decisionWorkingDays,
      calendar,
      settings,
    );
    for (const instant of [halfWay(from, deadline, calendar, settings), deadline])
      due.push(Math.ceil((Date.parse(instant) - start) / minute));
  }
  return due;
}

/** Lets a sweep of `most` rows a minute go through what becomes due; each of `due` stands for `weight` rows. */
export function sweepThrough(
  due: readonly number[],
  weight: number,
  most: number,
  days: number,
): Omit<Backlog, "leadsADay"> {
  const minutes = Math.round((days * day) / minute);
  const perMinute = new Map<number, number>();
  for (const at of due) if (at < minutes) perMinute.set(at, (perMinute.get(at) ?? 0) + weight);
  const waiting: { at: number; rows: number }[] = [];
  const waits = new Map<number, number>();
  let total = 0;
  for (let at = 0; at < minutes; at++) {
    const rows = perMinute.get(at) ?? 0;
    if (rows > 0) waiting.push({ at, rows });
    total += rows;
    for (let left = most; left > 0 && waiting[0] !== undefined; ) {
      const first = waiting[0];
      const taken = Math.min(left, first.rows);
      waits.set(at - first.at, (waits.get(at - first.at) ?? 0) + taken);
      first.rows -= taken;
      left -= taken;
      if (first.rows === 0) waiting.shift();
    }
  }
  const left = waiting.reduce((sum, { rows }) => sum + rows, 0);
  const oldest = waiting[0] === undefined ? 0 : minutes - waiting[0].at;
  return {
    peak: Math.max(0, ...perMinute.values()),
    rowsADay: total / days,
    median: medianOf(waits),
    longest: Math.max(oldest, ...waits.keys()),
    left,
  };
}

/** The wait of the middle row. */
function medianOf(waits: ReadonlyMap<number, number>): number {
  const rows = [...waits.values()].reduce((sum, count) => sum + count, 0);
  let seen = 0;
  for (const [wait, count] of [...waits].sort(([a], [b]) => a - b)) {
    seen += count;
    if (2 * seen >= rows) return wait;
  }
  return 0;
}
