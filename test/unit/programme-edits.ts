import { readFileSync } from "node:fs";
import {
  type ProgrammeFile,
  parseProgramme,
  programmeSchemas,
} from "#shared/domain/programme-parse.ts";

/** What the tests of the programme's checks share: its files, and what is said of an edit. */

// biome-ignore lint/suspicious/noExplicitAny: a bad edit breaks the shape on purpose
export type Content = any;
export type Files = Record<ProgrammeFile, Content>;

const folder = new URL("../../shared/programme/", import.meta.url);
const texts = Object.keys(programmeSchemas).map(
  (name) => [name, readFileSync(new URL(`${name}.json`, folder), "utf8")] as const,
);
/** The files as they are checked in. */
export const read = () =>
  Object.fromEntries(texts.map(([name, text]) => [name, JSON.parse(text)])) as unknown as Files;

/** What the check says after an edit: file, place and sentence. */
export function problemsAfter(edit: (files: Files) => void): string[] {
  const files = read();
  edit(files);
  const result = parseProgramme(files, "test");
  return "problems" in result
    ? result.problems.map((one) => `${one.file} ${one.path}: ${one.message}`)
    : [];
}

export const byId = (list: Content[], id: string): Content => list.find((one) => one.id === id);
