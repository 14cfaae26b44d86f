import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { bundleInto, entryOf } from "#infra/constructs/bundling.ts";
import { functionNames } from "#test/infra/bundle-contents.ts";

/** The two ends of the scale: 0.00 and 1.00. */
export const bare = "a handler and nothing else";
export const baseline = "the DynamoDB client alone, bundled as ESM with its own credential chain";

const clientAlone = `
import { DynamoDBClient, GetItemCommand, QueryCommand, TransactWriteItemsCommand } from "@aws-sdk/client-dynamodb";
const client = new DynamoDBClient({});
export const handler = async () => [client, GetItemCommand, QueryCommand, TransactWriteItemsCommand];`;
const requireInModules =
  'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);';

/** The file of each contender, bundled into `folder`: every function as it is deployed, and the ends of the scale. */
export function bundledInto(folder: string): Map<string, string> {
  const files = new Map<string, string>();
  mkdirSync(join(folder, "ends"), { recursive: true });
  files.set(bare, join(folder, "ends", "bare.cjs"));
  writeFileSync(join(folder, "ends", "bare.cjs"), "exports.handler = async () => {};\n");
  files.set(baseline, join(folder, "ends", "client.mjs"));
  buildSync({
    stdin: { contents: clientAlone, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    platform: "node",
    target: "node24",
    format: "esm",
    mainFields: ["module", "main"],
    banner: { js: requireInModules },
    outfile: join(folder, "ends", "client.mjs"),
  });
  for (const name of functionNames) {
    mkdirSync(join(folder, name));
    bundleInto(join(folder, name), entryOf(name), { releases: "shared/programme/releases" });
    files.set(name, join(folder, name, "index.js"));
  }
  return files;
}
