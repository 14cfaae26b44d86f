import { type Line, line } from "./pricing.ts";
import type { Usage } from "./usage.ts";

/** Minutes and days of a month as AWS bills it: 730 hours. */
export const minutesAMonth = 43_800;
export const daysAMonth = minutesAMonth / 60 / 24;

/** What AWS does by itself, so that no call of ours shows it; each is a rule of AWS's documentation, taken at its worst. */
export const rules = {
  /** SNS puts a message, the mapping receives it and deletes it: three requests, if nothing is batched. */
  requestsAMessage: 3,
  /** Subscriptions whose filter reads the body of each message of the pipe's topic. */
  bodyFilters: 3,
  /** AWS's own JSON around each log line: time, level, request id, the names of the fields. */
  wrapBytes: Buffer.byteLength(
    JSON.stringify({
      timestamp: "2026-11-25T00:00:00.000Z",
      level: "INFO",
      requestId: "00000000-0000-0000-0000-000000000000",
      message: "",
    }),
  ),
  /** One line of the API's access log, with its values filled in. */
  accessBytes: Buffer.byteLength(
    JSON.stringify({
      requestId: "AbCdEfGhIjKlMnO=",
      at: "1790000000000",
      route: "POST /api/leads",
      status: "202",
      milliseconds: "123",
      error: "-",
    }),
  ),
  /** Bytes that CloudWatch adds to each line. */
  lineBytes: 26,
  /** A mapping polls an idle queue with five connections, each of which waits 20 seconds: 15 requests a minute. */
  idlePolls: 5 * 3,
} as const;

/** Bytes of logs as CloudWatch bills them. */
export function billedLogBytes({ logBytes, logQuotes, logLines, apiRequests }: Usage): number {
  const ofFunctions = logBytes + logQuotes + logLines * (rules.wrapBytes + rules.lineBytes);
  return ofFunctions + apiRequests * (rules.accessBytes + rules.lineBytes);
}

/** The bill for what was used, mails first. Prices are per unit, so usage and bill may be of one lead or of a month. */
export function billOf(usage: Usage): Line[] {
  const gigabyte = 1e9;
  return [
    line("mails", usage.mails, "mail"),
    line("rows written", usage.writeUnits, "write-unit"),
    line("writes refused", usage.refusedUnits, "write-unit"),
    line("rows read", usage.readUnits, "read-unit"),
    line("function time", usage.gigabyteSeconds, "lambda-second"),
    line("function calls", usage.invocations, "lambda-request"),
    line("queue requests", usage.queueMessages * rules.requestsAMessage, "queue-request"),
    line("topic publishes", usage.pipeMessages + usage.mailMessages, "topic-publish"),
    line("topic filters", (usage.pipeBytes * rules.bodyFilters) / gigabyte, "topic-filter"),
    line("pipe requests", usage.pipeMessages, "pipe-request"),
    line("API requests", usage.apiRequests, "api-request"),
    line("CloudFront requests", usage.apiRequests, "site-request"),
    line("CloudFront traffic", usage.apiBytes / gigabyte, "site-traffic"),
    line("logs", billedLogBytes(usage) / gigabyte, "log"),
    line("schedule runs", usage.schedules, "schedule-run"),
  ];
}
