import { beforeAll, describe, expect, it } from "vitest";
import { openShell, personal } from "./ops-shell.ts";

const shell = openShell();
let first = "";
beforeAll(async () => {
  first = await shell.submit(1);
});

describe("npm run trace", () => {
  it("shows every hop", async () => {
    const { code, out, error } = await shell.run("trace", `${first} --local`);
    process.stdout.write(out + error);
    expect(code).toBe(0);
    expect(out).not.toMatch(personal);
  });
});
