/** A table of a report: the first column is text, the others are right-aligned. */
export interface Table {
  head: string[];
  rows: string[][];
}

/** One heading of the report. */
export interface Section {
  heading: string;
  /** Paragraphs before the tables: what is measured, and against what. */
  text: string[];
  tables: Table[];
  /** Paragraphs after them: what the figures say. */
  notes: string[];
}

export function inMarkdown({ heading, text, tables, notes }: Section): string {
  return [`## ${heading}`, ...text, ...tables.map(tableInMarkdown), ...notes].join("\n\n");
}

function tableInMarkdown({ head, rows }: Table): string {
  const line = (cells: string[]) => `| ${cells.join(" | ")} |`;
  const rule = `|---|${head
    .slice(1)
    .map(() => "--:|")
    .join("")}`;
  return [line(head), rule, ...rows.map(line)].join("\n");
}

/** For the terminal: columns of equal width, without the marks of Markdown. */
export function inText({ head, rows }: Table): string {
  const all = [head, ...rows].map((cells) => cells.map((cell) => cell.replaceAll(/[*`]/g, "")));
  const widths = head.map((_, at) => Math.max(...all.map((cells) => (cells[at] ?? "").length)));
  return all
    .map((cells) =>
      cells
        .map((cell, at) =>
          at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
        )
        .join("   "),
    )
    .join("\n");
}

/** Two digits that count: 0.052, 1.3, 78, 1,290. */
export function twoDigits(value: number): string {
  if (value === 0) return "0";
  const digits = Math.max(0, 1 - Math.floor(Math.log10(Math.abs(value))));
  return value >= 100
    ? Math.round(value).toLocaleString("en-US")
    : value.toFixed(Math.min(digits, 6));
}

export function percent(share: number): string {
  return share < 0.095 ? (100 * share).toFixed(2) : (100 * share).toFixed(0);
}
