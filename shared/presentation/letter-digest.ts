import type { LetterInput } from "./letter-facts.ts";
import type { LetterValues } from "./letter-variables.ts";
import { dayInWords } from "./words/dates.ts";
import { namesOf } from "./words/names.ts";
import { digestLines } from "./words/problems.ts";

/** What the digest needs: it is about no lead. */
export type DigestInput = Pick<LetterInput, "letter" | "programme" | "at">;

export function digestValues({ letter, programme, at }: DigestInput): LetterValues<"digest"> {
  const { digest, language } = letter;
  return {
    date: dayInWords(at, language),
    count: String(digest?.count ?? 0),
    problems: digest ? digestLines(digest, namesOf(programme, language)) : [],
  };
}
