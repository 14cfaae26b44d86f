import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sha256 } from "#shared/adapters/crypto.ts";
import { bareBody, proofHolds, solve } from "#shared/domain/proof-of-work.ts";
import { type FormCheck, suspicionsOf } from "#shared/domain/suspicion.ts";
import { startupForm } from "./startup-form.ts";

const at = "2026-11-24T09:00:00.000Z";
const ago = (seconds: number) => new Date(Date.parse(at) - seconds * 1000).toISOString();
const browserHash = async (text: string) => createHash("sha256").update(text).digest("hex");
const form = startupForm();
const bits = 8;

function suspicions(check: FormCheck | undefined, texts: Partial<typeof form.venture> = {}) {
  const venture = { ...form.venture, ...texts };
  const { summary, difference, customers } = venture;
  const told = [summary, difference, customers];
  return suspicionsOf(check, told, { bare: bareBody(form), at, bits, hash: sha256 });
}

describe("a form that looks as if a machine sent it", () => {
  it("is never one without a check, nor one that a person took their time for", () => {
    expect(suspicions(undefined)).toEqual([]);
    expect(suspicions({})).toEqual([]);
    expect(suspicions({ website2: "  ", openedAt: ago(60) })).toEqual([]);
    expect(suspicions({ openedAt: ago(40 * 3600) })).toEqual([]);
    expect(suspicions({ openedAt: ago(-7200) })).toEqual([]);
  });

  it("says each reason", () => {
    expect(suspicions({ website2: "x" })).toEqual(["honeypot"]);
    expect(suspicions({ openedAt: ago(3) })).toEqual(["too-fast"]);
    expect(suspicions({ openedAt: ago(4) })).toEqual([]);
    const links = { summary: "http://a.b", difference: "see www.c.d", customers: "<a href=x>y" };
    expect(suspicions(undefined, links)).toEqual(["links-everywhere"]);
    expect(suspicions(undefined, { ...links, customers: "Clinics." })).toEqual([]);
    expect(suspicions({ website2: "x", openedAt: ago(1) })).toEqual(["honeypot", "too-fast"]);
  });

  it("believes a proof of this very form, for a day", async () => {
    const proven = async (openedAt: string) => ({
      openedAt,
      proof: await solve(form, openedAt, bits, browserHash),
    });
    expect(suspicions(await proven(ago(60)))).toEqual([]);
    expect(suspicions(await proven(ago(25 * 3600)))).toEqual(["proof-wrong"]);
    expect(suspicions(await proven(ago(-3600)))).toEqual(["proof-wrong"]);
    const { proof } = await proven(ago(60));
    expect(suspicions({ proof })).toEqual(["proof-wrong"]);
    expect(proofHolds(bareBody({ ...form, language: "nl" }), ago(60), proof, 20, sha256)).toBe(
      false,
    );
  });

  it("a proof has as many zero bits as asked for, whatever the form", async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), fc.integer({ min: 1, max: 9 }), async (text, wanted) => {
        const body = JSON.parse(text);
        const proof = await solve(body, at, wanted, browserHash);
        expect(proofHolds(bareBody(body), at, proof, wanted, sha256)).toBe(true);
        const hash = sha256(`${sha256(bareBody(body))}|${at}|${proof.nonce}`);
        const zeros = BigInt(`0x${hash}`).toString(2).padStart(256, "0").indexOf("1");
        expect(zeros).toBeGreaterThanOrEqual(wanted);
      }),
      { numRuns: 30 },
    );
  });

  it("the work is done over the answers, not over the check", () => {
    expect(bareBody({ ...form, check: { website2: "x" } })).toBe(bareBody(form));
  });
});
