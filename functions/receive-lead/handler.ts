import { type ReadBody, readBody, refuse } from "#functions/middleware/answers.ts";
import { door } from "#functions/middleware/door.ts";
import { invalidAnswer, worded } from "#functions/middleware/field-answers.ts";
import {
  type DoorAnswer,
  type DoorRequest,
  json,
  languageOf,
  seeOther,
} from "#functions/middleware/http.ts";
import { htmlPage } from "#functions/middleware/pages.ts";
import { type ReceiveLead, receiveLead } from "#shared/application/receive-lead.ts";
import type { FieldError } from "#shared/domain/field-error.ts";
import type { Language, LeadKind } from "#shared/domain/lead.ts";
import { parseForm } from "#shared/domain/raw-body.ts";
import { referencePattern } from "#shared/domain/reference.ts";
import { type ApplyView, applyPage } from "#shared/presentation/pages/apply-page.ts";
import { welcomePage } from "#shared/presentation/pages/welcome-page.ts";

/** Longest idempotency key that is read. */
const longestKey = 200;

/** `GET /apply` and `GET /welcome` show the form of a kind; `POST /api/leads` takes in either. */
export function createHandler(deps: ReceiveLead) {
  return door(deps.log, (request) =>
    request.method === "POST" ? take(deps, request) : show(deps, request),
  );
}

const pages: Record<LeadKind, (view: ApplyView) => string> = {
  startup: applyPage,
  talent: welcomePage,
};

function show({ programme, clock }: ReceiveLead, request: DoorRequest): DoorAnswer {
  const kind = request.path.startsWith("/welcome") ? "talent" : "startup";
  const values = { ...prefilled(kind, request), "check.openedAt": clock.now() };
  const language = languageOf(request);
  return htmlPage(200, pages[kind]({ language, programme, values, errors: [] }));
}

/** What the page that led here knows already: the town, and with whom a newcomer comes along. */
function prefilled(kind: LeadKind, { query }: DoorRequest): Record<string, string> {
  const { from, municipality = "" } = query;
  if (kind === "startup") return { "landing.preferredMunicipality": municipality };
  return {
    "person.municipality": municipality,
    ...(from && referencePattern.test(from) ? { cameFrom: from } : {}),
  };
}

async function take(deps: ReceiveLead, request: DoorRequest): Promise<DoorAnswer> {
  const body = readBody(request, languageOf(request), parseForm);
  if ("answer" in body) return body.answer;
  const language = languageOfForm(body.raw) ?? languageOf(request);
  const key = request.headers["idempotency-key"]?.slice(0, longestKey);
  const received = await receiveLead(deps, {
    raw: body.raw,
    ...(key ? { idempotencyKey: key } : {}),
  });
  switch (received.outcome) {
    case "invalid":
      return invalid(deps, body, received.errors, language);
    case "key-reused":
      return refuse("key-reused", language, body.media);
    case "accepted": {
      const status = `/status/${received.token}`;
      return body.media === "form"
        ? seeOther(status)
        : json(202, { reference: received.reference, status });
    }
  }
}

/** Every wrong field at once, in words; a form post gets the form back with what was typed. */
function invalid(
  { programme }: ReceiveLead,
  body: ReadBody,
  found: FieldError[],
  language: Language,
): DoorAnswer {
  const errors = worded(found, language);
  if (body.media === "json") return invalidAnswer(errors, language);
  const { kind } = Object(body.raw) as { kind?: unknown };
  const page = pages[kind === "talent" ? "talent" : "startup"];
  return htmlPage(422, page({ language, programme, values: body.typed, errors }));
}

function languageOfForm(raw: unknown): Language | undefined {
  const language = (raw as { language?: unknown } | null)?.language;
  return language === "en" || language === "nl" ? language : undefined;
}
