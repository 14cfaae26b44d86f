import { DynamoDBClient, ListTablesCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { beforeAll, describe, expect, it } from "vitest";
import { credentials, openShell, personal } from "./ops-shell.ts";

const shell = openShell();
let first = "";
let second = "";
beforeAll(async () => {
  first = await shell.submit(1);
  second = await shell.submit(2);
});

describe("npm run lead", () => {
  it("tells the history, proves the chain and replays the state, without a word about the person", async () => {
    const { code, out } = await shell.run("lead", `${first} --local`);
    expect(code).toBe(0);
    expect(out).toMatch(/^ {3}1 {2}\S+ {2}LeadReceived$/m);
    expect(out).toMatch(/^ {3}2 {2}\S+ {2}LeadScreened/m);
    expect(out).toMatch(/^state: +\S+, open$/m);
    expect(out).toMatch(/^chain: +unbroken$/m);
    expect(out).toMatch(/^replay: +gives the stored state$/m);
    expect(out).not.toMatch(personal);
  });

  it("says where a history was changed by hand", async () => {
    const settings = { region: shell.endpoint("region"), credentials };
    const client = new DynamoDBClient({ ...settings, endpoint: shell.endpoint("dynamodb") });
    const { TableNames: [TableName] = [] } = await client.send(new ListTablesCommand({}));
    const third = await shell.submit(3);
    await client.send(
      new UpdateItemCommand({
        TableName,
        Key: { pk: { S: `lead#${third}` }, sk: { S: "event#LeadScreened#0002" } },
        UpdateExpression: "SET details.band = :other",
        ExpressionAttributeValues: { ":other": { S: "D" } },
      }),
    );
    const { code, out } = await shell.run("lead", `${third} --local`);
    expect(code).toBe(1);
    expect(out).toMatch(/^chain: +broken at event 2$/m);
  });

  it("says in words what is no reference, what is unknown, and where nobody answers", async () => {
    expect(await shell.refused("lead", "--local")).toContain("Say which lead: npm run lead -- SL-");
    expect(await shell.refused("lead", "SL-2026-222222 --local")).toBe(
      "Nothing is stored of SL-2026-222222.",
    );
    expect(await shell.refused("lead", `${first} --local`, { PORT: "9" })).toContain(
      "Nothing answers at http://localhost:9. Start it with npm start, or set PORT.",
    );
  });

  it("says in words where it should look, and that a stage is not there", async () => {
    const aws = {
      AWS_ENDPOINT_URL_DYNAMODB: shell.endpoint("dynamodb"),
      AWS_ENDPOINT_URL_SQS: shell.endpoint("sqs"),
      AWS_REGION: shell.endpoint("region"),
      AWS_ACCESS_KEY_ID: "local",
      AWS_SECRET_ACCESS_KEY: "local",
    };
    expect(await shell.refused("lead", first)).toContain("Say where: --stage prod, or --local");
    expect(await shell.refused("lead", `${first} --local --stage prod`)).toContain(
      "Say where, once",
    );
    expect(await shell.refused("lead", `${first} --stage nope`, aws)).toBe(
      "There is no table of stage nope here.",
    );
    expect(await shell.refused("dead-letters", "--stage nope", aws)).toBe(
      "There are no dead-letter queues of stage nope here.",
    );
    expect(await shell.refused("redrive", "--stage nope --queue screen-lead", aws)).toBe(
      "There is no queue screen-lead here. Say which: --queue (none here)",
    );
  });
});

describe("npm run subject", () => {
  it("exports everything about one person, found by the address, and nobody else", async () => {
    const { code, out } = await shell.run("subject", "export --email ANA@lumen1.com --local");
    expect(code).toBe(0);
    const exported = JSON.parse(out) as object[];
    expect(exported).toHaveLength(1);
    for (const own of [first, "ana@lumen1.com", "Ana Petrauskienė", "glucose", "+37061234567"])
      expect(out.replaceAll(" ", "")).toContain(own.replaceAll(" ", ""));
    for (const other of [second, "lumen2"]) expect(out).not.toContain(other);
    const { out: byReference } = await shell.run("subject", `export --reference ${first} --local`);
    expect(JSON.parse(byReference)).toEqual(exported);
  });

  it("says in words whom it does not know, and what it does not do", async () => {
    const unknown = "Nothing is stored under this address, or it was erased already.";
    expect(await shell.refused("subject", "export --email no@body.example --local")).toBe(unknown);
    expect(await shell.refused("subject", "erase --reference SL-2026-222222 --local")).toBe(
      "Nothing is stored of SL-2026-222222.",
    );
    for (const wrong of ["show --email a@b.example", "export", "erase --email a --reference b"])
      expect(await shell.refused("subject", `${wrong} --local`)).toContain("Say what and whose:");
  });

  it("erases a person, who is not found again; the history stays and can still be proved", async () => {
    const { code, out } = await shell.run("subject", "erase --email ana@lumen1.com --local");
    expect({ code, out: out.split("\n").at(-2) }).toEqual({ code: 0, out: `${first}: erased` });
    expect(await shell.refused("subject", "export --email ana@lumen1.com --local")).toContain(
      "erased",
    );
    expect(await shell.stored(first)).toMatchObject({ person: null });
    expect(JSON.stringify(await shell.stored(first))).not.toMatch(personal);
    const { code: proved, out: history } = await shell.run("lead", `${first} --local`);
    expect(proved).toBe(0);
    expect(history).toMatch(/PersonErased/);
    expect(history).toMatch(/^chain: +unbroken$/m);
    expect((await shell.run("subject", `erase --reference ${first} --local`)).out).toContain(
      `${first}: nothing-to-erase`,
    );
    expect((await shell.run("subject", "export --email ana@lumen2.com --local")).code).toBe(0);
  });
});
