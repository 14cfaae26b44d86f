import type { Section } from "#test/bench/table.ts";
import { amount } from "./money.ts";
import list from "./prices.json" with { type: "json" };
import { billedLogBytes, rules } from "./rules.ts";
import type { Summary } from "./summary.ts";

/** What is metered, and by which rules the rest is computed? */
export function ruleSection({ work }: Summary): Section {
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

/** Which prices, and how sure they are? */
export function priceSection(): Section {
  const seen = {
    region: "confirmed",
    general: "confirmed, as one price for all regions",
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
