import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Local, startLocal } from "#infra/local/runner.ts";
import { runCampaign } from "#test/fuzz/campaign.ts";
import { emptyDirectory, synthesised } from "./synthesised.ts";

const requests = 2000;
const seed = Date.now() % 1_000_000;

describe("hostile requests at the public doors", () => {
  const directory = emptyDirectory();
  const warnings: string[] = [];
  let local: Local;
  beforeAll(async () => {
    const cdkOut = await synthesised();
    local = await startLocal({ cdkOut, directory, warn: (warning) => warnings.push(warning) });
  });
  afterAll(async () => {
    await local.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  it(`${requests} over HTTP and Lambda (seed ${seed}): no 5xx, no crash, every valid form between them stored`, async () => {
    const found = await runCampaign({ url: local.url, requests, seed, tell: () => undefined });
    expect(found.complaints.slice(0, 3), `npm run fuzz -- --seed ${seed}`).toEqual([]);
    expect(warnings).toEqual([]);
    expect(found.valid).toBeGreaterThan(requests / 40);
    expect(found.stored).toBe(found.valid);
  });
});
