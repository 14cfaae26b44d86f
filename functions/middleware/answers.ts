import type { Language } from "#shared/domain/lead.ts";
import {
  decodeBody,
  formValues,
  parseJson,
  type RawBody,
  type Unreadable,
} from "#shared/domain/raw-body.ts";
import { fieldMessage } from "#shared/presentation/field-errors.ts";
import { messagePage } from "#shared/presentation/pages/message-page.ts";
import { type DoorCode, refusals } from "#shared/presentation/refusals.ts";
import { type DoorAnswer, type DoorRequest, mediaOf, problem } from "./http.ts";
import { htmlPage } from "./pages.ts";

/**
 * A "no" in the form that was asked for: a problem for programs, a kind page for people.
 * `here` is the page to read in the other language, where that is not the address of the request.
 */
export function refuse(
  code: DoorCode,
  language: Language,
  media: "json" | "form" | undefined,
  here?: string,
): DoorAnswer {
  const { status, title, text } = refusals[code];
  if (media !== "form") return problem(status, code, `${title[language]}. ${text[language]}`);
  const words = { title: title[language], paragraphs: [text[language]] };
  return htmlPage(status, messagePage({ language, status, ...words, ...(here ? { here } : {}) }));
}

export interface ReadBody {
  media: "json" | "form";
  raw: unknown;
  /** The pairs of a form post as typed; empty for JSON. */
  typed: Record<string, string[]>;
}

/** Reads a body as JSON or form post, or answers why not: 400, 413 or 415. */
export function readBody(
  request: DoorRequest,
  language: Language,
  parseForm: (text: string) => RawBody = (text) => ({ raw: lastOfEach(formValues(text)) }),
): ReadBody | { answer: DoorAnswer } {
  const media = mediaOf(request);
  if (!media) return { answer: refuse("media", language, "json") };
  const decoded = decodeBody(request.body);
  if ("unreadable" in decoded) return { answer: unreadable(decoded, language) };
  const read = media === "json" ? parseJson(decoded.text) : parseForm(decoded.text);
  if ("unreadable" in read) return { answer: unreadable(read, language) };
  return { media, raw: read.raw, typed: media === "form" ? formValues(decoded.text) : {} };
}

function unreadable({ unreadable: code }: Unreadable, language: Language): DoorAnswer {
  const status = code === "body.large" ? 413 : 400;
  return problem(status, code, fieldMessage({ code }, language));
}

/** Small forms have one value per name; empty ones were not filled in. */
function lastOfEach(values: Record<string, string[]>): Record<string, string> {
  const filled = Object.entries(values).flatMap(([name, all]) => {
    const last = all[all.length - 1]?.trim();
    return last ? [[name, last]] : [];
  });
  return Object.fromEntries(filled);
}
