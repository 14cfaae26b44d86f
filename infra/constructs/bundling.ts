import { cpSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type BuildOptions, buildSync } from "esbuild";
import { checkedProgramme } from "#shared/adapters/checked-programme.ts";

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
    // Files that a function carries lie beside its code.
    define: { "import.meta.dirname": "__dirname" },
    minify: true,
    sourcemap: false,
    legalComments: "none",
    charset: "utf8",
    logLevel: "silent",
    metafile: true,
  } satisfies BuildOptions;
}

/** A function whose bundle holds this reads the programme, from a file of this name beside its code. */
const readsProgramme = "shared/adapters/carried-programme.ts";
const carriedFile = "programme.json";

let text: string | undefined;
/** The checked programme, made once however many functions are bundled. Throws when the check fails. */
function programmeText(): string {
  text ??= JSON.stringify(checkedProgramme());
  return text;
}

/**
 * Bundles one function into `folder`: index.js, the package.json that says it is CommonJS wherever the folder lies,
 * the programme if it reads one, and the folders that it `carries`, by the name under which it looks for them.
 */
export function bundleInto(
  folder: string,
  entry: string,
  carries: Readonly<Record<string, string>> = {},
): void {
  const { metafile } = buildSync({ ...bundleOptions(entry), outfile: join(folder, "index.js") });
  writeFileSync(join(folder, "package.json"), '{"type":"commonjs"}\n');
  if (readsProgramme in metafile.inputs) writeFileSync(join(folder, carriedFile), programmeText());
  for (const [name, from] of Object.entries(carries))
    cpSync(join(root, from), join(folder, name), { recursive: true });
}
