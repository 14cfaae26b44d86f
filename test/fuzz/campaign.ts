import * as fc from "fast-check";
import { complaint, inWords } from "./judge.ts";
import { openWire } from "./over-http.ts";
import type { FuzzAnswer, FuzzRequest } from "./request.ts";
import { anyRequest } from "./requests.ts";

/** How many requests, from which seed, at a system that listens at `url`. */
export interface CampaignPlan {
  readonly url: string;
  readonly requests: number;
  readonly seed: number;
  /** Hears of progress: requests done so far. */
  tell(done: number): void;
}

export interface CampaignResult {
  /** Each in words that are enough to repeat it. */
  readonly complaints: readonly string[];
  /** How often each kind of request was answered with each status. */
  readonly table: Readonly<Record<string, Record<number, number>>>;
  /** Valid forms that were sent in between, and those of them whose lead is stored. */
  readonly valid: number;
  readonly stored: number;
  /** Milliseconds: half of the answers came within, and all but one in a hundred. */
  readonly median: number;
  readonly slowest: number;
}

const lanes = 16;
/** So many requests are made up at a time. */
const handful = 500;

/** Sends the requests of a seed, sixteen at a time, and judges each answer. */
export async function runCampaign({
  url,
  requests,
  seed,
  tell,
}: CampaignPlan): Promise<CampaignResult> {
  const wire = openWire(url, lanes);
  const complaints: string[] = [];
  const table: Record<string, Record<number, number>> = {};
  const times: number[] = [];
  const references: string[] = [];
  let valid = 0;
  let done = 0;

  const note = (request: FuzzRequest, answer: FuzzAnswer): string | undefined => {
    const row = table[request.kind] ?? {};
    table[request.kind] = { ...row, [answer.status]: (row[answer.status] ?? 0) + 1 };
    const wrong = complaint(request, answer);
    if (request.valid && answer.status === 202) {
      references.push((JSON.parse(answer.body) as { reference: string }).reference);
    }
    return wrong;
  };
  const send = async (request: FuzzRequest, place: string): Promise<void> => {
    const began = performance.now();
    if (request.valid) valid += 1;
    const wrong = await wire.ask(request).then(
      (answer) => note(request, answer),
      (error: unknown) => `no answer: ${String(error)}`,
    );
    times.push(performance.now() - began);
    if (wrong !== undefined) complaints.push(`${place} ${wrong}\n${inWords(request)}`);
    done += 1;
  };

  for (let start = 0; start < requests; start += handful) {
    const numRuns = Math.min(handful, requests - start);
    const some = fc.sample(anyRequest, { numRuns, seed: seed + start });
    const queue = some.map((request, index) => ({ request, place: `#${start + index}` }));
    const lane = async (): Promise<void> => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        await send(next.request, next.place);
      }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
    tell(done);
  }
  wire.close();
  const stored = await countStored(url, references);
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  return { complaints, table, valid, stored, median: at(0.5), slowest: at(0.99) };
}

async function countStored(url: string, references: readonly string[]): Promise<number> {
  let stored = 0;
  for (const reference of references) {
    const answer = await fetch(`${url}/_local/leads/${reference}`);
    const lead = (await answer.json()) as { state?: { reference?: string } | null };
    if (lead.state?.reference === reference) stored += 1;
  }
  return stored;
}
