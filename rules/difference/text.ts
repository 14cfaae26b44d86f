import { editLine } from "./edit-line.ts";
import { bandsOf, headline, waysOf } from "./numbers.ts";
import type { Report } from "./report.ts";

/** The difference as text for a terminal. */
export function differenceText(report: Report): string[] {
  const { words, from, to, edits, groups, difference, names, language } = report;
  const { over, about, summary } = headline(report);
  const column = (value: number) => String(value).padStart(7);
  const bands = bandsOf(report);
  const load = difference.load.filter(
    ({ before, after }) => before.offers !== after.offers || before.taken !== after.taken,
  );
  return [
    `${from.version.slice(0, 12)} → ${to.version.slice(0, 12)}`,
    `${over} ${about}`,
    "",
    words.edited,
    ...edits.map((edit) => {
      const { where, before, after } = editLine(edit, language, words.absent);
      return `  ${where}: ${before} → ${after}`;
    }),
    ...(edits.length === 0 ? [`  ${words.nothingEdited}`] : []),
    "",
    summary,
    ...groups.flatMap(({ title, count, examples }) => [
      "",
      `${title} (${count})`,
      ...examples.flatMap(({ reference, about: what, before, after }) => [
        `  ${reference}, ${what}`,
        `    ${words.before}: ${before.join(" ") || "–"}`,
        `    ${words.after}: ${after.join(" ") || "–"}`,
      ]),
      ...(count > examples.length ? [`  ${words.more(count - examples.length)}`] : []),
    ]),
    "",
    `${"".padEnd(10)}${bands.map(({ band }) => band.padStart(7)).join("")}`,
    `${words.before.padEnd(10)}${bands.map(({ before }) => column(before)).join("")}`,
    `${words.after.padEnd(10)}${bands.map(({ after }) => column(after)).join("")}`,
    "",
    `${words.before.padStart(7)}${words.after.padStart(9)}`,
    ...waysOf(report).map(
      ({ name, before, after }) => `${column(before)} →${column(after)}  ${name}`,
    ),
    ...(load.length === 0
      ? []
      : ["", `${words.asked}, ${words.took} (${words.before} → ${words.after})`]),
    ...load.map(
      ({ taker, before, after }) =>
        `  ${names.partner(taker)}: ${before.offers} → ${after.offers}, ${before.taken} → ${after.taken}`,
    ),
  ];
}
