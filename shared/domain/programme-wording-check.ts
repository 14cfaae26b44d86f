import type { Place, Problem } from "./programme-problem.ts";
import type { Both } from "./programme-terms.ts";

/** Amounts, shares and terms: what changes from year to year. */
const figure =
  /(EUR|€) ?\d[\d.,]*|\d[\d.,]* ?(%|euro|((working|calendar) )?(days?|weeks?|months?|years?)|werkdag(en)?|dag(en)?|week|weken|maand(en)?|jaar)(?!\p{L})/iu;
/** From here on a text that is the same in both languages has not been translated. */
const words = 4;

/** Is a text there in both languages? Names and single words may be the same in both. */
export function translationProblems({ file, path, who }: Place, { en, nl }: Both): Problem[] {
  const same = en === nl && en.split(/\s+/).length >= words;
  const message = `${who} has the same text in English and Dutch: "${en}"; translate it`;
  return same ? [{ file, path, message }] : [];
}

/** Does a text that has no date of its own hold a figure that will run out? */
export function figureProblems({ file, path, who }: Place, { en, nl }: Both): Problem[] {
  const found = figure.exec(en)?.[0] ?? figure.exec(nl)?.[0];
  const message = `${who} has the figure '${found}' in a text that never runs out; move it to the figures of an item`;
  return found === undefined ? [] : [{ file, path, message }];
}
