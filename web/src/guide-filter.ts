/** Text as it is looked for: without case, and without marks on letters. */
export function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Does a text hold every word of a query, or the beginning of it? An empty query finds everything. */
export function isFound(text: string, query: string): boolean {
  const within = folded(text);
  return folded(query)
    .split(/\s+/)
    .every((word) => within.includes(word));
}
