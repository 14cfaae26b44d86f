import * as z from "zod/mini";
import { readBody, refuse } from "#functions/middleware/answers.ts";
import { issuesOf, type WordedError } from "#functions/middleware/field-answers.ts";
import { type DoorAnswer, type DoorRequest, languageOf } from "#functions/middleware/http.ts";
import type { FounderAction } from "#shared/application/follow-lead.ts";
import { parseFields } from "#shared/domain/raw-body.ts";
import { paragraph } from "#shared/domain/submission-terms.ts";

/** Longest answer to what staff asked, and longest question to them, in characters. */
const longestText = 4000;
const confirmed = z.strictObject({ confirm: z.optional(z.string()) });
const written = z.strictObject({ text: paragraph(longestText) });

type Typed = Record<string, string[]>;
export type ReadAction =
  | { act: FounderAction; typed: Typed }
  | { errors: WordedError[]; typed: Typed }
  | { answer: DoorAnswer };

/** What does a founder want? Withdrawing and erasing need no body; the other actions need what was written. */
export function readAction(request: DoorRequest): ReadAction {
  const language = languageOf(request);
  const action = request.parameters.action;
  switch (action) {
    case "withdraw":
    case "erase": {
      if (request.body.length === 0) return { act: { action }, typed: {} };
      const body = readBody(request, language);
      if ("answer" in body) return body;
      const parsed = confirmed.safeParse(body.raw, { reportInput: true });
      return parsed.success
        ? { act: { action }, typed: body.typed }
        : { errors: issuesOf(parsed.error, language), typed: body.typed };
    }
    case "answer":
    case "ask": {
      const body = readBody(request, language);
      if ("answer" in body) return body;
      const parsed = written.safeParse(body.raw, { reportInput: true });
      return parsed.success
        ? { act: { action, text: parsed.data.text }, typed: body.typed }
        : { errors: issuesOf(parsed.error, language), typed: body.typed };
    }
    case "correct": {
      const body = readBody(request, language, parseFields);
      return "answer" in body ? body : { act: { action, raw: body.raw }, typed: body.typed };
    }
    default:
      return { answer: refuse("unknown-link", language, "json") };
  }
}
