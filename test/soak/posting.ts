import { setTimeout as pause } from "node:timers/promises";
import * as fc from "fast-check";
import { burstForm } from "./forms.ts";

/** Forms that are posted at the same time. */
const lanes = 12;
/** So many forms are made up at a time. */
const handful = 500;
/** A founder who got no answer sends the same form again, so often. */
const tries = 30;

/**
 * Posts `leads` forms, each until it is answered 202; tells `answered` each reference.
 * Gives how often a form had to be sent again. Throws when a form is refused or never answered.
 */
export async function postAll(
  url: string,
  { leads, seed }: { leads: number; seed: number },
  answered: (reference: string) => void,
  left: () => number,
): Promise<number> {
  let repeated = 0;
  const post = async (body: string): Promise<void> => {
    for (let turn = 0; turn < tries && left() > 0; turn++) {
      const answer = await fetch(`${url}/api/leads`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body,
      }).catch(() => undefined);
      if (answer?.status === 202) {
        const { reference } = (await answer.json()) as { reference: string };
        answered(reference);
        return;
      }
      const text = (await answer?.text().catch(() => "")) ?? "";
      if (answer !== undefined && answer.status < 500)
        throw new Error(`a valid form was answered ${answer.status}: ${text}\n${body}`);
      repeated += 1;
      await pause(100 * (turn + 1));
    }
    throw new Error("a form was never answered");
  };
  for (let start = 0; start < leads; start += handful) {
    const numRuns = Math.min(handful, leads - start);
    const bodies = fc
      .sample(burstForm, { numRuns, seed: seed + start })
      .map((form) => JSON.stringify(form));
    const lane = async (): Promise<void> => {
      for (let body = bodies.pop(); body !== undefined; body = bodies.pop()) await post(body);
    };
    await Promise.all(Array.from({ length: lanes }, lane));
  }
  return repeated;
}
