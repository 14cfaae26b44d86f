import {
  type CloudWatchLogsClient,
  DescribeLogGroupsCommand,
  FilterLogEventsCommand,
  type LogGroup,
} from "@aws-sdk/client-cloudwatch-logs";
import { nameIn } from "#infra/constructs/house.ts";
import type { Instant, Reference } from "#shared/domain/lead.ts";
import { type LogLine, readLogLine } from "./log-line.ts";
import type { FoundLines } from "./seen.ts";

/** Most lines of one function, and most pages that are asked for: a page may be empty and not be the last. */
const mostLines = 500;
const mostPages = 100;

/** What is asked of CloudWatch: a deployment, a lead, and since when. */
export interface AskedLines {
  stage: string;
  reference: Reference;
  since: Instant;
  now: Instant;
}

/** Every line of a stage's functions that holds the reference, wherever in it; one function after the other. */
export async function loggedAt(
  client: CloudWatchLogsClient,
  asked: AskedLines,
): Promise<FoundLines> {
  const prefix = `/aws/lambda/${nameIn(asked, "")}`;
  const groups = await groupsAt(client, prefix);
  if (groups.length === 0) throw new Error(`there is no log group ${prefix}…`);
  const found: FoundLines = { lines: [], cut: [] };
  for (const { logGroupName = "" } of groups) {
    const name = logGroupName.slice(prefix.length);
    const { lines, whole } = await linesOf(client, logGroupName, name, asked);
    found.lines.push(...lines);
    if (!whole) found.cut.push(name);
  }
  const days = Math.min(
    ...groups.map(({ retentionInDays = Number.POSITIVE_INFINITY }) => retentionInDays),
  );
  const kept = Date.parse(asked.now) - days * 86_400_000;
  return kept > Date.parse(asked.since)
    ? { ...found, keptSince: new Date(kept).toISOString() }
    : found;
}

async function groupsAt(client: CloudWatchLogsClient, prefix: string): Promise<LogGroup[]> {
  const groups: LogGroup[] = [];
  let from: string | undefined;
  do {
    const { logGroups = [], nextToken } = await client.send(
      new DescribeLogGroupsCommand({
        logGroupNamePrefix: prefix,
        ...(from ? { nextToken: from } : {}),
      }),
    );
    groups.push(...logGroups);
    from = nextToken;
  } while (from);
  return groups;
}

async function linesOf(
  client: CloudWatchLogsClient,
  logGroupName: string,
  name: string,
  { reference, since, now }: AskedLines,
): Promise<{ lines: LogLine[]; whole: boolean }> {
  const lines: LogLine[] = [];
  let from: string | undefined;
  for (let page = 0; page < mostPages && lines.length < mostLines; page++) {
    const { events = [], nextToken } = await client.send(
      new FilterLogEventsCommand({
        logGroupName,
        // A quoted term: Lambda puts our line of JSON into a text, where a pattern for fields would not find it.
        filterPattern: `"${reference}"`,
        startTime: Date.parse(since) - 60_000,
        endTime: Date.parse(now) + 60_000,
        ...(from ? { nextToken: from } : {}),
      }),
    );
    for (const { message = "", timestamp = 0 } of events)
      lines.push(readLogLine(name, message, new Date(timestamp).toISOString()));
    from = nextToken;
    if (!from) return { lines, whole: true };
  }
  return { lines, whole: false };
}
