import * as z from "zod";
import { readBody, refuse } from "#functions/middleware/answers.ts";
import { door } from "#functions/middleware/door.ts";
import { invalidAnswer, issuesOf, type WordedError } from "#functions/middleware/field-answers.ts";
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
  type Followed,
  type FollowLead,
  type FounderAction,
  type StatusView,
  showStatus,
} from "#shared/application/follow-lead.ts";
import type { Language } from "#shared/domain/lead.ts";
import { paragraph } from "#shared/domain/submission.ts";
import { statusPage } from "#shared/presentation/pages/status-page.ts";
import { statusSummary } from "#shared/presentation/status-summary.ts";

export interface FollowLeadDoor extends FollowLead {
  /** Where a founder can ask a person. */
  programmeMailbox: string;
}

/** Longest answer to what staff asked, in characters. */
const longestAnswer = 4000;
const confirmed = z.strictObject({ confirm: z.string().optional() });
const answered = z.strictObject({ text: paragraph(longestAnswer) });

/** `GET` shows where a lead is, as page or as JSON; `POST …/withdraw`, `…/erase` and `…/answer` act on it. */
export function createHandler(deps: FollowLeadDoor) {
  return door(deps.log, (request) =>
    request.method === "POST" ? act(deps, request) : show(deps, request),
  );
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
  const parsed = readAction(request);
  if ("answer" in parsed) return parsed.answer;
  if ("error" in parsed) {
    const view = await showStatus(deps, tokenOf(request));
    if (!view) return refuse("unknown-link", languageOf(request), media);
    const language = languageOf(request, view.state.language);
    const errors = issuesOf(parsed.error, language);
    if (media === "json") return invalidAnswer(errors, language);
    return htmlPage(422, render(deps, view, request, language, errors));
  }
  const followed: Followed | undefined = await actOnLead(deps, tokenOf(request), parsed.act);
  if (!followed) return refuse("unknown-link", languageOf(request), media);
  const language = languageOf(request, followed.view.state.language);
  const here = `/status/${tokenOf(request)}`;
  if (followed.outcome === "refused") return refuse(followed.code, language, media, here);
  return media === "form" ? seeOther(here) : json(200, summarise(deps, followed.view, language));
}

/** Withdrawing and erasing need no body; answering needs its text. */
function readAction(
  request: DoorRequest,
): { act: FounderAction } | { error: z.ZodError } | { answer: DoorAnswer } {
  const language = languageOf(request);
  const action = request.parameters.action;
  if (action !== "withdraw" && action !== "erase" && action !== "answer")
    return { answer: refuse("unknown-link", language, "json") };
  if (action !== "answer" && request.body.length === 0) return { act: { action } };
  const body = readBody(request, language);
  if ("answer" in body) return body;
  if (action === "answer") {
    const parsed = answered.safeParse(body.raw);
    return parsed.success ? { act: { action, text: parsed.data.text } } : { error: parsed.error };
  }
  const parsed = confirmed.safeParse(body.raw);
  return parsed.success ? { act: { action } } : { error: parsed.error };
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
  errors: WordedError[] = [],
): string {
  return statusPage({
    ...view,
    programme,
    token: tokenOf(request),
    language,
    contact: programmeMailbox,
    errors,
  });
}
