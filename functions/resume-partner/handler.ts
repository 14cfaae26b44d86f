import * as z from "zod/mini";
import { readBody, refuse } from "#functions/middleware/answers.ts";
import { door } from "#functions/middleware/door.ts";
import { invalidAnswer, issuesOf } from "#functions/middleware/field-answers.ts";
import {
  type DoorAnswer,
  type DoorRequest,
  json,
  languageOf,
  seeOther,
} from "#functions/middleware/http.ts";
import { htmlPage } from "#functions/middleware/pages.ts";
import {
  type PartnerView,
  type ResumePartner,
  resumePartner,
  showPartner,
} from "#shared/application/resume-partner.ts";
import type { Language } from "#shared/domain/lead.ts";
import { line } from "#shared/domain/submission-terms.ts";
import { partnerPage } from "#shared/presentation/pages/partner-page.ts";

const schema = z.strictObject({ decidedBy: line() });

/** `GET /partners/{token}` shows how a partner stands and changes nothing; `POST` lets it take part again, with a name. */
export function createHandler(deps: ResumePartner) {
  return door(deps.log, (request) => {
    const token = request.parameters.token ?? "";
    return request.method === "POST" ? resume(deps, token, request) : show(deps, token, request);
  });
}

async function show(deps: ResumePartner, token: string, request: DoorRequest): Promise<DoorAnswer> {
  const language = languageOf(request, deps.programme.settings.staffLanguage);
  const view = await showPartner(deps, token);
  return view
    ? htmlPage(200, render(deps, view, token, language))
    : refuse("unknown-link", language, "form");
}

async function resume(
  deps: ResumePartner,
  token: string,
  request: DoorRequest,
): Promise<DoorAnswer> {
  const language = languageOf(request, deps.programme.settings.staffLanguage);
  const body = readBody(request, language);
  if ("answer" in body) return body.answer;
  const parsed = schema.safeParse(body.raw, { reportInput: true });
  if (!parsed.success) {
    const errors = issuesOf(parsed.error, language);
    const view = await showPartner(deps, token);
    if (!view) return refuse("unknown-link", language, body.media);
    if (body.media === "json") return invalidAnswer(errors, language);
    return htmlPage(422, render(deps, view, token, language, { errors, values: body.typed }));
  }
  const view = await resumePartner(deps, token, parsed.data.decidedBy);
  if (!view) return refuse("unknown-link", language, body.media);
  if (body.media === "form") return seeOther(`/partners/${token}`);
  return json(200, { partner: view.partner.id, closed: view.closed ?? null });
}

function render(
  { programme }: ResumePartner,
  view: PartnerView,
  token: string,
  language: Language,
  again: { errors?: { field: string; message: string }[]; values?: Record<string, string[]> } = {},
): string {
  return partnerPage({ ...view, programme, token, language, ...again });
}
