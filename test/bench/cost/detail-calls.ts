import type { Section } from "#test/bench/table.ts";
import type { Findings } from "./findings.ts";
import { amount } from "./money.ts";
import { summarise } from "./summary.ts";
import { indexUnits, rowWrites, tableCalls } from "./writes.ts";

/** Which rows and which calls take the units of a lead? */
export function callSection({ many }: Findings): Section {
  const rows = rowWrites(many.work, many.leads);
  const all = summarise(many).work.writeUnits;
  const ofIndex = indexUnits(many.work, many.leads);
  const inPlace = all - ofIndex - rows.reduce((sum, { units }) => sum + units, 0);
  const table = (unit: "writeUnits" | "readUnits", name: string) => ({
    head: [
      `${name} a lead`,
      "calls",
      "refused",
      ...(unit === "writeUnits" ? ["rows a call"] : []),
      name,
    ],
    rows: tableCalls(many.work, unit, many.leads)
      .filter(({ units }) => units >= 0.05)
      .map(({ what, calls, refused, rows, units }) => [
        what,
        amount(calls),
        amount(refused),
        ...(unit === "writeUnits" ? [amount(rows)] : []),
        amount(units),
      ]),
  });
  return {
    heading: "Which rows and calls take the units",
    text: [],
    tables: [
      {
        head: ["rows written a lead", "times", "bytes", "write units"],
        rows: [
          ...rows
            .filter(({ units }) => units >= 0.05)
            .map(({ kind, times, bytes, units }) => [
              kind,
              amount(times),
              amount(bytes),
              amount(units),
            ]),
          ["rows changed in place (a letter that is claimed, counters)", "", "", amount(inPlace)],
          ["the index of what is due", "", "", amount(ofIndex)],
          ["**together**", "", "", `**${amount(all)}**`],
        ],
      },
      table("writeUnits", "write units"),
      table("readUnits", "read units"),
    ],
    notes: [],
  };
}
