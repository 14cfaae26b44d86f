import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { join, relative, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..", "..");
const kept = join(root, "node_modules", ".cache", "soft-landing-site");
/** Whatever the pages are made of. */
const sources = ["package-lock.json", "shared", "web"];
/** Made by a build, not read by one. */
const made = /(^|[/\\])(dist|\.astro|node_modules)([/\\]|$)/;
const aDay = 24 * 60 * 60 * 1000;

/**
 * The folder of the built site: built now, or kept from the last build of the same sources. Takes seconds the first
 * time and milliseconds later. Throws an Error with what the build said.
 */
export function builtSite(): string {
  const folder = join(kept, fingerprint());
  if (existsSync(folder)) return folder;
  // In the CDK's own words: whoever waits for a synth hears of it.
  process.stderr.write("Bundling asset App/site/pages...\n");
  mkdirSync(kept, { recursive: true });
  const draft = mkdtempSync(join(kept, "draft-"));
  const build = [join(root, "web", "build.ts"), draft];
  const { status, stdout, stderr, error } = spawnSync(process.execPath, build, {
    cwd: root,
    encoding: "utf8",
  });
  if (status !== 0) {
    rmSync(draft, { recursive: true });
    throw new Error(`The site cannot be built (npm run site):\n${error ?? stdout + stderr}`);
  }
  removeOld();
  try {
    renameSync(draft, folder);
  } catch (problem) {
    // Somebody else built the same meanwhile.
    if (!existsSync(folder)) throw problem;
    rmSync(draft, { recursive: true });
  }
  return folder;
}

function fingerprint(): string {
  const hash = createHash("sha256").update(process.version);
  for (const file of sources.flatMap((source) => filesIn(join(root, source))).toSorted()) {
    hash.update(`\0${relative(root, file)}\0`).update(readFileSync(file));
  }
  return hash.digest("hex").slice(0, 16);
}

function filesIn(place: string): string[] {
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !made.test(relative(root, file)));
}

function removeOld(): void {
  for (const name of readdirSync(kept)) {
    const folder = join(kept, name);
    if (Date.now() - statSync(folder).mtimeMs > aDay) rmSync(folder, { recursive: true });
  }
}
