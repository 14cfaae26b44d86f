/** How many single-letter edits lie between two words. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const replaced = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const removed = (previous[column] ?? 0) + 1;
      const added = (current[column - 1] ?? 0) + 1;
      current.push(Math.min(replaced, removed, added));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/** How far a word is from a known one; the start of a longer known word counts, a little less than the whole. */
function distance(word: string, known: string): number {
  const whole = editDistance(word, known);
  if (word.length < 4 || known.length <= word.length) return whole;
  return Math.min(whole, editDistance(word, known.slice(0, word.length)) + 0.25);
}

/** Which known word was probably meant; undefined when none is near (one edit for each three letters). */
function nearest(word: string, known: Iterable<string>): string | undefined {
  const near = [...known]
    .map((name) => ({ name, away: distance(word.toLowerCase(), name.toLowerCase()) }))
    .filter(({ away }) => away <= Math.ceil(word.length / 3) + 0.25);
  near.sort((a, b) => a.away - b.away || (a.name < b.name ? -1 : 1));
  return near[0]?.name;
}

/** The tail of a message: `; did you mean 'medtech'?`, or nothing. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const meant = nearest(word, known);
  return meant === undefined ? "" : `; did you mean '${meant}'?`;
}
