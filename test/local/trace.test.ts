import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answeringAws } from "#test/unit/trace/aws-server.ts";
import { openShell, personal } from "./ops-shell.ts";

const shell = openShell();
const denied = (right: string) => ({
  error: "AccessDeniedException",
  message: `User: arn:aws:iam::1:user/ana is not authorized to perform: ${right} on resource: x`,
});
let aws: Awaited<ReturnType<typeof answeringAws>>;
let reference = "";
beforeAll(async () => {
  reference = await shell.submit(1);
  aws = await answeringAws(({ operation }) =>
    denied(operation === "ListTables" ? "dynamodb:ListTables" : `logs:${operation}`),
  );
});
afterAll(() => aws.stop());

/** The environment in which `--stage local` finds the runner's table and queues as if they were on AWS. */
const inAccount = (change: Record<string, string> = {}) => ({
  AWS_ENDPOINT_URL_DYNAMODB: shell.endpoint("dynamodb"),
  AWS_ENDPOINT_URL_SQS: shell.endpoint("sqs"),
  AWS_ENDPOINT_URL_CLOUDWATCH_LOGS: aws.url,
  AWS_REGION: shell.endpoint("region"),
  AWS_ACCESS_KEY_ID: "local",
  AWS_SECRET_ACCESS_KEY: "local",
  ...change,
});

describe("npm run trace", () => {
  it("shows every hop of a lead in one list, in the order of time, and who is to act next", async () => {
    const { code, out } = await shell.run("trace", `${reference} --local`);
    expect(code).toBe(0);
    const [list = "", end = ""] = out.split("\n\n");
    const hops = list.split("\n");
    const times = hops.map((hop) => hop.slice(0, 24));
    expect(times).toEqual([...times].sort());
    for (const seen of [
      /event +0001 LeadReceived$/,
      /log +receive-lead: lead received \(request [\w-]{36}\)$/,
      /event +0002 LeadScreened A$/,
      /log +screen-lead: lead screened, band A \(request [\w-]{36}\)$/,
      /event +0003 OfferMade [a-z-]+ 1$/,
      /log +route-lead: lead routed, partner [a-z-]+ \(request [\w-]{36}\)$/,
      /letter +0001-receipt to the founder: owed$/,
      /log +send-letter: letter handled, letter 0001-receipt, status sent \(request [\w-]{36}\)$/,
      /letter +0001-receipt delivered \(SES [\w-]+\)$/,
      /log +record-delivery: delivery recorded, letter 0003-offer, status delivered \(request/,
    ])
      expect(
        hops.filter((hop) => seen.test(hop)),
        String(seen),
      ).toHaveLength(1);
    expect(hops[0]).toMatch(/LeadReceived$/);
    expect(end).toMatch(/^timer: 20\S+Z; seen at 20\S+Z\nWhere it stands: offered to .*\.\n$/);
    expect(out).not.toMatch(personal);
  });

  it("tells the rows of a lead whose logs it may not read, and names the right", async () => {
    const { code, out } = await shell.run("trace", `${reference} --stage local`, inAccount());
    expect(code).toBe(0);
    expect(out).toContain("not seen: logs: your shell lacks the right logs:DescribeLogGroups\n");
    expect(out).toMatch(/event +0003 OfferMade/);
    expect(out).toContain("Where it stands: offered to ");
    expect(out).not.toMatch(personal);
  });

  it("says in words what is no reference, what is unknown, no such stage, and which right is missing", async () => {
    expect(await shell.refused("trace", "--local")).toContain(
      "Say which lead: npm run trace -- SL-",
    );
    expect(await shell.refused("trace", "SL-2026-222222 --local")).toBe(
      "Nothing is stored of SL-2026-222222.",
    );
    expect(await shell.refused("trace", `${reference} --stage nope`, inAccount())).toBe(
      "There is no table of stage nope here.",
    );
    const blind = inAccount({ AWS_ENDPOINT_URL_DYNAMODB: aws.url });
    expect(await shell.refused("trace", `${reference} --stage prod`, blind)).toBe(
      "The table cannot be read: your shell lacks the right dynamodb:ListTables.",
    );
  });

  it("asks the runner for the lines about one lead, which must be named", async () => {
    const lines = await shell.system().ask<{ line: string }[]>(`/_local/logs?about=${reference}`);
    expect(lines.length).toBeGreaterThan(4);
    for (const { line } of lines) expect(line).toContain(reference);
    await expect(shell.system().ask("/_local/logs")).rejects.toThrow(/answered 400/);
  });
});
