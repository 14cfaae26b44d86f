import { visible } from "./html.ts";

/** Text for plain-text mails: single lines stay single, lengths are kept in hand, nothing hides. */

/** Longest subject; longer ones are cut by mail programs anyway. Counted in characters, not bytes. */
export const longestSubject = 120;

function cut(text: string, longest: number): string {
  const characters = [...text];
  if (characters.length <= longest) return text;
  return `${characters
    .slice(0, longest - 1)
    .join("")
    .trimEnd()}…`;
}

/** One line of at most `longest` characters: for names, subjects, list items. */
export function plain(text: string, longest = 200): string {
  return cut(visible(text).replace(/\s+/g, " ").trim(), longest);
}

/** Some lines of at most `longest` characters together: for what a person wrote. Never more than one blank line. */
export function plainLines(text: string, longest = 4000): string {
  const lines = visible(text)
    .split("\n")
    .map((line) => line.replace(/[ \t]+/g, " ").trim());
  return cut(
    lines
      .join("\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim(),
    longest,
  );
}

/** A mail subject: one line, at most 120 characters. */
export function subjectLine(text: string): string {
  return plain(text, longestSubject);
}
