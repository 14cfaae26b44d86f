import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openShell, personal } from "./ops-shell.ts";

/** Each command of the room `rules/` as somebody types it, on a system with two leads. */
const shell = openShell();
const folder = mkdtempSync(join(tmpdir(), "rules-"));
const file = (name: string) => join(folder, name);
const read = (name: string) => readFileSync(file(name), "utf8");
const next = file("next");
let first = "";

beforeAll(async () => {
  first = await shell.submit(1);
  await shell.submit(2);
  // A next programme, in which band A asks for more.
  cpSync("shared/programme", next, { recursive: true });
  const rubric = JSON.parse(readFileSync(join(next, "rubric.json"), "utf8"));
  rubric.bands.a.addedValue = 95;
  writeFileSync(join(next, "rubric.json"), JSON.stringify(rubric));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function said(command: string, given = ""): Promise<string> {
  const { code, out, error } = await shell.run(command, given);
  expect(code, out + error).toBe(0);
  return out;
}

describe("past decisions", () => {
  it("npm run history:export writes every history, without a word about a person", async () => {
    expect(await said("history:export", `--local --out ${file("history.json")}`)).toMatch(
      /^2 leads in /,
    );
    expect(JSON.parse(read("history.json")).leads).toHaveLength(2);
    expect(read("history.json")).not.toMatch(personal);
  });

  it("npm run replay gives every decision again, from the store and from an export", async () => {
    const whole =
      /^2 leads: 2 screenings, 2 choices of a partner, 0 choices of desks, 4 deadlines computed again\.\nEvery one gives the same bytes\.$/m;
    expect(await said("replay", "--local")).toMatch(whole);
    expect(await said("replay", `--export ${file("history.json")}`)).toMatch(whole);
  });

  it("npm run replay names the first difference", async () => {
    const copy = JSON.parse(read("history.json"));
    copy.leads[0].state.screening.addedValue = 12;
    writeFileSync(file("changed.json"), JSON.stringify(copy));
    const { code, out } = await shell.run("replay", `--export ${file("changed.json")}`);
    expect(code).toBe(1);
    expect(out).toMatch(
      /The first: SL-\S+, screening of event 2\n {2}at {5}screening\.addedValue\n {2}stored 12\n {2}again {2}\d/,
    );
  });

  it("npm run lead tells how the decisions of one lead came out", async () => {
    expect(await said("lead", `${first} --local`)).toMatch(
      /^decisions: 2 computed again, to the byte$/m,
    );
  });
});

describe("a next programme", () => {
  it("npm run programme:diff says who changes and why, and writes the page", async () => {
    const out = await said(
      "programme:diff",
      `--against ${next} --language en --out ${file("diff.html")}`,
    );
    expect(out).toContain("rubric › bands › a › addedValue: 95 → 65");
    expect(out).toMatch(/Band B becomes A \(\d+\)/);
    expect(read("diff.html")).toContain("What a change of the rules does");
  });

  it("npm run programme:diff does so over real leads", async () => {
    const out = await said("programme:diff", `--against ${next} --export ${file("history.json")}`);
    expect(out).toContain("Both versions were tried on 2 past requests");
    expect(out).toContain("Nothing was recorded");
  });

  it("npm run shadow records what it would have decided, run after run", async () => {
    const typed = `--programme ${next} --local --days 36500 --out ${file("shadow.jsonl")}`;
    expect(await said("shadow", typed)).toMatch(
      /2 leads were decided; the next programme decides 0 of them the same/,
    );
    await said("shadow", typed);
    expect(read("shadow.jsonl").trim().split("\n")).toHaveLength(2);
    expect(read("shadow.jsonl")).not.toMatch(personal);
  });

  it("npm run programme:release asks what changed before it keeps anything", async () => {
    const { out, error } = await shell.run("programme:release", "");
    expect(out + error).toMatch(/Say what changed|is released|npm run programme:diff/);
  });
});

describe("looking", () => {
  it("npm run preview compares one lead with what it would be elsewhere, and writes nothing", async () => {
    const before = await shell.stored(first);
    const out = await said(
      "preview",
      `--reference ${first} --local --set value.innovation.level=0`,
    );
    expect(out).toMatch(/^band +A Qualified → B Promising$/m);
    expect(out).not.toMatch(personal);
    expect(await shell.stored(first)).toEqual(before);
    expect(await said("preview", "--form docs/example-lead.json")).toMatch(/^first asked +\S/m);
    expect(
      await shell.refused("preview", "--form docs/example-lead.json --set venture.trl=12"),
    ).toContain("venture.trl: ");
  });

  it("npm run programme:coverage and programme:sensitivity write their pictures", async () => {
    await said("programme:coverage", `--language en --out ${file("coverage.html")}`);
    expect(read("coverage.html")).toContain("Where nobody would get it");
    const history = `--export ${file("history.json")}`;
    const out = await said(
      "programme:sensitivity",
      `${history} --language en --out ${file("hair.html")}`,
    );
    expect(out).toMatch(/2 at addedValue › E1 › weight/);
    expect(read("hair.html")).toContain("What hangs on a hair");
  });

  it("npm run programme:check proves routing after the files", async () => {
    const out = await said("programme:check");
    expect(out).toMatch(/The programme is in order[\s\S]+Routing keeps its promises\./);
  });
});
