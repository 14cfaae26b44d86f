import { createReadStream, readdirSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";

/** One line that a function wrote. */
export interface LoggedLine {
  /** The function's name. */
  readonly function: string;
  readonly line: string;
}

/** The first `most` lines of each function's log that hold this text, in the order in which they were written. */
export async function linesAbout(
  directory: string,
  text: string,
  most = 500,
): Promise<LoggedLine[]> {
  const found: LoggedLine[] = [];
  for (const file of readdirSync(directory).sort()) {
    if (!file.endsWith(".log")) continue;
    let left = most;
    for await (const line of createInterface({
      input: createReadStream(path.join(directory, file)),
    }))
      if (left > 0 && line.includes(text)) {
        found.push({ function: path.basename(file, ".log"), line });
        left--;
      }
  }
  return found;
}
