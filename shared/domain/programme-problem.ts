import { didYouMean } from "./programme-words.ts";

/** What is wrong in one place of the programme, said to somebody who does not program. */
export interface Problem {
  /** A file of `shared/programme/`, e.g. `partners.json`. */
  file: string;
  /** The place in it, e.g. `partners[5].coverage.sectors[1]`; empty for the whole file. */
  path: string;
  message: string;
}

/** The place a check is looking at, and how a sentence about it begins. */
export interface Place {
  file: string;
  path: string;
  /** Begins the sentence: `partner 'biovia'`. */
  who: string;
}

/** What is wrong with a list of references: words that do not exist, and words listed twice. */
export function listProblems(
  { file, path, who }: Place,
  noun: string,
  values: readonly string[],
  known: readonly string[],
): Problem[] {
  return values.flatMap((value, at): Problem[] => {
    const here = { file, path: `${path}[${at}]` };
    if (!known.includes(value))
      return [{ ...here, message: `${who} lists ${notA(noun, value, known)}` }];
    if (values.indexOf(value) < at)
      return [{ ...here, message: `${who} lists ${noun} '${value}' twice` }];
    return [];
  });
}

/** What is wrong with one reference; `verb` is `has`, `names`, `escalates to` … */
export function referenceProblems(
  { file, path, who }: Place,
  verb: string,
  noun: string,
  value: string,
  known: readonly string[],
): Problem[] {
  if (known.includes(value)) return [];
  return [{ file, path, message: `${who} ${verb} ${notA(noun, value, known)}` }];
}

/** Which ids of a list occur more than once: one problem for each repetition. */
export function repeatedIds(
  file: string,
  path: string,
  noun: string,
  ids: readonly string[],
): Problem[] {
  return ids.flatMap((id, at) =>
    ids.indexOf(id) < at
      ? [
          {
            file,
            path: `${path}[${at}]`,
            message: `${noun} '${id}' occurs twice; give each its own`,
          },
        ]
      : [],
  );
}

/** Which ids that the programme's rules rely on are missing from a list, or are too many in it. */
export function fixedIds(
  file: string,
  path: string,
  noun: string,
  ids: readonly string[],
  expected: readonly string[],
): Problem[] {
  const missing = expected
    .filter((id) => !ids.includes(id))
    .map((id) => ({
      file,
      path,
      message: `${noun} '${id}' is missing; its wording may change, but it must stay`,
    }));
  const extra = ids
    .filter((id) => !expected.includes(id))
    .map((id) => ({
      file,
      path,
      message: `${noun} '${id}' is not known to the rules${didYouMean(id, expected) || `; use ${expected.join(", ")}`}`,
    }));
  return [...missing, ...extra];
}

function notA(noun: string, value: string, known: readonly string[]): string {
  const article = /^[aeiou]/.test(noun) ? "an" : "a";
  return `${noun} '${value}', which is not ${article} ${noun}${didYouMean(value, known)}`;
}
