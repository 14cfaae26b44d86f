import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { OpsFailure } from "#infra/ops/clients.ts";
import { checkProgrammeFolder, problemLine } from "#shared/adapters/checked-programme.ts";
import {
  assembleProgramme,
  type ProgrammeFiles,
  presentFiles,
  programmeVersion,
} from "#shared/adapters/programme.ts";
import { readReleases, releasedProgrammes } from "#shared/adapters/released-programmes.ts";
import type { Programme } from "#shared/domain/programme.ts";

/** A programme by what somebody calls it: a folder of its files, a released version (its first digits do), or a git ref. */
export function findProgramme(called: string): Programme {
  if (existsSync(join(called, "rubric.json"))) return inFolder(called);
  const release = readReleases().find(({ version }) => version.startsWith(called));
  return (release && releasedProgrammes()(release.version)) ?? atRef(called);
}

function inFolder(folder: string): Programme {
  const checked = checkProgrammeFolder(folder);
  if ("programme" in checked) return checked.programme;
  const lines = checked.problems.map(problemLine);
  throw new OpsFailure(`The programme in ${folder} is not in order:\n${lines.join("\n")}`);
}

/** The files as they were committed then; one that did not exist yet is taken as it is now. */
function atRef(ref: string): Programme {
  const known = git("rev-parse", "--verify", "--quiet", `${ref}^{commit}`);
  if (known === undefined)
    throw new OpsFailure(
      `'${ref}' is no folder with a programme, no released version and no git ref.`,
    );
  const files = Object.fromEntries(
    Object.entries(presentFiles).map(([name, present]) => {
      const text = git("show", `${ref}:shared/programme/${name}.json`);
      return [name, text === undefined ? present : JSON.parse(text)];
    }),
  ) as ProgrammeFiles;
  return assembleProgramme(files, programmeVersion(files));
}

function git(...given: string[]): string | undefined {
  try {
    return execFileSync("git", given, {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      maxBuffer: 2 ** 26,
    });
  } catch {
    return undefined;
  }
}
