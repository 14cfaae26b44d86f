import type { Counts } from "#infra/local/meter.ts";

/** Calls of one kind to the table, per lead. */
export interface TableCalls {
  readonly what: string;
  readonly calls: number;
  readonly refused: number;
  readonly rows: number;
  readonly units: number;
}

/** Which calls take the units, the costliest first; by function and by what they are about, per lead. */
export function tableCalls(
  counts: Counts,
  unit: "writeUnits" | "readUnits",
  leads: number,
): TableCalls[] {
  return Object.entries(counts)
    .filter(([who]) => who.startsWith("function ") && !who.endsWith("-prove-ledger"))
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
