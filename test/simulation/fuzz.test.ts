import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openDoors } from "#test/fuzz/in-process.ts";
import { complaint, inWords } from "#test/fuzz/judge.ts";
import { anyRequest } from "#test/fuzz/requests.ts";

const count = 10_000;

describe("bad input at scale", () => {
  it(`${count} hostile requests through the real handlers: no 5xx, words in every refusal, nothing valid lost`, async () => {
    const { ask, store, failures } = openDoors();
    const statuses: Record<number, number> = {};
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(anyRequest, async (request) => {
        const answer = await ask(request);
        statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
        const wrong = complaint(request, answer);
        if (wrong !== undefined) throw new Error(`${wrong}\n${inWords(request)}\n${answer.body}`);
        if (request.valid) {
          const { reference } = JSON.parse(answer.body) as { reference: string };
          expect(await store.readState(reference)).toBeDefined();
          accepted++;
        }
      }),
      { numRuns: count },
    );
    expect(failures).toEqual([]);
    expect(accepted).toBeGreaterThan(count / 40);
    expect(statuses[422]).toBeGreaterThan(count / 4);
  });
});
