import { percent, type Section } from "#test/bench/table.ts";
import { amount, dollars } from "./money.ts";
import type { Findings } from "./page.ts";
import list from "./prices.json" with { type: "json" };
import { type Line, total } from "./pricing.ts";
import { billedLogBytes, rules } from "./rules.ts";
import { bars, floorOf, type Summary, summarise } from "./summary.ts";
import type { Usage } from "./usage.ts";
import { tableCalls } from "./writes.ts";

/** Bars, bill, floor, calls, rules and prices. */
export function detailSections(found: Findings, run: Summary, idle: number): Section[] {
  return [
    barSection(run, idle),
    billSection(found, run),
    callSection(found),
    ruleSection(run),
    priceSection(),
  ];
}

function barSection(run: Summary, idle: number): Section {
  return {
    heading: "The bars",
    text: [],
    tables: [
      {
        head: ["what", "figure", "at most", ""],
        rows: bars(run, idle).map(({ what, figure, atMost, sign, met }) => [
          what,
          sign === "$" ? dollars(figure) : amount(figure),
          sign === "$" ? dollars(atMost) : amount(atMost),
          met ? "met" : "missed",
        ]),
      },
    ],
    notes: [
      "**Why the units are missed.** A transaction counts every row twice, and every row of a lead is written in one: that is the promise that state, history, letters and counters never disagree. And the row of state holds the screening with all its reasons, so that each step writes 7 to 9 kB twice: see the tables of calls. Reads are consistent for the same reason, and each letter is put together from what is stored, not from what was known when it was owed.",
    ],
  };
}

function billSection(found: Findings, run: Summary): Section {
  const few = summarise(found.few);
  const crowd = summarise(found.crowd);
  const floor = floorOf(found.many, run);
  const usage: (keyof Usage)[] = [
    "writeUnits",
    "refusedUnits",
    "readUnits",
    "invocations",
    "gigabyteSeconds",
    "queueMessages",
    "pipeMessages",
    "mailMessages",
    "apiRequests",
    "mails",
    "logLines",
  ];
  const names: Partial<Record<keyof Usage, string>> = {
    writeUnits: "write units",
    refusedUnits: "write units of refused writes",
    readUnits: "read units",
    invocations: "function calls",
    gigabyteSeconds: "GB-seconds of functions",
    queueMessages: "messages through queues",
    pipeMessages: "messages of the pipe",
    mailMessages: "news of mails",
    apiRequests: "API requests",
    logLines: "log lines",
  };
  const runs = [few, run, crowd];
  const columns = [
    `${few.leads} leads`,
    `${run.leads} leads`,
    `${crowd.leads}, all in the same second`,
  ];
  const bill = (of: readonly Line[]) => total(of.filter(({ price }) => price !== "mail"));
  return {
    heading: "One lead",
    text: [],
    tables: [
      {
        head: ["a lead", ...columns],
        rows: [
          ...usage.map((name) => [
            names[name] ?? name,
            ...runs.map(({ work }) => amount(work[name])),
          ]),
          ["bytes of logs", ...runs.map(({ work }) => amount(billedLogBytes(work)))],
          ["kB stored", ...runs.map(({ storedBytes }) => amount(storedBytes / 1000))],
          ["read units of one daily proof", ...runs.map(({ proof }) => amount(proof.readUnits))],
          [
            "write units when its person is erased",
            ...runs.map(({ end }) => amount(end.writeUnits)),
          ],
        ],
      },
      {
        head: ["per 1,000 leads", ...columns],
        rows: [
          ...run.workBill
            .filter((one) => one.dollars > 0)
            .map(({ what }) => [
              what,
              ...runs.map(({ workBill }) =>
                dollars(1000 * (workBill.find((one) => one.what === what)?.dollars ?? 0)),
              ),
            ]),
          [
            "**without mails**",
            ...runs.map(({ workBill }) => `**${dollars(1000 * bill(workBill))}**`),
          ],
          [
            "**with mails**",
            ...runs.map(({ workBill }) => `**${dollars(1000 * total(workBill))}**`),
          ],
        ],
      },
      {
        head: ["the floor, per 1,000 leads", "a lead", "dollars"],
        rows: [
          ...floor.map(({ what, quantity, dollars: price }) => [
            what,
            amount(quantity),
            dollars(1000 * price),
          ]),
          ["**without mails**", "", `**${dollars(1000 * bill(floor))}**`],
          ["**with mails**", "", `**${dollars(1000 * total(floor))}**`],
        ],
      },
    ],
    notes: [
      `A lead costs ${percent(total(run.workBill) / total(floor))} % of the floor: what no design avoids that sends these mails, answers these requests and forgets nothing. The floor writes the form, each event and each mail's outcome once, alone, without an index, reads each event once, and runs once for each request and each mail, 20 milliseconds with 128 MB.`,
      "Function time is this machine's wall-clock, shared with other work and without AWS's slices of a processor at 512 MB: not AWS's. It counts as measured. Starting a function is not in it: on AWS each start is billed too, up to once for each request of a person when few come, which at half a second each adds less than $0.01 per 1,000 leads.",
      "In the same second leads meet at the counters of one partner and at one lead's letters; what was refused is tried again, and the refused writes count as much as those that passed. News of a mail comes at once here and some seconds later on AWS, so fewer writes of it are refused there.",
    ],
  };
}

