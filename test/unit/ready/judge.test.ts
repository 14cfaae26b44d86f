import { describe, expect, test } from "vitest";
import type { Account } from "#infra/ready/account.ts";
import { judge } from "#infra/ready/judge.ts";

const expected = { lettersADay: 200, functionsAtOnce: 50 };
const kinds = "BOUNCE COMPLAINT DELIVERY DELIVERY_DELAY REJECT RENDERING_FAILURE SEND".split(" ");

/** What a deployment says that may open. */
const well: Account = {
  bootstrap: { told: 28 },
  stacks: {
    told: ["Data", "App"].map((part) => ({
      name: `SoftLanding-prod-${part}`,
      status: "UPDATE_COMPLETE",
      drift: "IN_SYNC",
    })),
  },
  deployed: {
    told: {
      sender: "landing@city.example",
      programmeMailbox: "team@city.example",
      configurationSet: "softlanding-prod-letters",
      table: "softlanding-prod",
      siteUrl: "https://landing.city.example",
    },
  },
  identity: {
    told: {
      verified: true,
      dkim: "SUCCESS",
      mailFromDomain: "bounce.city.example",
      mailFrom: "SUCCESS",
    },
  },
  sending: { told: { production: true, enabled: true, quota: 50_000, sent: 12, rate: 14 } },
  news: { told: kinds },
  dmarc: { told: ["v=DMARC1; p=reject; rua=mailto:dmarc@city.example"] },
  mailServers: { told: ["mx.city.example"] },
  refused: { told: "" },
  alarms: { told: { count: 24, mute: [] } },
  listeners: { told: [{ endpoint: "ops@city.example", confirmed: true }] },
  table: { told: { pointInTime: true, protected: true } },
  concurrency: { told: 1000 },
  pages: { told: [{ path: "/", status: 200 }] },
  links: { told: { checked: 120, broken: [] } },
};

function openPoints(change: Partial<Account>): string[] {
  return judge({ ...well, ...change }, expected)
    .filter(({ state }) => state !== "ready")
    .map(({ about, says }) => `${about}: ${says}`);
}

test("a deployment that lacks nothing is ready on every point", () => {
  expect(openPoints({})).toEqual([]);
});

const sending = { production: true, enabled: true, quota: 50_000, sent: 12, rate: 14 };
const identity = {
  verified: true,
  dkim: "SUCCESS",
  mailFromDomain: "bounce.city.example",
  mailFrom: "SUCCESS",
};
const stack = { name: "SoftLanding-prod-App", status: "UPDATE_COMPLETE", drift: "IN_SYNC" };

describe("what is wrong is named", () => {
  test.each<[Partial<Account>, string]>([
    [{ bootstrap: { told: 6 } }, "CDK bootstrap: version 6, which is too old"],
    [{ stacks: { told: [stack] } }, "Stacks: only 1 of 2 stacks is there"],
    [
      { stacks: { told: [stack, { ...stack, status: "UPDATE_ROLLBACK_COMPLETE" }] } },
      "Stacks: SoftLanding-prod-App is UPDATE_ROLLBACK_COMPLETE",
    ],
    [
      { stacks: { told: [stack, { ...stack, drift: "DRIFTED" }] } },
      "Drift: SoftLanding-prod-App was changed by hand",
    ],
    [
      { stacks: { told: [stack, { ...stack, drift: "NOT_CHECKED" }] } },
      "Drift: never looked for in SoftLanding-prod-App",
    ],
    [
      { identity: { told: { ...identity, verified: false } } },
      "Sender's domain: SES has not verified it",
    ],
    [{ identity: { told: { ...identity, dkim: "PENDING" } } }, "DKIM: status PENDING"],
    [
      { identity: { told: { ...identity, mailFromDomain: undefined } } },
      "MAIL FROM: none: letters are returned to amazonses.com, so SPF does not align",
    ],
    [
      { identity: { told: { ...identity, mailFrom: "FAILED" } } },
      "MAIL FROM: bounce.city.example is FAILED",
    ],
    [{ dmarc: { told: ["something else"] } }, "DMARC: no DMARC record"],
    [{ dmarc: { told: ["v=DMARC1; p=none"] } }, "DMARC: p=none: others may write in our name"],
    [
      { sending: { told: { ...sending, production: false } } },
      "SES sandbox: in the sandbox: only verified addresses get letters",
    ],
    [
      { sending: { told: { ...sending, enabled: false } } },
      "SES sandbox: SES has stopped all mail of this account",
    ],
    [
      { sending: { told: { ...sending, quota: 200, sent: 1 } } },
      "SES quota: 200 letters a day, 14 a second; 1 went out in the last day; 200 are expected on a busy day",
    ],
    [
      { news: { told: kinds.filter((kind) => kind !== "BOUNCE") } },
      "News of letters: nothing is heard of BOUNCE",
    ],
    [{ mailServers: { told: [] } }, "Programme mailbox: its domain takes no mail"],
    [
      { refused: { told: "BOUNCE" } },
      "Programme mailbox, refused: SES refuses to write to it (BOUNCE)",
    ],
    [{ alarms: { told: { count: 0, mute: [] } } }, "Alarms: there are none"],
    [{ alarms: { told: { count: 3, mute: ["a"] } } }, "Alarms: a tell nobody"],
    [{ listeners: { told: [] } }, "Alarms reach somebody: nobody is subscribed"],
    [
      { listeners: { told: [{ endpoint: "ops@city.example", confirmed: false }] } },
      "Alarms reach somebody: ops@city.example has not confirmed",
    ],
    [
      { table: { told: { pointInTime: false, protected: true } } },
      "Backups: without point-in-time recovery",
    ],
    [{ concurrency: { told: 10 } }, "Concurrency: 10 functions at once, 50 may be needed"],
    [{ pages: { told: [{ path: "/", status: 403 }] } }, "Pages: / answers 403"],
    [
      {
        links: { told: { checked: 2, broken: [{ url: "https://x.example", why: "answers 404" }] } },
      },
      "Links of the programme: 1 of 2 do not: https://x.example (answers 404)",
    ],
  ])("%#: %j", (change, open) => {
    expect(openPoints(change)).toEqual([open]);
  });

  test("and each says what to do", () => {
    const nothing = Object.fromEntries(
      Object.keys(well).map((key) => [key, { silent: "AccessDeniedException: no" }]),
    ) as unknown as Account;
    for (const { do: way, state } of judge(nothing, expected)) {
      expect(state).toBe("unknown");
      expect(way).toBeTruthy();
    }
  });
});
