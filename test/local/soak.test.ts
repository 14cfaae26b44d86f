import { rmSync } from "node:fs";
import { afterAll, expect, it } from "vitest";
import { runSoak } from "#test/soak/run.ts";
import { emptyDirectory, synthesised } from "./synthesised.ts";

const leads = 200;
const directory = emptyDirectory();
afterAll(() => rmSync(directory, { recursive: true, force: true }));

it(`a burst of ${leads} forms with faults ends with each accounted for, and each letter sent once`, async () => {
  const told: string[] = [];
  const result = await runSoak({
    leads,
    seed: 7,
    cdkOut: await synthesised(),
    directory,
    faults: 0.02,
    killEvery: 1000,
    longest: 240_000,
    tell: (line) => told.push(line),
  });
  expect(result.problems, told.join("\n")).toEqual([]);
  expect(result).toMatchObject({ accepted: leads, doubled: 0, inTime: true });
  expect(result.answeredOffers).toBeGreaterThan(10);
  expect(result.killed).toBeGreaterThan(0);
  expect(result.memory.largestFunction).toBeLessThan(512);
}, 300_000);
