import type { Language } from "#shared/domain/lead.ts";
import { type WordingId, wordingIds } from "#shared/domain/letter.ts";
import type { LetterTexts } from "#shared/domain/programme.ts";
import { didYouMean } from "#shared/domain/programme-words.ts";
import { aloneIn, paragraphsOf, variablesIn } from "./letter-text.ts";
import { type Variable, variableKinds } from "./letter-variables.ts";
import { letterVariables, requiredVariables } from "./letter-wordings.ts";

/** One thing to mend in `letters.json`, said to somebody who does not program. */
export interface LetterProblem {
  letter: string;
  language?: Language;
  message: string;
}

const languages: readonly Language[] = ["en", "nl"];

/** What is wrong with the wording of the letters? Empty when every letter can be sent in both languages. */
export function checkLetterTexts(texts: LetterTexts): LetterProblem[] {
  const known: readonly string[] = wordingIds;
  const strangers = Object.keys(texts)
    .filter((letter) => !known.includes(letter))
    .map((letter) => ({
      letter,
      message: `'${letter}' is not a letter${didYouMean(letter, known)}`,
    }));
  return [...strangers, ...wordingIds.flatMap((letter) => checkLetter(letter, texts))];
}

function checkLetter(letter: WordingId, texts: LetterTexts): LetterProblem[] {
  const text = texts[letter];
  if (!text) return [{ letter, message: `the letter '${letter}' has no wording yet` }];
  return languages.flatMap((language) =>
    [
      ...checkSubject(letter, text[language].subject),
      ...checkBody(letter, text[language].body),
    ].map((message) => ({
      letter,
      language,
      message: `letter '${letter}' (${language}): ${message}`,
    })),
  );
}

function checkSubject(letter: WordingId, subject: string): string[] {
  const own = variablesOf(letter);
  return variablesIn(subject).flatMap((name) => {
    if (!own.includes(name)) return [unknown(name, own)];
    return variableKinds[name as Variable] === "line"
      ? []
      : [`the subject is one line, so {{${name}}} cannot stand in it`];
  });
}

function checkBody(letter: WordingId, body: string): string[] {
  const own = variablesOf(letter);
  const problems: string[] = [];
  for (const paragraph of paragraphsOf(body)) {
    const alone = aloneIn(paragraph);
    for (const name of variablesIn(paragraph)) {
      if (!own.includes(name)) {
        problems.push(unknown(name, own));
        continue;
      }
      const kind = variableKinds[name as Variable];
      const pressed = alone?.words !== undefined;
      if (kind === "link" && !pressed) {
        problems.push(
          `write {{${name}}} as a button in a paragraph of its own: [[Words|{{${name}}}]]`,
        );
      } else if (kind !== "link" && pressed) {
        problems.push(`a button needs {{link}}, not {{${name}}}`);
      } else if (
        (kind === "list" || kind === "quote" || kind === "blocks") &&
        alone === undefined
      ) {
        problems.push(
          `{{${name}}} must stand alone in its paragraph, with a blank line before and after`,
        );
      }
    }
    const left = paragraph.replace(/\{\{\s*[\w-]+\s*\}\}/g, "");
    if (/\{\{|\}\}/.test(left))
      problems.push(`curly brackets are not closed in: ${start(paragraph)}`);
    if ((left.match(/\*\*/g)?.length ?? 0) % 2 === 1) {
      problems.push(`bold text is opened with ** but not closed in: ${start(paragraph)}`);
    }
  }
  const used = variablesIn(body);
  for (const name of requiredVariables[letter]) {
    if (!used.includes(name))
      problems.push(`{{${name}}} is missing, and readers cannot do without it`);
  }
  return problems;
}

function variablesOf(letter: WordingId): readonly string[] {
  return letterVariables[letter];
}

function unknown(name: string, own: readonly string[]): string {
  const meant = didYouMean(name, own);
  return meant
    ? `{{${name}}} is not known here${meant}`
    : `{{${name}}} is not known here; this letter knows ${own.join(", ")}`;
}

function start(paragraph: string): string {
  return paragraph.length > 60 ? `${paragraph.slice(0, 60)}…` : paragraph;
}
