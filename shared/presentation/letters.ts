import type { Letter } from "#shared/domain/letter.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { type DigestInput, digestValues } from "./letter-digest.ts";
import type { LetterInput } from "./letter-facts.ts";
import { letterAsHtml, letterAsText } from "./letter-mail.ts";
import { fillBody, fillSubject } from "./letter-text.ts";
import { letterValues } from "./letter-values.ts";
import { requiredVariables } from "./letter-variables.ts";
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
  const { letter, programme } = input;
  const { letter: id } = letter;
  const required: readonly string[] = requiredVariables[id];
  if (required.includes("link") && !input.token) {
    throw new Error(`the letter '${id}' needs a link, but no token was given`);
  }
  return worded(letter, programme, letterValues(id, input));
}

/** The digest of one day, for staff: the one letter that belongs to no lead. */
export function composeDigest(input: DigestInput): ComposedLetter {
  return worded(input.letter, input.programme, digestValues(input));
}

function worded(
  { letter: id, language }: Letter,
  programme: Programme,
  values: Parameters<typeof fillSubject>[1],
): ComposedLetter {
  const wording = programme.letters[id]?.[language];
  if (!wording) throw new Error(`letters.json has no wording for '${id}' in '${language}'`);
  const envelope = {
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
