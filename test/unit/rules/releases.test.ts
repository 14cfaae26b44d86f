import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { staleDifference } from "#rules/difference/record.ts";
import { synthetic } from "#rules/past-leads.ts";
import { loadProgramme, presentFiles, programmeText } from "#shared/adapters/programme.ts";
import {
  readReleases,
  releasedProgrammes,
  releaseFile,
  releasesFolder,
  writeRelease,
} from "#shared/adapters/released-programmes.ts";
import { editsBetween } from "#shared/domain/edits.ts";

const folder = mkdtempSync(join(tmpdir(), "releases-"));
afterAll(() => rmSync(folder, { recursive: true }));
const { version } = loadProgramme();

describe("released versions", () => {
  it("are what their names say: the SHA-256 of each file begins with its name", () => {
    const files = readdirSync(releasesFolder).filter((name) => name !== "index.json");
    expect(files.sort()).toEqual(
      readReleases()
        .map((one) => releaseFile(one.version))
        .sort(),
    );
    for (const { version: released } of readReleases()) {
      const bytes = readFileSync(join(releasesFolder, releaseFile(released)));
      expect(createHash("sha256").update(bytes).digest("hex")).toBe(released);
    }
  });

  it("can each be had, with the version that decisions name", () => {
    const programmeOf = releasedProgrammes();
    for (const one of readReleases()) expect(programmeOf(one.version)?.version).toBe(one.version);
    expect(programmeOf("nothing like it")).toBeUndefined();
  });

  it("give back the programme as it was kept, to the byte", () => {
    writeFileSync(join(folder, "index.json"), "[]");
    writeRelease(
      { version, releasedOn: "2026-11-25", why: "first" },
      programmeText(presentFiles),
      folder,
    );
    const kept = releasedProgrammes(folder)(version);
    expect(kept && editsBetween(loadProgramme(), kept)).toEqual([]);
    const bytes = readFileSync(join(folder, releaseFile(version)));
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(version);
  });
});

describe("an edit of the programme", () => {
  it("was looked at: a difference between the last release and the present programme is checked in", () => {
    const last = readReleases().at(-1)?.version;
    expect(staleDifference(last, version, synthetic().hash)).toBeUndefined();
  });

  it("is asked for its difference once something was released, and not before", () => {
    expect(staleDifference(undefined, version, "any")).toBeUndefined();
    expect(staleDifference(version, version, "any")).toBeUndefined();
    expect(staleDifference("0".repeat(64), version, "any")).toContain("npm run programme:diff");
  });
});
