import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { bundleInto, bundleOptions, entryOf } from "#infra/constructs/bundling.ts";

const names = readdirSync("functions").filter((name) => existsSync(entryOf(name)));

/** Never in a function: how it is deployed, how it is tested, and credentials that Lambda does not use. */
const forbidden =
  /node_modules\/(aws-cdk-lib|constructs|vitest|fast-check|@aws-sdk\/credential-provider-(node|sso|ini|process|web-identity|login))\/|^test\/|^infra\/(?!constructs\/environment-credentials\.ts)/;

describe.skipIf(names.length === 0)("bundles", async () => {
  const bundles = await Promise.all(
    names.map(async (name) => {
      const { metafile } = await build({
        ...bundleOptions(entryOf(name)),
        write: false,
        outfile: "index.js",
      });
      const bytes = Object.values(metafile.outputs)[0]?.bytes ?? 0;
      return { name, bytes, inputs: Object.keys(metafile.inputs) };
    }),
  );

  it.each(bundles)("$name holds nothing foreign", ({ inputs }) => {
    expect(inputs.filter((input) => forbidden.test(input))).toEqual([]);
  });

  it("only send-letter carries SES", () => {
    const withMail = bundles.filter(({ inputs }) =>
      inputs.some((input) => input.includes("@aws-sdk/client-sesv2/")),
    );
    expect(withMail.map(({ name }) => name).filter((name) => name !== "send-letter")).toEqual([]);
  });

  it("tells their sizes", () => {
    const table = bundles.map(
      ({ name, bytes }) => `  ${name.padEnd(18)}${(bytes / 1000).toFixed(0).padStart(6)} kB`,
    );
    process.stdout.write(`\n${table.join("\n")}\n`);
    expect(bundles.length).toBe(names.length);
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
