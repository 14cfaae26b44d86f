import { spawnSync } from "node:child_process";
import path from "node:path";
import { expect, it } from "vitest";

const project = path.resolve(import.meta.dirname, "../..");

it("npm run demo tells its whole story on a system of its own", () => {
  const { stdout, stderr, status } = spawnSync(process.execPath, ["infra/demo/main.ts"], {
    cwd: project,
    encoding: "utf8",
    // A port that nobody listens on: the demo must start its own system.
    env: { PORT: "1" },
  });
  expect(status, stderr).toBe(0);
  const rows = stdout.split("\n").filter((line) => /^ {3}SL-\d{4}-\w{6} {2}.*\d\.\d/.test(line));
  expect(rows).toHaveLength(12);
  expect(stdout).toMatch(/the offer lapses; CardioLoop goes on to/);
});
