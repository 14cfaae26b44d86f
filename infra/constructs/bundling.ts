import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type BuildOptions, buildSync } from "esbuild";

const root = resolve(import.meta.dirname, "..", "..");

/** Where a function's code starts. */
export function entryOf(name: string): string {
  return join(root, "functions", name, "index.ts");
}

/**
 * How every function is bundled; synthesis and tests share it.
 * CommonJS keeps undici out of the cold start, `module` before `main` picks builds that can be shaken,
 * and the credential chain gives way to the environment (docs/decisions.md).
 */
export function bundleOptions(entry: string) {
  return {
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    platform: "node",
    target: "node24",
    format: "cjs",
    mainFields: ["module", "main"],
    alias: {
      "@aws-sdk/credential-provider-node": join(
        root,
        "infra",
        "constructs",
        "environment-credentials.ts",
      ),
    },
    minify: true,
    sourcemap: false,
    legalComments: "none",
    charset: "utf8",
    logLevel: "silent",
    metafile: true,
  } satisfies BuildOptions;
}

/** Bundles one function into `folder`: index.js, and the package.json that says it is CommonJS wherever the folder lies. */
export function bundleInto(folder: string, entry: string): void {
  buildSync({ ...bundleOptions(entry), outfile: join(folder, "index.js") });
  writeFileSync(join(folder, "package.json"), '{"type":"commonjs"}\n');
}
