import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Programme } from "#shared/domain/programme.ts";
import type { ProgrammeOf } from "#shared/domain/replaying.ts";
import { assembleProgramme, loadProgramme } from "./programme.ts";

/** One version that staff released, as the index lists it. */
export interface Release {
  /** SHA-256 of the content, in hex. */
  version: string;
  /** Day of the release: `2026-11-25`. */
  releasedOn: string;
  /** What changed, in a sentence. */
  why: string;
}

/** Where released versions lie in the project. A function that needs them carries a copy. */
export const releasesFolder = join(import.meta.dirname, "../programme/releases");

/** The versions ever released, oldest first; empty when none was. */
export function readReleases(folder: string = releasesFolder): Release[] {
  return JSON.parse(readFileSync(join(folder, "index.json"), "utf8")) as Release[];
}

/** The file of a version: exactly the text that the version is the SHA-256 of, so `sha256sum` proves it. */
export function releaseFile(version: string): string {
  return `${version.slice(0, 12)}.json`;
}

/** Keeps a version for good: its text in a file of its own, and a line in the index. */
export function writeRelease(
  release: Release,
  text: string,
  folder: string = releasesFolder,
): void {
  writeFileSync(join(folder, releaseFile(release.version)), text);
  const index = [...readReleases(folder), release];
  writeFileSync(join(folder, "index.json"), `${JSON.stringify(index, undefined, 2)}\n`);
}

/** The programme as released, or undefined when this version never was. Each is read once, and not checked again. */
export function releasedProgrammes(folder: string = releasesFolder): ProgrammeOf {
  const known = new Map(
    readReleases(folder).map(({ version }) => [version, readOnce(folder, version)]),
  );
  return (version) => known.get(version)?.();
}

/** Every version that can be had here: the present one, and all released ones. */
export function everyProgramme(folder: string = releasesFolder): ProgrammeOf {
  const released = releasedProgrammes(folder);
  const present = loadProgramme();
  return (version) => (version === present.version ? present : released(version));
}

function readOnce(folder: string, version: string): () => Programme {
  let programme: Programme | undefined;
  return () => {
    programme ??= assembleProgramme(
      JSON.parse(readFileSync(join(folder, releaseFile(version)), "utf8")),
      version,
    );
    return programme;
  };
}
