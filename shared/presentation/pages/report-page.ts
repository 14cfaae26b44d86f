import type { Language } from "#shared/domain/lead.ts";
import type { NeedsReport } from "#shared/domain/needs-report.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { html, type SafeHtml } from "#shared/presentation/html.ts";
import { page } from "#shared/presentation/layout.ts";
import { type ReportTable, tablesOf } from "#shared/presentation/report-tables.ts";
import { numberInWords } from "#shared/presentation/words/dates.ts";
import { namesOf } from "#shared/presentation/words/names.ts";
import { quarterInWords, reportWords } from "#shared/presentation/words/report.ts";

export interface ReportPageView {
  report: NeedsReport;
  programme: Programme;
  language: Language;
  token: string;
}

/** The report on needs and bottlenecks of one quarter: a picture of each table, made to be printed. */
export function reportPage({ report, programme, language, token }: ReportPageView): string {
  const words = reportWords[language];
  const whole = (count: number | null) => (count === null ? words.few : String(count));
  const shown = report.newcomers !== null;
  return page({
    language,
    brand: namesOf(programme, language).programme,
    title: words.title(quarterInWords(report.quarter, language)),
    here: `/reports/${token}`,
    main: html`<p class="lead">${words.what}</p>
<div class="notice"><p>${words.hidden}</p></div>
<dl class="facts"><dt>${words.newcomers}</dt><dd>${whole(report.newcomers)}</dd>
<dt>${words.needs}</dt><dd>${whole(report.needs)}</dd>
<dt>${words.requests}</dt><dd>${whole(report.requests)}</dd></dl>
${shown ? tablesOf(report, programme, language).map((table) => picture(table, words.nothingShown)) : html`<p>${words.nobody}</p>`}
${days(report, programme, language)}
<p class="screen"><a href="/reports/${token}/csv?lang=${language}">${words.csv}</a></p>`,
  });
}

/** Each row as words, a number and a bar; the bars of one table share a scale. */
function picture({ title, rows }: ReportTable, nothing: string): SafeHtml {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return html`<h2>${title}</h2>
${rows.length === 0 && html`<p class="soft">${nothing}</p>`}${rows.map(
  ({
    label,
    count,
  }) => html`<div class="score small"><p><span>${label}</span><span>${count}</span></p>
<svg viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="rest" width="100" height="2"/><rect class="filled" width="${Math.round((1000 * count) / most) / 10}" height="2"/></svg></div>\n`,
)}`;
}

function days({ days: byDesk }: NeedsReport, programme: Programme, language: Language) {
  const words = reportWords[language];
  const names = namesOf(programme, language);
  const rows = Object.entries(byDesk);
  if (rows.length === 0) return html``;
  return html`<h2>${words.days}</h2><dl class="facts">${rows.map(
    ([desk, count]) =>
      html`<dt>${names.desk(desk)}</dt><dd>${words.dayCount(numberInWords(count, language))}</dd>`,
  )}</dl>`;
}
