import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Cloud } from "./cloud.ts";
import { LocalFailure } from "./failure.ts";
import type { Resource } from "./template.ts";

/** A function's code on disk: the bundle's file, the handler's name in it, and where it runs. */
export interface Code {
  readonly file: string;
  readonly handler: string;
  readonly directory: string;
}

/**
 * Lays out the code of a function in `directory`, away from the synth's output: a synth that runs
 * meanwhile does not disturb it, and no package.json above it changes how Node reads it.
 */
export function layOutCode(
  cloud: Cloud,
  resource: Resource,
  wanted: { S3Key?: string | undefined; ZipFile?: string | undefined },
  handler: string,
  directory: string,
): Code {
  const where = `${resource.stack} / ${resource.id}`;
  const [module = "", name = ""] = splitHandler(handler);
  const key = wanted.S3Key ?? `${resource.id}.inline`;
  const home = path.join(directory, path.basename(key, ".zip"));
  mkdirSync(directory, { recursive: true });
  writeFileSync(path.join(directory, "package.json"), '{ "type": "commonjs" }\n');
  if (wanted.ZipFile !== undefined) {
    mkdirSync(home, { recursive: true });
    writeFileSync(path.join(home, `${module}.js`), wanted.ZipFile);
  } else if (!existsSync(home)) {
    const source = cloud.asset(resource, key);
    if (source === undefined || !existsSync(source)) {
      throw new LocalFailure(`${where}: its code, asset ${key}, is not in the synth's output.`);
    }
    copyWhole(source, home);
  }
  const file = [".js", ".cjs", ".mjs"]
    .map((ending) => path.join(home, module + ending))
    .find((candidate) => existsSync(candidate));
  if (file === undefined)
    throw new LocalFailure(`${where}: its code holds no file for ${handler}.`);
  return { file, handler: name, directory: home };
}

function splitHandler(handler: string): [string, string] {
  const dot = handler.lastIndexOf(".");
  return [handler.slice(0, dot), handler.slice(dot + 1)];
}

function copyWhole(source: string, target: string): void {
  const draft = `${target}.draft`;
  rmSync(draft, { recursive: true, force: true });
  cpSync(source, draft, { recursive: true });
  renameSync(draft, target);
}
