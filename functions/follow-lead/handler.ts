import { refuse } from "#functions/middleware/answers.ts";
import { door } from "#functions/middleware/door.ts";
import { invalidAnswer, type WordedError, worded } from "#functions/middleware/field-answers.ts";
import {
  type DoorAnswer,
  type DoorRequest,
  json,
  languageOf,
  seeOther,
} from "#functions/middleware/http.ts";
import { htmlPage } from "#functions/middleware/pages.ts";
import {
  actOnLead,
  exportOwn,
  type Followed,
  type FollowLead,
  type StatusView,
  showStatus,
} from "#shared/application/follow-lead.ts";
import type { Language } from "#shared/domain/lead.ts";
import { type StatusPageView, statusPage } from "#shared/presentation/pages/status-page.ts";
import { statusSummary } from "#shared/presentation/status-summary.ts";
import { calendarOf } from "./calendar-of.ts";
import { readAction } from "./read-action.ts";

export interface FollowLeadDoor extends FollowLead {
  /** Where a founder can ask a person. */
  programmeMailbox: string;
}

/** `GET` shows where a lead is, as page or as JSON, as the calendar of a plan, or all of it to keep; `POST …/withdraw`, `…/erase`, `…/answer`, `…/ask` and `…/correct` act on it. */
export function createHandler(deps: FollowLeadDoor) {
  return door(deps.log, (request) =>
    request.method === "POST" ? act(deps, request) : look(deps, request),
  );
}

function look(deps: FollowLeadDoor, request: DoorRequest): Promise<DoorAnswer> {
  if (request.path.endsWith("/export")) return exported(deps, request);
  return request.path.endsWith("/plan.ics") ? calendar(deps, request) : show(deps, request);
}

/** The days of a newcomer's plan, for a calendar. */
async function calendar(deps: FollowLeadDoor, request: DoorRequest): Promise<DoorAnswer> {
  const view = await showStatus(deps, tokenOf(request));
  const language = languageOf(request, view?.state.language);
  const file = view && calendarOf(view, deps.programme, deps.programmeMailbox, language);
  return file ?? refuse("unknown-link", language, "form");
}

/** Everything about the founder as a file to keep. */
async function exported(deps: FollowLeadDoor, request: DoorRequest): Promise<DoorAnswer> {
  const { lang } = request.query;
  const language = lang === "en" || lang === "nl" ? lang : undefined;
  const everything = await exportOwn(deps, tokenOf(request), language);
  if (!everything) return refuse("unknown-link", languageOf(request), "json");
  return json(200, everything, {
    "content-disposition": `attachment; filename="${everything.reference}.json"`,
  });
}

const tokenOf = ({ parameters }: DoorRequest) => parameters.token ?? "";
const wantsJson = ({ path }: DoorRequest) => path.startsWith("/api/");

async function show(deps: FollowLeadDoor, request: DoorRequest): Promise<DoorAnswer> {
  const view = await showStatus(deps, tokenOf(request));
  if (!view)
    return refuse("unknown-link", languageOf(request), wantsJson(request) ? "json" : "form");
  const language = languageOf(request, view.state.language);
  if (wantsJson(request)) return json(200, summarise(deps, view, language));
  return htmlPage(200, render(deps, view, request, language));
}

async function act(deps: FollowLeadDoor, request: DoorRequest): Promise<DoorAnswer> {
  const media = wantsJson(request) ? "json" : "form";
  const read = readAction(request);
  if ("answer" in read) return read.answer;
  const { typed } = read;
  if ("errors" in read) {
    const view = await showStatus(deps, tokenOf(request));
    if (!view) return refuse("unknown-link", languageOf(request), media);
    return wrong(deps, view, request, read.errors, typed);
  }
  const followed: Followed | undefined = await actOnLead(deps, tokenOf(request), read.act);
  if (!followed) return refuse("unknown-link", languageOf(request), media);
  const language = languageOf(request, followed.view.state.language);
  const here = `/status/${tokenOf(request)}`;
  switch (followed.outcome) {
    case "refused":
      return refuse(followed.code, language, media, here);
    case "invalid":
      return wrong(deps, followed.view, request, worded(followed.errors, language), typed);
    case "done":
      return media === "form"
        ? seeOther(here)
        : json(200, summarise(deps, followed.view, language));
  }
}

/** Every wrong field at once; a form post gets its form back with what was typed. */
function wrong(
  deps: FollowLeadDoor,
  view: StatusView,
  request: DoorRequest,
  errors: WordedError[],
  values: Record<string, string[]>,
): DoorAnswer {
  const language = languageOf(request, view.state.language);
  if (wantsJson(request)) return invalidAnswer(errors, language);
  const posted = request.parameters.action;
  return htmlPage(422, render(deps, view, request, language, { errors, values, posted }));
}

function summarise(
  { programme, programmeMailbox }: FollowLeadDoor,
  view: StatusView,
  language: Language,
) {
  return statusSummary({ ...view, programme, language, contact: programmeMailbox });
}

function render(
  { programme, programmeMailbox }: FollowLeadDoor,
  view: StatusView,
  request: DoorRequest,
  language: Language,
  again: Pick<StatusPageView, "errors" | "values" | "posted"> = {},
): string {
  return statusPage({
    ...view,
    programme,
    token: tokenOf(request),
    language,
    contact: programmeMailbox,
    ...again,
  });
}