function callSection({ many }: Findings): Section {
  const table = (unit: "writeUnits" | "readUnits", name: string) => ({
    head: [`${name} a lead`, "calls", "refused", "rows a call", name],
    rows: tableCalls(many.work, unit, many.leads)
      .filter(({ units }) => units >= 0.05)
      .map(({ what, calls, refused, rows, units }) => [
        what,
        amount(calls),
        amount(refused),
        amount(rows),
        amount(units),
      ]),
  });
  return {
    heading: "Which calls take the units",
    text: [],
    tables: [table("writeUnits", "write units"), table("readUnits", "read units")],
    notes: [],
  };
}

function ruleSection({ work }: Summary): Section {
  return {
    heading: "What is metered, and what is computed",
    text: [
      "Metered by the local runner (`GET /_local/meter`): every call of a function to DynamoDB, with the units that the database itself reports, indexes included; mails, function calls and their milliseconds, log lines and bytes, API requests, messages of the pipe, of SES and through queues. A lead is told from the passing minute: the sweep's look, its canaries and all that follows from them count as minutes, the daily proof by itself.",
      "Computed, because AWS does it by itself:",
    ],
    tables: [
      {
        head: ["rule", "value"],
        rows: [
          [
            "SQS requests a message: SNS puts it, the mapping receives and deletes it, unbatched",
            String(rules.requestsAMessage),
          ],
          [
            "polls a minute of a mapping whose queue is empty: five connections that wait 20 seconds",
            String(rules.idlePolls),
          ],
          [
            "SNS publishes a message of pipe and SES, unbatched; deliveries from SNS to SQS are free",
            "1",
          ],
          ["filters of subscriptions that read each message's body", String(rules.bodyFilters)],
          [
            "bytes around each log line: AWS's own JSON, and what CloudWatch adds",
            `${rules.wrapBytes} + ${rules.lineBytes}`,
          ],
          ["bytes of a line of the API's access log", `${rules.accessBytes} + ${rules.lineBytes}`],
        ],
      },
    ],
    notes: [
      `So ${amount(work.logBytes)} bytes that functions write a lead become ${amount(billedLogBytes(work))} that are billed.`,
    ],
  };
}

function priceSection(): Section {
  const seen = {
    region: "confirmed",
    elsewhere: "confirmed for another region only",
    not: "not confirmed",
  } as const;
  return {
    heading: "Prices",
    text: [
      `Of \`test/bench/cost/prices.json\`, which names a source for each. "Not confirmed" is what the maintainers know of the price list and could not read again that day.`,
    ],
    tables: [
      {
        head: ["price", "dollars", "per", `read ${list.read}`],
        rows: Object.values(list.prices).map((price) => [
          price.name,
          String(price.dollars),
          price.per.toLocaleString("en-US"),
          seen[price.seen as keyof typeof seen],
        ]),
      },
    ],
    notes: [],
  };
}
