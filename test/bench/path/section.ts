import { execFile } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { median, percentile } from "#test/bench/rounds.ts";
import { type Section, twoDigits } from "#test/bench/table.ts";
import type { MeasuredBurst } from "./burst.ts";
import { stages } from "./journey.ts";
import type { MeasuredPath } from "./path.ts";
import { bareOf, bareSums } from "./sums.ts";
import { synthesised } from "./system.ts";

/** Forms in one round. */
const forms = 40;
const run = promisify(execFile);

const names = {
  stream: "stream: from written to read, three times",
  queue: "topic, queue and invocation, three times",
  screen: "screen-lead, to its write",
  route: "route-lead, to its write",
  send: "send-letter, to the mail",
};

/**
 * How long does it take from the form's answer to the partner's mail, beside the bare round-trips of the same emulators;
 * and is a burst as fast at its end as at its beginning?
 */
export function pathSection(burst: number) {
  return async (rounds: number, tell: (line: string) => void): Promise<Section> => {
    const cdkOut = await synthesised();
    const measure = async <Measured>(what: string, count: number): Promise<Measured> => {
      const script = [join(import.meta.dirname, "measure.ts"), what, cdkOut, String(count)];
      const { stdout } = await run(process.execPath, script, { maxBuffer: 2 ** 28 });
      return JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as Measured;
    };
    try {
      const measured: MeasuredPath[] = [];
      for (let round = 1; round <= rounds; round++) {
        measured.push(await measure<MeasuredPath>("path", forms));
        tell(`path: round ${round} of ${rounds}`);
      }
      tell(`path: a burst of ${burst} forms`);
      return sectionOf(measured, await measure<MeasuredBurst>("burst", burst));
    } finally {
      rmSync(cdkOut, { recursive: true, force: true });
    }
  };
}

function sectionOf(measured: readonly MeasuredPath[], burst: MeasuredBurst): Section {
  const all = (values: (one: MeasuredPath) => readonly number[]) => measured.flatMap(values);
  const times = (values: readonly number[]) =>
    [0.5, 0.9, 0.99].map((share) => `${percentile(values, share).toFixed(0)} ms`);
  // Each round is held against its own bare round-trips.
  const ratio = (values: (one: MeasuredPath) => number) =>
    `${twoDigits(median(measured.map((one) => values(one) / median(bareSums(one)))))} ×`;
  const wait = (one: MeasuredPath) =>
    median(one.spent.map(({ stream }) => stream)) - median(bareOf(one, "stream"));
  const { forms: taken, letters, middle, most, count, seconds, problems } = burst;
  return {
    heading: "The whole path",
    text: [
      `The template at work on this machine, with its real functions and emulators: ${all(({ path }) => path).length} forms of start-ups, each sent when nothing of the one before was on its way any more. The limit is the sum of the bare round-trips that a lead needs on the same emulators, measured in the same run: the database's calls of ${all(({ calls }) => calls.map(() => 0)).length} watched leads, made again with the same bodies in the same order and nobody else there; three looks at the stream, three messages through topic and queue, three calls of a function that does nothing, one mail. Processes are warm. Bar: 3 ×.`,
    ],
    tables: [
      {
        head: [
          "from the form's answer to the partner's mail",
          "median",
          "90th",
          "99th",
          "× the limit",
        ],
        rows: [
          ["**the path**", ...times(all(({ path }) => path)), ratio(({ path }) => median(path))],
          [
            "the same without waiting for the stream to be looked at",
            ...times(measured.flatMap((one) => one.path.map((path) => path - wait(one)))),
            ratio((one) => median(one.path) - wait(one)),
          ],
          ["bare round-trips (the limit)", ...times(all(bareSums)), "1"],
          [
            "before it: from the form's sending to its answer",
            ...times(all(({ door }) => door)),
            "",
          ],
        ],
      },
      {
        head: ["where a watched lead is", "median", "bare", "×"],
        rows: stages.map((stage) => {
          const spent = median(all((one) => one.spent.map((lead) => lead[stage])));
          const bare = median(all((one) => bareOf(one, stage)));
          return [
            names[stage],
            `${spent.toFixed(0)} ms`,
            `${bare.toFixed(1)} ms`,
            twoDigits(spent / bare),
          ];
        }),
      },
      {
        head: ["a burst", "first tenth, a second", "last tenth, a second", "last / first"],
        rows: [
          ["forms answered", twoDigits(taken.first), twoDigits(taken.last), taken.ratio.toFixed(2)],
          [
            "letters sent while forms come",
            twoDigits(letters.first),
            twoDigits(letters.last),
            letters.ratio.toFixed(2),
          ],
        ],
      },
    ],
    notes: [
      `The local runner's pipe looks at the stream again 75 ms after it found nothing (\`idle\` in \`infra/local/pipe.ts\`), and a lead meets this three times: ${median(measured.map(wait)).toFixed(0)} ms of its time are no work, by the watched leads. AWS's pipes look [four times a second](https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-pipes-dynamodb.html). No queue has a batching window, in the runner or in the template.`,
      `The burst: ${count.forms.toLocaleString("en-US")} forms in ${seconds.forms.toFixed(0)} s, twelve at a time, with all workers and the answers of partners beside them; all ${count.letters.toLocaleString("en-US")} letters had gone out and everything was at rest after ${seconds.rest.toFixed(0)} s. Bar: 0.9. A tenth is ${taken.size.toLocaleString("en-US")} forms or ${letters.size.toLocaleString("en-US")} letters; the first 100 are left out, in which processes start. The largest function held ${middle.largestFunction.toFixed(0)} MB in the middle and ${most.largestFunction.toFixed(0)} MB at most; the runner, which keeps every mail for the inbox, ${middle.runner.toFixed(0)} and ${most.runner.toFixed(0)} MB. ${problems.length === 0 ? "Every lead was accounted for." : `Not accounted for: ${problems.length}, such as: ${problems[0]}.`}`,
    ],
  };
}
