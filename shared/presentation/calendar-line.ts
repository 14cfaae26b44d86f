import { visible } from "./html.ts";

/** The lines of a calendar file, as RFC 5545 writes them. */

/** Most bytes in a line, without its end. */
const longestLine = 75;

/** Text as the value of a property: whatever it holds, it stays one value. */
export function textValue(text: string): string {
  return visible(text)
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll("\n", "\\n");
}

/** A line over several, where it is too long: each further one begins with a space, and no character is cut. */
export function foldedLine(line: string): string {
  const encoder = new TextEncoder();
  let folded = "";
  let room = longestLine;
  for (const character of line) {
    const bytes = encoder.encode(character).byteLength;
    if (bytes > room) {
      folded += "\r\n ";
      room = longestLine - 1;
    }
    folded += character;
    room -= bytes;
  }
  return folded;
}
