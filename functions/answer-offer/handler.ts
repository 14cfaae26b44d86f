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
  type AnswerOffer,
  answerOffer,
  type OfferAnswer,
  showOffer,
} from "#shared/application/answer-offer.ts";
import type { OfferView } from "#shared/application/offer-view.ts";
import { ofStartup, type Person } from "#shared/domain/answers.ts";
import type { Language } from "#shared/domain/lead.ts";
import { readEmail } from "#shared/domain/mail-address.ts";
import { line, paragraph } from "#shared/domain/submission-terms.ts";
import { partnerLanguage } from "#shared/domain/taker.ts";
import { offerPage } from "#shared/presentation/pages/offer-page.ts";

/** `GET /offers/{token}` shows an offer and changes nothing; `POST` answers it, hands it on, or tells what became of it. */
export function createHandler(deps: AnswerOffer) {
  const { declineReasons } = deps.programme.taxonomies;
  const reasons = declineReasons.map(({ id }) => id) as [string, ...string[]];
  const schema = z.discriminatedUnion("answer", [
    z.strictObject({ answer: z.enum(["accept", "met", "landed", "not-landed"]) }),
    z.strictObject({
      answer: z.literal("decline"),
      reason: z.enum(reasons),
      note: z.optional(paragraph()),
    }),
    z.strictObject({ answer: z.literal("ask"), note: paragraph() }),
    z.strictObject({ answer: z.literal("hand-over"), email: address() }),
  ]);
  return door(deps.log, (request) => {
    const token = request.parameters.token ?? "";
    return request.method === "POST"
      ? answer(deps, schema, token, request)
      : show(deps, token, request);
  });
}

/** A mail address, in the form in which we can write to it. */
function address() {
  return line(254).check(
    z.refine((typed) => readEmail(typed) !== undefined, { error: "email.form" }),
    z.overwrite((typed) => readEmail(typed) ?? typed),
  );
}

async function show(deps: AnswerOffer, token: string, request: DoorRequest): Promise<DoorAnswer> {
  const view = await showOffer(deps, token);
  if (!view) return refuse("unknown-link", languageOf(request), "form");
  return htmlPage(
    200,
    render(deps, view, token, languageOf(request, partnerLanguage(view.partner))),
  );
}

async function answer(
  deps: AnswerOffer,
  schema: z.ZodMiniType,
  token: string,
  request: DoorRequest,
): Promise<DoorAnswer> {
  const body = readBody(request, languageOf(request));
  if ("answer" in body) return body.answer;
  const parsed = schema.safeParse(withoutIdleReason(body.raw), { reportInput: true });
  if (!parsed.success) {
    const view = await showOffer(deps, token);
    if (!view) return refuse("unknown-link", languageOf(request), body.media);
    const language = languageOf(request, partnerLanguage(view.partner));
    const errors = issuesOf(parsed.error, language);
    if (body.media === "json") return invalidAnswer(errors, language);
    return htmlPage(422, render(deps, view, token, language, { errors, values: body.typed }));
  }
  const answered = await answerOffer(deps, token, parsed.data as OfferAnswer);
  if (!answered) return refuse("unknown-link", languageOf(request), body.media);
  const language = languageOf(request, partnerLanguage(answered.view.partner));
  if (answered.outcome === "refused") return refuse(answered.code, language, body.media);
  if (body.media === "form") return seeOther(`/offers/${token}`);
  const { state, offer, person, handedOn } = answered.view;
  const contact = offer.status === "accepted" && person ? toReach(person) : {};
  const { answer: given } = parsed.data as OfferAnswer;
  const { reference, outcome } = state;
  return json(200, {
    reference,
    answer: offer.status,
    ...(handedOn ? { handedOver: true } : {}),
    ...(given === "ask" ? { asked: true } : {}),
    ...(outcome ? { outcome: outcome.what } : {}),
    ...contact,
  });
}

/** How to reach the applicant, for programs. */
function toReach(person: Person) {
  const { contact } = person;
  if (ofStartup(person)) return { contact, company: person.company };
  const { organisation, note } = person;
  return { contact, ...(organisation ? { organisation } : {}), ...(note ? { note } : {}) };
}

/** A no-JavaScript form sends its decline fields along with "accept": they then mean nothing. */
function withoutIdleReason(raw: unknown): unknown {
  const given = raw as { answer?: unknown } | null;
  return given?.answer === "accept" ? { answer: "accept" } : raw;
}

function render(
  { programme }: AnswerOffer,
  view: OfferView,
  token: string,
  language: Language,
  again: { errors?: { field: string; message: string }[]; values?: Record<string, string[]> } = {},
): string {
  return offerPage({ ...view, programme, token, language, ...again });
}
