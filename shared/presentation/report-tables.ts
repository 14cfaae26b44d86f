import type { Language } from "#shared/domain/lead.ts";
import type { NeedsReport } from "#shared/domain/needs-report.ts";
import type { Programme } from "#shared/domain/programme.ts";
import type { Published } from "#shared/domain/small-cells.ts";
import { monthInWords } from "./words/dates.ts";
import { type Names, namesOf } from "./words/names.ts";
import { reportWords } from "./words/report.ts";

/** The tables of a report with everything in words: what the page draws and the file lists. */

export interface ReportRow {
  label: string;
  count: number;
}
export interface ReportTable {
  title: string;
  rows: ReportRow[];
}

/** Shown cells only, the largest first; months in their order. */
export function tablesOf(
  report: NeedsReport,
  programme: Programme,
  language: Language,
): ReportTable[] {
  const words = reportWords[language];
  const names = namesOf(programme, language);
  const own = (cell: string) => words.cells[cell] ?? cell;
  const [here, elsewhere] = byRegion(report.desk, programme);
  return [
    { title: words.profile, rows: rowsOf(report.profile, names.profile) },
    { title: words.citizens, rows: rowsOf(report.citizens, own) },
    { title: words.household, rows: rowsOf(report.household, own) },
    { title: words.arrival, rows: inOrder(report.arrival, monthOr(own, language)) },
    { title: words.area, rows: rowsOf(report.area, areaOr(own, names)) },
    { title: words.urgency, rows: rowsOf(report.urgency, own) },
    { title: words.need, rows: rowsOf(report.need, both(names.talentNeed, own)) },
    { title: words.desk, rows: rowsOf(here, both(names.desk, own)) },
    { title: words.elsewhere, rows: rowsOf(elsewhere, both(names.desk, own)) },
  ];
}

function rowsOf(cells: Published, label: (cell: string) => string): ReportRow[] {
  return inOrder(cells, label).toSorted((a, b) => b.count - a.count);
}
function inOrder(cells: Published, label: (cell: string) => string): ReportRow[] {
  return Object.entries(cells)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([cell, count]) => ({ label: label(cell), count }));
}

/** Cells of desks that work for this region, and of the others. */
function byRegion(cells: Published, { desks, settings }: Programme): [Published, Published] {
  const isHere = (cell: string) => {
    const desk = desks.find(({ id }) => id === cell.split(" ")[0]);
    return !desk || desk.coverage.nuts3.some((code) => settings.region.nuts3.includes(code));
  };
  const part = (here: boolean) =>
    Object.fromEntries(Object.entries(cells).filter(([cell]) => isHere(cell) === here));
  return [part(true), part(false)];
}

function both(first: (id: string) => string, second: (cell: string) => string) {
  return (cell: string) => {
    const [id = "", end = ""] = cell.split(" ");
    return `${first(id)}: ${second(end)}`;
  };
}
function monthOr(own: (cell: string) => string, language: Language) {
  return (cell: string) => (/^\d{4}-\d{2}$/.test(cell) ? monthInWords(cell, language) : own(cell));
}
function areaOr(own: (cell: string) => string, names: Names) {
  return (cell: string) => (cell === "unknown" ? own(cell) : names.area(cell));
}
