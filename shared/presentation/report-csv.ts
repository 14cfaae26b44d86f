import type { Language } from "#shared/domain/lead.ts";
import type { NeedsReport } from "#shared/domain/needs-report.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { tablesOf } from "./report-tables.ts";
import { reportWords } from "./words/report.ts";

/** The report for a spreadsheet: UTF-8 with a mark, semicolons where Dutch spreadsheets expect them, CRLF (RFC 4180). */
export function reportCsv(report: NeedsReport, programme: Programme, language: Language): string {
  const words = reportWords[language];
  const rows = tablesOf(report, programme, language).flatMap(({ title, rows }) =>
    rows.map(({ label, count }) => [title, label, String(count)]),
  );
  const separator = language === "nl" ? ";" : ",";
  const lines = [[words.table, words.cell, words.count], ...rows].map((row) =>
    row.map(field).join(separator),
  );
  return `\ufeff${lines.join("\r\n")}\r\n`;
}

/** Always quoted; what a spreadsheet would take for a formula begins with an apostrophe. */
function field(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replace(/"/g, '""')}"`;
}
