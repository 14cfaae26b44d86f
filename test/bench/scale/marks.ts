const begin = "<!-- measured: npm run bench:scale -->";
const end = "<!-- measured: end -->";

/** The document with this text between its two marks, in place of what stood there. */
export function betweenMarks(document: string, text: string): string {
  const [from, to] = [document.indexOf(begin), document.indexOf(end)];
  if (from === -1 || to < from)
    throw new Error(`'${begin}' and '${end}' are missing, in this order`);
  return `${document.slice(0, from + begin.length)}\n\n${text}\n\n${document.slice(to)}`;
}
