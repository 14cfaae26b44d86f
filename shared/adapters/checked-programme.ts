import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Programme } from "#shared/domain/programme.ts";
import {
  type ProgrammeFile,
  parseProgramme,
  programmeSchemas,
} from "#shared/domain/programme-parse.ts";
import type { Problem } from "#shared/domain/programme-problem.ts";
import { checkLetterTexts, type LetterProblem } from "#shared/presentation/letter-check.ts";
import { programmeVersion } from "./programme.ts";

const folder = join(import.meta.dirname, "../programme");

/**
 * The programme, after every check: for synth and for tests.
 *
 * @param from the folder of the programme's files. @default `shared/programme`
 * @throws one Error that lists each problem on a line of its own
 */
export function checkedProgramme(from: string = folder): Programme {
  const result = checkProgrammeFolder(from);
  if ("programme" in result) return result.programme;
  const lines = result.problems.map(problemLine);
  throw new Error(`The programme cannot be used:\n${lines.join("\n")}`);
}

/** Reads and checks a folder of programme files: the programme, or all that is wrong with it. */
export function checkProgrammeFolder(
  from: string = folder,
): { programme: Programme } | { problems: Problem[] } {
  const files: Partial<Record<ProgrammeFile, unknown>> = {};
  const problems: Problem[] = [];
  for (const name of Object.keys(programmeSchemas) as ProgrammeFile[]) {
    const file = `${name}.json`;
    try {
      files[name] = JSON.parse(readFileSync(join(from, file), "utf8"));
    } catch (error) {
      problems.push({ file, path: "", message: unreadable(error) });
    }
  }
  if (problems.length > 0) return { problems };
  const contents = files as Record<ProgrammeFile, unknown>;
  const parsed = parseProgramme(contents, programmeVersion(contents));
  if ("problems" in parsed) return parsed;
  const wording = checkLetterTexts(parsed.programme.letters).map(letterProblem);
  return wording.length > 0 ? { problems: wording } : parsed;
}

function letterProblem({ letter, language, message }: LetterProblem): Problem {
  return { file: "letters.json", path: language ? `${letter}, ${language}` : letter, message };
}

/** A problem on one line: file, place, message. */
export function problemLine({ file, path, message }: Problem): string {
  return path === "" ? `  ${file}: ${message}` : `  ${file}, ${path}: ${message}`;
}

function unreadable(error: unknown): string {
  if (error instanceof SyntaxError)
    return `is not valid JSON (often a missing or extra comma or quotation mark): ${error.message}`;
  if (error instanceof Error && "code" in error && error.code === "ENOENT")
    return "the file is missing";
  throw error;
}
