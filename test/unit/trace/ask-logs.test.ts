import { CloudWatchLogsClient } from "@aws-sdk/client-cloudwatch-logs";
import { afterEach, expect, it } from "vitest";
import { loggedAt } from "#infra/ops/trace/ask-logs.ts";
import { inWords } from "#infra/ops/trace/in-words.ts";
import { type Answer, answeringAws, type Question } from "./aws-server.ts";

const reference = "SL-2026-7K3F9Q";
const since = "2026-11-25T09:00:00.000Z";
const asked = { stage: "prod", reference, since, now: "2026-11-25T10:00:00.000Z" };
const prefix = "/aws/lambda/softlanding-prod-";
const group = (name: string) => ({ logGroupName: `${prefix}${name}`, retentionInDays: 30 });

let logs: Awaited<ReturnType<typeof answeringAws>>;
afterEach(() => logs.stop());

async function ask(answer: (question: Question) => Answer, change: Partial<typeof asked> = {}) {
  logs = await answeringAws(answer);
  const credentials = { accessKeyId: "a", secretAccessKey: "s" };
  const settings = { endpoint: logs.url, region: "eu-central-1", credentials };
  return loggedAt(new CloudWatchLogsClient(settings), { ...asked, ...change });
}

/** As Lambda writes it: our line of JSON is a text within its own. */
const line = (message: string, fields: object = {}) => ({
  timestamp: Date.parse(since) + 500,
  message: JSON.stringify({
    timestamp: since,
    level: "INFO",
    requestId: "8f2c",
    message: JSON.stringify({ level: "info", message, reference, ...fields }),
  }),
});

it("asks every function of the stage, page by page, for lines that hold the reference anywhere", async () => {
  const found = await ask(({ operation, input }) => {
    if (operation === "DescribeLogGroups")
      return input.nextToken
        ? { logGroups: [group("screen-lead")] }
        : { logGroups: [group("receive-lead")], nextToken: "more" };
    if (input.logGroupName === `${prefix}receive-lead`) return { events: [line("lead received")] };
    // CloudWatch stops looking after a while: an empty page need not be the last.
    return input.nextToken
      ? { events: [line("lead screened", { band: "A" })] }
      : { events: [], nextToken: "further" };
  });
  expect(found.cut).toEqual([]);
  expect(found.keptSince).toBeUndefined();
  expect(found.lines).toEqual([
    expect.objectContaining({
      at: "2026-11-25T09:00:00.500Z",
      function: "receive-lead",
      message: "lead received",
      requestId: "8f2c",
    }),
    expect.objectContaining({ function: "screen-lead", fields: { band: "A" } }),
  ]);
  expect(logs.asked[0]?.input).toEqual({ logGroupNamePrefix: prefix });
  expect(logs.asked.at(-1)?.input).toEqual({
    logGroupName: `${prefix}screen-lead`,
    filterPattern: `"${reference}"`,
    startTime: Date.parse(since) - 60_000,
    endTime: Date.parse(asked.now) + 60_000,
    nextToken: "further",
  });
});

it("stops at a bound, and says of which function", async () => {
  const found = await ask(({ operation }) =>
    operation === "DescribeLogGroups"
      ? { logGroups: [group("send-letter")] }
      : { events: Array(200).fill(line("letter handled")), nextToken: "again" },
  );
  expect(found.lines).toHaveLength(600);
  expect(found.cut).toEqual(["send-letter"]);
});

it("says since when logs are kept, when the lead is older", async () => {
  const answer = ({ operation }: Question) =>
    operation === "DescribeLogGroups" ? { logGroups: [group("screen-lead")] } : { events: [] };
  const { keptSince } = await ask(answer, { since: "2026-08-01T09:00:00.000Z" });
  expect(keptSince).toBe("2026-10-26T10:00:00.000Z");
});

it("fails in words: no such stage, and the right that is missing", async () => {
  await expect(ask(() => ({ logGroups: [] }))).rejects.toThrow(`there is no log group ${prefix}`);
  await logs.stop();
  const denied = (right: string) => ({
    error: "AccessDeniedException",
    message: `User: arn:aws:iam::1:user/ops is not authorized to perform: ${right} on resource: arn:aws:logs:x`,
  });
  const failure = await ask(({ operation }) =>
    operation === "DescribeLogGroups"
      ? { logGroups: [group("screen-lead")] }
      : denied("logs:FilterLogEvents"),
  ).catch((error: unknown) => error);
  expect(inWords(failure)).toBe("your shell lacks the right logs:FilterLogEvents");
});
