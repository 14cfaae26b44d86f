import { describe, expect, it } from "vitest";
import { killAll } from "./engine/hunt.ts";
import { mutants } from "./engine/mutants.ts";

describe("every guard is missed when it is switched off", () => {
  it(`each of ${mutants.length} within 300 seeds`, { timeout: 900_000 }, async () => {
    expect(mutants.length).toBeGreaterThanOrEqual(24);
    const hunted = await killAll(2, () => {});
    const survivors = hunted.filter(({ killedAfter }) => killedAfter === undefined);
    expect(survivors).toEqual([]);
    expect(hunted).toHaveLength(mutants.length);
  });
});
