import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bundleInto, entryOf } from "#infra/constructs/bundling.ts";
import { contentsOf, functionNames, holds, packageOf, parts } from "./bundle-contents.ts";

/**
 * Never in a function: how it is deployed, how it is tested, credentials that Lambda does not use, and the zod whose
 * methods cannot be shaken out (a quarter of the DynamoDB client's start).
 */
const forbidden =
  /node_modules\/(aws-cdk-lib|constructs|vitest|fast-check|@aws-sdk\/credential-provider-(node|sso|ini|process|web-identity|login)|zod\/v4\/(classic|locales\/(?!index\.js)))\/|^test\/|^infra\/(?!constructs\/environment-credentials\.ts)/;

describe("bundles", async () => {
  const bundles = await Promise.all(functionNames.map(contentsOf));

  it.each(bundles)("$name holds nothing foreign", ({ inputs }) => {
    expect(inputs.filter((input) => forbidden.test(input))).toEqual([]);
  });

  it.each(bundles)("$name holds the packages that it is meant to hold", ({ name, inputs }) => {
    const packages = new Set(inputs.flatMap((input) => packageOf(input) ?? []));
    const found = [...packages].map(
      (one) => Object.entries(parts).find(([, part]) => part.packages.test(one))?.[0] ?? one,
    );
    expect([...new Set(found)].sort()).toEqual([...(holds[name] ?? [])].sort());
  });

  it("tells their sizes", () => {
    const table = bundles.map(
      ({ name, bytes }) => `  ${name.padEnd(18)}${(bytes / 1000).toFixed(0).padStart(6)} kB`,
    );
    process.stdout.write(`\n${table.join("\n")}\n`);
    expect(bundles.map(({ name }) => name).sort()).toEqual(Object.keys(holds).sort());
  });
});

describe("prove-ledger", () => {
  it("finds the released programmes that lie beside its code", () => {
    const folder = mkdtempSync(join(tmpdir(), "bundle-"));
    bundleInto(folder, entryOf("prove-ledger"), { releases: "shared/programme/releases" });
    const env = { TABLE_NAME: "table", METRICS_NAMESPACE: "ledger", AWS_REGION: "eu-central-1" };
    const load = () =>
      execFileSync(process.execPath, [join(folder, "index.js")], { env, stdio: "pipe" });
    expect(load).not.toThrow();
    rmSync(join(folder, "releases"), { recursive: true });
    expect(load).toThrow(/index\.json/);
    rmSync(folder, { recursive: true });
  });
});
