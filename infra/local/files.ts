import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Replaces a file in one step, so that a kill in the middle leaves the old or the new text. */
export function writeWhole(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.draft`;
  writeFileSync(draft, text);
  renameSync(draft, file);
}
