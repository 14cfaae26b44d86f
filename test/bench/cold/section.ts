import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inRounds, median } from "#test/bench/rounds.ts";
import type { Section } from "#test/bench/table.ts";
import { contentsOf, functionNames, holds, type Part, parts } from "#test/infra/bundle-contents.ts";
import { bare, baseline, bundledInto } from "./bundles.ts";

const bar = 0.75;
const goal = 0.5;
/** A load is short and neighbours are loud: each is taken this many times as often as the other measures. */
const turns = 5;

/** What the functions want to read while they load. */
const environment = {
  AWS_REGION: "eu-central-1",
  AWS_ACCESS_KEY_ID: "bench",
  AWS_SECRET_ACCESS_KEY: "bench",
  TABLE_NAME: "bench",
  SITE_URL: "https://landing.example",
  SENDER: "landing@landing.example",
  PROGRAMME_MAILBOX: "team@landing.example",
  CONFIGURATION_SET: "bench",
  ORIGIN_SECRETS: "bench",
  METRICS_NAMESPACE: "bench",
};

/** How much processor time does each function take to load, beside the DynamoDB client alone? */
export async function coldSection(rounds: number, tell: (line: string) => void): Promise<Section> {
  const folder = mkdtempSync(join(tmpdir(), "cold-"));
  const files = bundledInto(folder);
  const measures = await inRounds(
    join(import.meta.dirname, "measure.ts"),
    [...files.values()],
    rounds * turns,
    tell,
    environment,
  );
  rmSync(folder, { recursive: true });
  const time = (name: string) => median(measures[files.get(name) ?? ""] ?? []);
  const share = (name: string) => (time(name) - time(bare)) / (time(baseline) - time(bare));
  const contents = await Promise.all(functionNames.map(contentsOf));
  const found = contents
    .map(({ name, bytes }) => ({ name, bytes, load: share(name) }))
    .toSorted((one, other) => one.load - other.load);
  const over = found.filter(({ load }) => load > bar).map(({ name }) => name);
  return {
    heading: "Cold start",
    text: [
      `Processor time until a bundle is loaded, each in a fresh process, ${rounds * turns} rounds: 0.00 is ${bare}, 1.00 is ${baseline}. Bar ${bar}, goal ${goal}.`,
    ],
    tables: [
      {
        head: ["function", "load", "bar", "kB", "holds, besides our own code"],
        rows: found.map(({ name, bytes, load }) => [
          name,
          load.toFixed(2),
          load <= goal ? "goal met" : load <= bar ? "met" : "missed",
          (bytes / 1000).toFixed(0),
          (holds[name] ?? []).join(", "),
        ]),
      },
      {
        head: ["part", "why it is there"],
        rows: (Object.keys(parts) as Part[]).map((part) => [part, parts[part].why]),
      },
    ],
    notes: [
      over.length > 0 ? `Missed by ${over.join(", ")}.` : "Every function meets the bar.",
      "What helped: CommonJS, credentials from the environment alone, zod mini (a quarter of the client's start less in the forms, a sixth elsewhere), country names and the reading of corrections only when first wanted, e-mail, phone and web addresses in files of their own. What is left and why: receive-lead needs the public list of domains and every country's phone numbers at the very request that starts it (later would be slower: a function loads with more processor than it runs with); follow-lead carries the same for corrections without running it; send-letter carries the mail client, whose descriptions of all operations cannot be shaken out. Tried and given up: a hand-signed client instead of the SDK (0.4 less, and everything the SDK knows about faults to be kept by us). Not shipped: a V8 code cache (it must be made by the very patch release and processor that run it; otherwise it falls back without a word).",
    ],
  };
}
