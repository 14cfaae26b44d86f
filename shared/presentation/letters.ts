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
  const { letter: id, language } = letter;
  const wording = programme.letters[id]?.[language];
  if (!wording) throw new Error(`letters.json has no wording for '${id}' in '${language}'`);
  const required: readonly string[] = requiredVariables[id];
  if (required.includes("link") && !input.token) {
    throw new Error(`the letter '${id}' needs a link, but no token was given`);
  }
  const values = letterValues(id, input);
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
