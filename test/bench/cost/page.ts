import type { Section, Table } from "#test/bench/table.ts";
import { inMarkdown } from "#test/bench/table.ts";
import { detailSections } from "./detail.ts";
import type { Findings } from "./findings.ts";
import lives from "./lives.json" with { type: "json" };
import { amount, dollars } from "./money.ts";
import type { Options } from "./options.ts";
import list from "./prices.json" with { type: "json" };
import { afterFree, type Line, line, total } from "./pricing.ts";
import { daysAMonth, minutesAMonth } from "./rules.ts";
import { type Summary, summarise } from "./summary.ts";

/** Milliseconds after which the daily proof is cut off: the timeout of its function. */
const longestProof = 300_000;
const byTheClock = "the sweep, its canaries and what they set going";

/** The page for a treasurer, with the detail behind it. */
export function pageOf(found: Findings): { text: string; sections: Section[] } {
  const run = summarise(found.many);
  const idle = idleBill(found, run);
  const sections = [
    monthSection(run, idle),
    fixedSection(idle, found.options),
    ...detailSections(found, run, total(idle)),
  ];
  const head = `# What a lead costs

Written by \`npm run bench:cost\` on ${found.day} (${found.machine}). Amounts are US dollars at AWS's list prices for ${list.region}, read
on ${list.read}, without tax and without free allowances unless a column says so. Not all could be confirmed for that region: see
"Prices". No account was asked: units, requests, bytes and mails are metered on the local runner while ${found.many.leads} leads live
through their usual life; what AWS does by itself is computed by rules that are named below.`;
  return { text: `${[head, ...sections.map(inMarkdown)].join("\n\n")}\n`, sections };
}

/** A month in which nobody comes: what is charged for being there, and what runs by the clock. */
function idleBill({ options, few }: Findings, { minutesBill }: Summary): Line[] {
  const hours = minutesAMonth / 60;
  const ownMetrics = (few.ownMetrics * daysAMonth) / hours;
  return [
    ...options.plain,
    line("metric of the daily proof, in its hour", ownMetrics, "metric"),
    ...minutesBill.map((one) => ({ ...one, what: byTheClock })),
  ];
}

function monthSection(run: Summary, idle: readonly Line[]): Section {
  const lead = total(run.workBill);
  const mails = total(run.workBill.filter(({ price }) => price === "mail"));
  const keep = total(run.keepBill);
  const fixed = total(idle);
  const freed = total(afterFree(idle));
  const row = (leads: number): string[] => {
    const month = (kept: number): number => fixed + leads * (lead + kept * keep);
    return [
      leads.toLocaleString("en-US"),
      dollars(fixed),
      dollars(leads * mails),
      dollars(leads * (lead - mails)),
      dollars(leads * 12 * keep),
      dollars(month(1)),
      dollars(month(12)),
      dollars(month(36)),
    ];
  };
  const months: Table = {
    head: [
      "leads a month",
      "fixed",
      "mails",
      "all else for the leads",
      "keeping a year's leads",
      "the first month",
      "a month after a year",
      "after three years",
    ],
    rows: [100, 1000, 10_000].map(row),
  };
  const bytes = Math.round(run.storedBytes / 1000);
  // With so many leads a month, their mails, work and a year of keeping cost what is fixed.
  const even = Math.round(fixed / (lead + 12 * keep) / 100) * 100;
  const mostKept = Math.floor(longestProof / run.proofTime / 1000) * 1000;
  const proofs = total(run.keepBill.filter(({ what }) => what.includes("proofs")));
  return {
    heading: "For the treasurer",
    text: [
      `A thousand leads cost ${dollars(1000 * lead)} while people work on them; ${dollars(1000 * mails)} of that are mails, ${run.work.mails.toFixed(1)} for each lead. Keeping a thousand costs ${dollars(1000 * keep)} a month, for as long as they are kept: persons are erased when their time is over, but the history of every lead stays. Whatever comes, ${dollars(fixed)} a month are fixed (${dollars(freed)} after what AWS gives every account for nothing).`,
    ],
    tables: [months],
    notes: [
      `**What dominates.** The fixed charges, up to some ${even.toLocaleString("en-US")} leads a month: watching costs more than working. Beyond that, keeping: the daily proof reads every lead that was ever handed in, some ${bytes} kB each, every day, and that is ${Math.round((100 * proofs) / keep)} % of keeping a lead. Of a lead's own work ${Math.round((100 * mails) / lead)} % are mails.`,
      `**What would lower it**, in this order: the dashboard, which is free where the account has fewer than three others, and fewer alarms (ten are a dollar); proving ended leads once a week instead of each day; a smaller row of state. Below a thousand leads a month all of it together is worth less than an hour of anybody's time.`,
      `**What ends before the money.** One daily proof took ${Math.round(run.proofTime)} ms for each lead on this machine and is cut off after five minutes: at this pace with some ${mostKept.toLocaleString("en-US")} leads kept. A thousand leads a month get there within ${Math.floor(mostKept / 1000)} months.`,
      "Visitors who only read pages are not in it: a page costs CloudFront traffic of $0.085 per GB, and the first 1,000 GB and 10 million requests of each month are free.",
    ],
  };
}

function fixedSection(idle: readonly Line[], { extras }: Options): Section {
  const free = afterFree(idle);
  const clock = (lines: readonly Line[]) => total(lines.filter(({ what }) => what === byTheClock));
  const rows = idle.flatMap((one, at) =>
    one.what === byTheClock
      ? []
      : [[one.what, amount(one.quantity), dollars(one.dollars), dollars(free[at]?.dollars ?? 0)]],
  );
  rows.push([byTheClock, "", dollars(clock(idle)), dollars(clock(free))]);
  const sums = ["**together**", "", `**${dollars(total(idle))}**`, `**${dollars(total(free))}**`];
  return {
    heading: "Fixed, and by choice",
    text: [
      `Counted in the synthesised templates of a production deployment, and metered over ${minutesAMonth.toLocaleString("en-US")} minutes of nothing (a month).`,
    ],
    tables: [
      {
        head: ["a month", "how many", "list price", "after free allowances"],
        rows: [...rows, sums],
      },
      {
        head: ["option", "adds a month"],
        rows: extras.map(({ setting, adds }) => [
          `\`${setting}\``,
          adds.length === 0
            ? "nothing"
            : `${dollars(total(adds))} (${adds.map(({ what, quantity }) => `${quantity} × ${what}`).join(", ")})`,
        ]),
      },
    ],
    notes: [
      `**The largest doubt.** AWS's manual says that reading a DynamoDB stream is free for Lambda and is charged for every other reader; of EventBridge Pipes it says nothing. A pipe looks four times a second at each part of the stream. If that is charged, each part adds ${dollars(streamReads().dollars)} a month (the first 2.5 million reads are free), and a new table may have four parts. It is not in the sums; look at the first bill for \`StreamRequests\`. Nor is it said whether SES's two reputation metrics count as own metrics ($0.60 a month).`,
      `The mix of lives behind every figure is \`test/bench/cost/lives.json\`: of ten leads ${lives.lives.map(({ of10, life }) => `${of10} ${life}`).join("; ")}.`,
    ],
  };
}

/** What the pipe's looks at one part of the stream would cost in a month. */
function streamReads(): Line {
  return line("looks of the pipe", 4 * 60 * minutesAMonth, "stream-read");
}
