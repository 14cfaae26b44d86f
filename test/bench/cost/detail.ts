import { percent, type Section } from "#test/bench/table.ts";
import { priceSection, ruleSection } from "./detail-basis.ts";
import { callSection } from "./detail-calls.ts";
import type { Findings } from "./findings.ts";
import { amount, dollars } from "./money.ts";
import { type Line, total } from "./pricing.ts";
import { billedLogBytes } from "./rules.ts";
import { bars, floorOf, type Summary, summarise } from "./summary.ts";
import type { Usage } from "./usage.ts";

/** Bars, bill, floor, calls, rules and prices. */
export function detailSections(found: Findings, run: Summary, idle: number): Section[] {
  return [
    barSection(summarise(found.few), run, idle),
    billSection(found, run),
    callSection(found),
    ruleSection(run),
    priceSection(),
  ];
}

function barSection(few: Summary, run: Summary, idle: number): Section {
  return {
    heading: "The bars",
    text: [],
    tables: [
      {
        head: ["what", "figure", "at most", ""],
        rows: bars(few, run, idle).map(({ what, figure, atMost, sign, met }) => [
          what,
          sign === "$" ? dollars(figure) : amount(figure),
          sign === "$" ? dollars(atMost) : amount(atMost),
          met ? "met" : "missed",
        ]),
      },
    ],
    notes: [
      "**Why the units are missed.** A transaction counts every row twice, and every step of a lead is one: that is the promise that state, history, letters and counters never disagree. The row of state holds the screening with all its reasons and is written anew with every step; the event of an offer holds the reasons of every partner; and a letter is written four times (owed, claimed with its link, sent, delivered) so that no crash loses or doubles it. Reads are consistent for the same promise, and each letter is put together from what is stored, not from what was known when it was owed. The tables below say how much each takes.",
      "**Why idle is missed.** Half of it are two charges that an account has free up to a number: three dashboards and ten alarms. Arithmetic over several metrics in one alarm saves nothing, for each metric is charged; fewer alarms do.",
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
      `Function time is this machine's wall-clock, shared with other work and without AWS's slices of a processor at 512 MB: not AWS's. It counts as measured, which is an assumption of ${found.day}. Starting a function is not in it: on AWS each start is billed too, up to once for each request of a person when few come, which at half a second each adds less than $0.01 per 1,000 leads.`,
      "A kept lead is read twice by a proof while no newcomer came in the quarter before: the report on needs, which such a quarter does not have, looks for newcomers again each day. Hence the higher figure of the runs with few leads.",
      "In the same second leads meet at the counters of one partner and at one lead's letters; what was refused is tried again, and the refused writes count as much as those that passed. News of a mail comes at once here and some seconds later on AWS, so fewer writes of it are refused there.",
    ],
  };
}
