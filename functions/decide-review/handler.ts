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
  type DecideReview,
  decideReview,
  type ReviewView,
  showReview,
} from "#shared/application/decide-review.ts";
import type { Decided } from "#shared/domain/deciding.ts";
import type { Language } from "#shared/domain/lead.ts";
import { line, paragraph } from "#shared/domain/submission-terms.ts";
import { reviewPage } from "#shared/presentation/pages/review-page.ts";

/** Longest reason that a person can give, in characters. */
const longestReason = 4000;
const schema = z.strictObject({
  decision: z.enum(["qualify", "refer", "decline", "ask", "release"]),
  reason: paragraph(longestReason),
  decidedBy: line(),
  secondReader: z.optional(line()),
  partner: z.optional(line()),
});

/** `GET /reviews/{token}` shows a review and changes nothing; `POST` decides it, with a name and a reason. */
export function createHandler(deps: DecideReview) {
  return door(deps.log, (request) => {
    const token = request.parameters.token ?? "";
    return request.method === "POST" ? decide(deps, token, request) : show(deps, token, request);
  });
}

async function show(deps: DecideReview, token: string, request: DoorRequest): Promise<DoorAnswer> {
  const language = languageOf(request, deps.programme.settings.staffLanguage);
  const view = await showReview(deps, token);
  return view
    ? htmlPage(200, render(deps, view, token, language))
    : refuse("unknown-link", language, "form");
}

async function decide(
  deps: DecideReview,
  token: string,
  request: DoorRequest,
): Promise<DoorAnswer> {
  const language = languageOf(request, deps.programme.settings.staffLanguage);
  const body = readBody(request, language);
  if ("answer" in body) return body.answer;
  const parsed = schema.safeParse(body.raw, { reportInput: true });
  if (!parsed.success) {
    const errors = issuesOf(parsed.error, language);
    const view = await showReview(deps, token);
    if (!view) return refuse("unknown-link", language, body.media);
    if (body.media === "json") return invalidAnswer(errors, language);
    return htmlPage(422, render(deps, view, token, language, { errors, values: body.typed }));
  }
  const outcome = await decideReview(deps, token, decidedOf(parsed.data));
  if (!outcome) return refuse("unknown-link", language, body.media);
  if (outcome.outcome === "refused") return refuse(outcome.code, language, body.media);
  if (body.media === "form") return seeOther(`/reviews/${token}`);
  const { reference, status } = outcome.view.state;
  return json(200, { reference, decision: parsed.data.decision, status });
}

function decidedOf({ secondReader, partner, ...given }: z.infer<typeof schema>): Decided {
  return { ...given, ...(secondReader ? { secondReader } : {}), ...(partner ? { partner } : {}) };
}

function render(
  { programme }: DecideReview,
  view: ReviewView,
  token: string,
  language: Language,
  again: { errors?: { field: string; message: string }[]; values?: Record<string, string[]> } = {},
): string {
  return reviewPage({ ...view, programme, token, language, ...again });
}
