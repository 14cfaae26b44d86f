import { join } from "node:path";
import { inRounds, median } from "#test/bench/rounds.ts";
import { type Section, twoDigits } from "#test/bench/table.ts";

const sizes = [100, 1_000, 10_000];

/** How much longer does a choice take among ten times as many partners, with the index and without? */
export async function routingSection(
  rounds: number,
  tell: (line: string) => void,
): Promise<Section> {
  const names = sizes.flatMap((size) => [`${size}-chosen`, `${size}-reasons`]);
  const measures = await inRounds(join(import.meta.dirname, "measure.ts"), names, rounds, tell);
  const time = (size: number, what: string) => median(measures[`${size}-${what}`] ?? []);
  const growth = (size: number, what: string) =>
    size === sizes[0] ? "" : twoDigits(time(size, what) / time(size / 10, what));
  return {
    heading: "Choosing a partner",
    text: [
      "Generated partners that resemble today's, and generated start-ups with counters in the middle of a month. `route` finds the chosen partner in an index (place × stage × need, and who could still come first); it examines everybody, with every reason, when `candidates` is read: for storing a decision, for a page, for a replay. A test compares the two for each size.",
    ],
    tables: [
      {
        head: [
          "partners",
          "chosen: decisions per CPU second",
          "× slower than ten times fewer",
          "with every reason: per CPU second",
          "× slower",
          "index against examining all",
        ],
        rows: sizes.map((size) => [
          size.toLocaleString("en-US"),
          Math.round(1e6 / time(size, "chosen")).toLocaleString("en-US"),
          growth(size, "chosen"),
          Math.round(1e6 / time(size, "reasons")).toLocaleString("en-US"),
          growth(size, "reasons"),
          `${twoDigits(time(size, "reasons") / time(size, "chosen"))} ×`,
        ]),
      },
    ],
    notes: [
      "A stored decision names every partner with its reasons, so storing it grows with their number whatever the index does; at some 1,200 partners such an event would not fit into one row of the table.",
    ],
  };
}
