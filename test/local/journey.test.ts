import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemAt } from "#infra/demo/system.ts";
import type { PermissionReport } from "#infra/local/iam-permissions.ts";
import { type Local, startLocal } from "#infra/local/runner.ts";
import { startupForm } from "#test/unit/startup-form.ts";
import { emptyDirectory, synthesised } from "./synthesised.ts";

/** The synthesised template over real emulators, through the doors only. */
describe("the whole path on this machine", () => {
  const directory = emptyDirectory();
  let cdkOut = "";
  let local: Local;
  let count = 0;
  const system = () => systemAt(local.url);
  const start = async () => {
    local = await startLocal({ cdkOut, directory, enforceIam: true });
  };
  /** What became of the policies' grants, run by run. */
  const permissions: PermissionReport[] = [];
  const stop = async () => {
    permissions.push(await system().ask("/_local/permissions"));
    await local.stop();
  };
  const submit = async (change: object = {}) => {
    const company = {
      ...startupForm().company,
      name: `Lumen ${++count}`,
      website: `https://lumen${count}.com`,
      registrationNumber: `30291${count}`,
    };
    const contact = { ...startupForm().contact, email: `ana@lumen${count}.com` };
    return system().submit({ ...startupForm(), company, contact, ...change });
  };
  const mailsTo = async (address: string) =>
    (await system().ask<{ to: string[]; subject: string; text: string }[]>("/_local/mail")).filter(
      ({ to }) => to.includes(address),
    );

  beforeAll(async () => {
    cdkOut = await synthesised();
    await start();
  });
  afterAll(async () => {
    await local.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  it("form, offer, decline, next offer, accept, both introductions", async () => {
    const { reference, status } = await submit();
    const first = await system().link(reference, "offers");
    await system().ask(first.path, { answer: "decline", reason: "no-capacity" });
    const second = await system().link(reference, "offers", 2);
    expect(second.mail.to).not.toEqual(first.mail.to);
    const answer = await system().ask<{ contact: { email: string } }>(second.path, {
      answer: "accept",
    });
    expect(answer.contact.email).toBe("ana@lumen1.com");
    await system().until("the introduction to the founder", async () => {
      const mails = await mailsTo("ana@lumen1.com");
      return mails.length === 2 ? mails : undefined;
    });
    const followed = await system().ask<{ step: string; owner: object }>(`/api${status}`);
    expect(followed).toMatchObject({ step: "accepted", owner: { name: expect.any(String) } });
    const late = await fetch(`${local.url}${first.path}`, {
      method: "POST",
      body: new URLSearchParams({ answer: "accept" }),
    });
    expect(late.status).toBe(409);
  });

  it("silence: the moved clock reminds, lapses and asks the next partner", async () => {
    const { reference } = await submit();
    const { mail } = await system().link(reference, "offers");
    await system().advance("P8D");
    await system().until("the reminder", async () =>
      (await mailsTo(mail.to[0] ?? "")).length >= 2 ? true : undefined,
    );
    await system().advance("P8D");
    const { state } = await system().until("the next offer", async () => {
      const lead = await system().lead(reference);
      return lead.state.offers.length === 2 ? lead : undefined;
    });
    expect(state.offers.map(({ status }) => status)).toEqual(["lapsed", "open"]);
  });

  it("a receipt that bounces: the lead goes on, and staff see that its founder is out of reach", async () => {
    const contact = { ...startupForm().contact, email: "bounce+ana@simulator.amazonses.com" };
    const { reference } = await submit({ contact });
    const { state } = await system().until("the bounce on the lead", async () => {
      const lead = await system().lead(reference);
      return lead.state.contactUnreachable ? lead : undefined;
    });
    expect(state.status).not.toBe("received");
  });

  it("a restart in the middle loses nothing", async () => {
    const { reference, status } = await submit();
    await stop();
    await start();
    // Whatever was on its way is found by the sweep: a lead after its patience, a letter after its hold-down.
    await system().advance("PT3M");
    await system().settled(reference, ["received", "routing"]);
    await system().advance("PT30M");
    const { path } = await system().link(reference, "offers");
    await stop();
    await start();
    await system().ask(path, { answer: "accept" });
    await system().settled(reference, ["offered"]);
    expect(await system().ask(`/api${status}`)).toMatchObject({ step: "accepted" });
  });

  it("ends with every message read, nothing in a dead-letter queue, and the mails told apart by their tags", async () => {
    await local.settled();
    const queues =
      await system().ask<{ name: string; visible: number; deadLetter: number }[]>("/_local/queues");
    expect(queues.filter(({ deadLetter, visible }) => deadLetter + visible > 0)).toEqual([]);
    const { letters } = await system().ask<{ letters: { status: string }[] }>(
      `/_local/leads/${(await submit()).reference}`,
    );
    expect(letters.length).toBeGreaterThan(0);
  });

  it("a form post without JavaScript goes on to its status page; a wrong one comes back filled in", async () => {
    const wrong = await fetch(`${local.url}/api/leads`, {
      method: "POST",
      body: new URLSearchParams({ kind: "startup", language: "en", "contact.name": "Ana <i>" }),
    });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain("Ana &lt;i&gt;");
    expect(wrong.headers.get("content-security-policy")).toContain("default-src 'none'");
  });

  it("publishes its contract", async () => {
    expect(await system().ask<{ openapi: string }>("/api/openapi.json")).toMatchObject({
      openapi: "3.1.0",
    });
  });

  it("was granted all it did, and did all it was granted but what this journey has no cause for", async () => {
    permissions.push(await system().ask("/_local/permissions"));
    const named = (rights: PermissionReport["unused"]) =>
      rights.map(({ caller, action, resource }) =>
        `${caller} ${action} on ${resource.split(":").at(-1)}`.replaceAll("softlanding-local-", ""),
      );
    expect(permissions.flatMap(({ denied }) => named(denied))).toEqual([]);
    const [first = [], ...others] = permissions.map(({ unused }) => named(unused));
    const onTable = (caller: string, ...actions: string[]) =>
      actions.map((action) => `${caller} dynamodb:${action} on table/Table`);
    expect(first.filter((right) => others.every((unused) => unused.includes(right)))).toEqual([
      // No lead comes before a person here, and no founder withdraws or is erased.
      ...onTable("decide-review", "GetItem", "PutItem", "Query"),
      ...onTable("follow-lead", "DeleteItem", "PutItem", "UpdateItem"),
      // A founder's letter bounces, no partner's: no place is given back, no partner stops and resumes.
      ...onTable("record-delivery", "UpdateItem"),
      ...onTable("resume-partner", "DeleteItem", "GetItem", "PutItem", "Query"),
      // SES asks for this one only where it knows the address itself, not just its domain.
      "send-letter ses:SendEmail on identity/softlanding@programme.example",
      // Staff open no report.
      ...onTable("show-report", "GetItem", "Query"),
      // Nobody's data has been kept for as long as it may.
      ...onTable("sweep-deadlines", "DeleteItem"),
    ]);
  });
});
