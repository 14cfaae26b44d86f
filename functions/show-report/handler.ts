import { refuse } from "#functions/middleware/answers.ts";
import { door } from "#functions/middleware/door.ts";
import { download, languageOf } from "#functions/middleware/http.ts";
import { htmlPage } from "#functions/middleware/pages.ts";
import { type ShowReport, showReport } from "#shared/application/show-report.ts";
import { reportPage } from "#shared/presentation/pages/report-page.ts";
import { reportCsv } from "#shared/presentation/report-csv.ts";

/** `GET /reports/{token}` shows the report of a quarter, `GET /reports/{token}/csv` gives it to keep; neither changes anything. */
export function createHandler(deps: ShowReport) {
  return door(deps.log, async (request) => {
    const { programme } = deps;
    const language = languageOf(request, programme.settings.staffLanguage);
    const token = request.parameters.token ?? "";
    const report = await showReport(deps, token);
    if (!report) return refuse("unknown-link", language, "form");
    if (!request.path.endsWith("/csv"))
      return htmlPage(200, reportPage({ report, programme, language, token }));
    const name = `needs-${report.quarter}.csv`;
    return download(reportCsv(report, programme, language), "text/csv; charset=utf-8", name);
  });
}
