import type { Counts } from "#infra/local/meter.ts";

/** Calls of one kind to the table, per lead. */
export interface TableCalls {
  readonly what: string;
  readonly calls: number;
  readonly refused: number;
  readonly rows: number;
  readonly units: number;
}

/** Rows of one kind that are written whole, per lead. */
export interface RowWrites {
  readonly kind: string;
  readonly times: number;
  /** Bytes of one, on average. */
  readonly bytes: number;
  readonly units: number;
}

/** Which rows take the units of the table, the costliest first. */
export function rowWrites(counts: Counts, leads: number): RowWrites[] {
  const sums = new Map<string, { count: number; bytes: number; units: number }>();
  for (const [, ofWhom] of ofLeads(counts)) {
    for (const [what, { count = 0, bytes = 0, units = 0 }] of Object.entries(ofWhom)) {
      if (!what.startsWith("row ")) continue;
      const kind = what.replace("row ", "").replace("event#", "event ");
      const sum = sums.get(kind) ?? { count: 0, bytes: 0, units: 0 };
      sums.set(kind, {
        count: sum.count + count,
        bytes: sum.bytes + bytes,
        units: sum.units + units,
      });
    }
  }
  return [...sums]
    .filter(([kind]) => kind !== "hint#canary")
    .map(([kind, { count, bytes, units }]) => ({
      kind,
      times: count / leads,
      bytes: bytes / count,
      units: units / leads,
    }))
    .sort((a, b) => b.units - a.units);
}

/** Units that a lead's writes take in indexes. */
export function indexUnits(counts: Counts, leads: number): number {
  const sums = ofLeads(counts).flatMap(([, ofWhom]) => Object.values(ofWhom));
  return sums.reduce((sum, { indexUnits: units = 0, writeUnits = 0 }) => {
    return writeUnits > 0 ? sum + units / leads : sum;
  }, 0);
}

/** What functions did, without the daily proof. */
function ofLeads(counts: Counts): [string, Counts[string]][] {
  return Object.entries(counts).filter(
    ([who]) => who.startsWith("function ") && !who.endsWith("-prove-ledger"),
  ) as [string, Counts[string]][];
}

/** Which calls take the units, the costliest first; by function and by what they are about, per lead. */
export function tableCalls(
  counts: Counts,
  unit: "writeUnits" | "readUnits",
  leads: number,
): TableCalls[] {
  return ofLeads(counts)
    .flatMap(([who, ofWhom]) =>
      Object.entries(ofWhom)
        .filter(([what, measures]) => what.startsWith("dynamodb ") && (measures[unit] ?? 0) > 0)
        .filter(([what]) => !what.endsWith("hint#canary") && what !== "dynamodb Query due")
        .map(([what, { count = 0, refused = 0, rows = 0, ...measures }]) => ({
          what: `${useCase(who)}: ${what.replace("dynamodb ", "").replaceAll("event#", "")}`,
          calls: (count - refused) / leads,
          refused: refused / leads,
          rows: rows / count,
          units: (measures[unit] ?? 0) / leads,
        })),
    )
    .sort((a, b) => b.units - a.units);
}

/** `function softlanding-local-send-letter` is `send-letter`. */
function useCase(who: string): string {
  return who.split("-").slice(2).join("-");
}
