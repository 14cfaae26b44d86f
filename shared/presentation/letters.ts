import type { LeadKind } from "#shared/domain/lead.ts";
import {
  type LeadlessLetterId,
  type Letter,
  type WordingId,
  wordingOf,
} from "#shared/domain/letter.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { digestValues, type LeadlessInput, reportValues } from "./letter-digest.ts";
import type { LetterInput } from "./letter-input.ts";
import { letterAsHtml, letterAsText } from "./letter-mail.ts";
import { type AnyValues, fillBody, fillSubject } from "./letter-text.ts";
import { letterValues } from "./letter-values.ts";
import { requiredVariables } from "./letter-wordings.ts";
import { plain } from "./plain.ts";

/** What goes into the mail besides its addresses. */
export interface ComposedLetter {
  subject: string;
  text: string;
  html: string;
}

/**
 * The finished letter, from the wording of the programme and the facts of the lead.
 * A letter that is useless without its link is an error without one: `token` must then be given.
 *
 * @example composeLetter({ letter, state, person, programme, siteUrl, token, at })
 */
export function composeLetter(input: LetterInput): ComposedLetter {
  const { letter, programme, state } = input;
  const id = wordingOf(letter.letter, state.kind);
  const required: readonly string[] = requiredVariables[id];
  if (required.includes("link") && !input.token) {
    throw new Error(`the letter '${id}' needs a link, but no token was given`);
  }
  return worded(id, state.kind, letter, programme, letterValues(input));
}

/** A letter to staff that belongs to no lead: the digest of a day, the report of a quarter. */
export function composeLeadless(id: LeadlessLetterId, input: LeadlessInput): ComposedLetter {
  const values = id === "digest" ? digestValues(input) : reportValues(input);
  return worded(id, undefined, input.letter, input.programme, values);
}

function worded(
  id: WordingId,
  about: LeadKind | undefined,
  { language }: Letter,
  programme: Programme,
  values: AnyValues,
): ComposedLetter {
  const wording = programme.letters[id]?.[language];
  if (!wording) throw new Error(`letters.json has no wording for '${id}' in '${language}'`);
  const envelope = {
    about,
    language,
    subject: fillSubject(wording.subject, values),
    blocks: fillBody(wording.body, values),
    programme: plain(programme.settings.programmeName[language]),
  };
  return {
    subject: envelope.subject,
    text: letterAsText(envelope),
    html: letterAsHtml(envelope),
  };
}
