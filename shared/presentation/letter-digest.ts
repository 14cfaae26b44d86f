import type { LetterInput } from "./letter-input.ts";
import type { LetterValues } from "./letter-wordings.ts";
import { dayInWords } from "./words/dates.ts";
import { namesOf } from "./words/names.ts";
import { digestLines } from "./words/problems.ts";
import { quarterInWords, reportWords } from "./words/report.ts";

/** What a letter needs that is about no lead. */
export type LeadlessInput = Pick<LetterInput, "letter" | "programme" | "siteUrl" | "token" | "at">;

export function digestValues({
  letter,
  programme,
  at,
}: Pick<LeadlessInput, "letter" | "programme" | "at">): LetterValues<"digest"> {
  const { digest, language } = letter;
  return {
    date: dayInWords(at, language),
    count: String(digest?.count ?? 0),
    problems: digest ? digestLines(digest, namesOf(programme, language)) : [],
  };
}

export function reportValues({
  letter,
  siteUrl,
  token,
}: Pick<LeadlessInput, "letter" | "siteUrl" | "token">): LetterValues<"needs-report"> {
  const { report, language } = letter;
  const newcomers = report?.newcomers ?? null;
  return {
    date: report ? quarterInWords(report.quarter, language) : "",
    count: newcomers === null ? reportWords[language].few : String(newcomers),
    link: token ? `${siteUrl}/reports/${token}` : "",
  };
}
