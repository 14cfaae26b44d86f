import { execFile } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect } from "vitest";
import { systemAt } from "#infra/demo/system.ts";
import { type Local, startLocal } from "#infra/local/runner.ts";
import type { StartupSubmission } from "#shared/domain/submission-startup.ts";
import { startupForm } from "#test/unit/startup-form.ts";
import { emptyDirectory, synthesised } from "./synthesised.ts";

/** What a command said, and its exit code. */
interface Said {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}
const project = path.resolve(import.meta.dirname, "../..");
export const credentials = { accessKeyId: "local", secretAccessKey: "local" };
/** What no list may show of the person of `form`. */
export const personal = /@|Petrausk|\+370|Lumen|glucose/;

/** The form of another company each; its person writes from `ana@lumen<number>.com`. */
function form(number: number): StartupSubmission {
  const { company, contact } = startupForm();
  const own = { name: `Lumen ${number}`, website: `https://lumen${number}.com` };
  return startupForm({
    company: { ...company, ...own, registrationNumber: `30291${number}` },
    contact: { ...contact, email: `ana@lumen${number}.com` },
  });
}

/**
 * A running system for the tests of one file, and a shell to type commands of operations in. `prepare` may give another
 * template to run than the synthesised one.
 */
export function openShell(prepare = (cdkOut: string): string => cdkOut) {
  const directory = emptyDirectory();
  let local: Local;
  let endpoints: Record<string, string> = {};
  const system = () => systemAt(local.url);

  beforeAll(async () => {
    local = await startLocal({ cdkOut: prepare(await synthesised()), directory });
    endpoints = await system().ask("/_local/endpoints");
  });
  afterAll(async () => {
    await local.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  /** Types `npm run <command> -- <given>`. */
  function run(
    command: string,
    given: string,
    environment: Record<string, string> = {},
  ): Promise<Said> {
    const typed = ["run", "--silent", command, "--", ...given.split(" ").filter(Boolean)];
    // biome-ignore lint/style/noProcessEnv: a command gets the shell's own environment
    const env = { ...process.env, PORT: new URL(local.url).port, ...environment };
    return new Promise((resolve) => {
      execFile("npm", typed, { cwd: project, env }, (failure, out, error) =>
        resolve({ code: failure === null ? 0 : Number(failure.code), out, error }),
      );
    });
  }

  return {
    run,
    /** Types a command that must fail, in words and without a stack trace; gives the words. */
    async refused(command: string, given: string, environment = {}): Promise<string> {
      const { code, out, error } = await run(command, given, environment);
      expect(code, out + error).toBe(1);
      expect(error).not.toMatch(/\n\s+at |node:internal/);
      return error.trim();
    },
    system,
    /** Hands in a form and waits until all that follows has happened; gives the reference. */
    async submit(number: number): Promise<string> {
      const { reference } = await system().submit(form(number));
      expect(await local.settled()).toBe(true);
      return reference;
    },
    settled: () => local.settled(),
    stored: (reference: string) => system().ask<object>(`/_local/leads/${reference}`),
    /** Region, and where each service listens. */
    endpoint: (name: string) => endpoints[name] ?? "",
  };
}
