import { describe, expect, it } from "vitest";
import { loadProgramme } from "#shared/adapters/programme.ts";
import { readBelgianNumber } from "#shared/domain/company-seat.ts";
import { readEmail } from "#shared/domain/mail-address.ts";
import { readPhone } from "#shared/domain/phone-number.ts";
import { readSubmission } from "#shared/domain/reading.ts";
import { tracesOf } from "#shared/domain/traces.ts";
import { readWebsite, webDomain } from "#shared/domain/web-address.ts";
import { readStartup, startupForm } from "./startup-form.ts";

const programme = loadProgramme();
const read = (raw: unknown) => readSubmission(raw, programme);
const errorsOf = (raw: unknown) => {
  const result = read(raw);
  return "errors" in result ? result.errors.map(({ field, code }) => `${field} ${code}`) : [];
};

describe("reading a form", () => {
  it("splits it into codes for the rules and a person beside them", () => {
    const { answers, person } = readStartup(startupForm(), programme);
    expect(answers.preferredMunicipality).toBe("gent");
    expect(answers.value.innovation).toEqual({ level: 4, evidence: true });
    expect(answers.value.scalability).toEqual({ level: 3, evidence: false });
    expect(person.contact.phone).toBe("+37061234567");
    const codes = JSON.stringify(answers);
    for (const personal of ["Ana", "lumen", "glucose", "302912345", "patents"])
      expect(codes).not.toContain(personal);
  });

  it("lists every wrong field at once", () => {
    const form = startupForm();
    const wrong = {
      ...form,
      contact: { ...form.contact, email: "ana at lumen", phone: "12" },
      company: { ...form.company, country: "XX", website: "javascript:alert(1)" },
    };
    expect(errorsOf(wrong)).toEqual([
      "contact.email email.form",
      "contact.phone phone.form",
      "company.country country.form",
      "company.website website.form",
    ]);
    expect(errorsOf({ kind: "startup" })).toContain("company field.missing");
  });

  it("refuses what the contract does not know, wherever it stands", () => {
    const form = startupForm();
    expect(errorsOf({ ...form, extra: 1 })).toEqual(["extra field.unknown"]);
    expect(errorsOf({ ...form, contact: { ...form.contact, title: "Dr" } })).toEqual([
      "contact.title field.unknown",
    ]);
    expect(
      errorsOf(JSON.parse(JSON.stringify(form).replace("{", '{"__proto__":{"admin":true},'))),
    ).toEqual(["__proto__ field.unknown"]);
  });

  it("asks for the privacy notice, and takes each need once", () => {
    const form = startupForm();
    expect(errorsOf({ ...form, consents: { ...form.consents, privacyNotice: false } })).toEqual([
      "consents.privacyNotice consent.privacy",
    ]);
    const twice = [form.needs[0], form.needs[0]];
    expect(errorsOf({ ...form, needs: twice })).toEqual(["needs needs.twice"]);
    expect(
      errorsOf({ ...form, needs: Array.from({ length: 10_000 }, () => form.needs[0]) }),
    ).toContain("needs needs.many");
  });

  it("keeps text as it is, in NFC, but no line breaks or control characters where they could do harm", () => {
    const named = (name: string) =>
      read({ ...startupForm(), contact: { ...startupForm().contact, name } });
    expect(named("  Jose\u0301 ")).toMatchObject({ person: { contact: { name: "José" } } });
    expect(named("<b>Ana</b>")).toMatchObject({ person: { contact: { name: "<b>Ana</b>" } } });
    for (const bad of ["Ana\r\nBcc: x@y.z", "A\u0000na", "A\uFFFFna", "A\uD800na"]) {
      expect(named(bad)).toEqual({
        errors: [expect.objectContaining({ field: "contact.name", code: "text.control" })],
      });
    }
  });

  it("keeps a place that the programme does not know as typed", () => {
    const form = startupForm();
    const result = read({
      ...form,
      landing: { ...form.landing, preferredMunicipality: "Timbuktu" },
    });
    expect(result).toMatchObject({ person: { preferredPlace: "Timbuktu" } });
    expect(result).not.toHaveProperty("answers.preferredMunicipality");
  });

  it("knows a company again by number, domain and address", () => {
    const result = readStartup(startupForm(), programme);
    expect(result.traces).toEqual([
      "number:LT:302912345",
      "domain:example.com",
      "email:ana@lumen.example",
    ]);
    expect(tracesOf(result.person)).toEqual(result.traces);
  });
});

describe("contact checks", () => {
  it.each([
    ["a@b.lt", "a@b.lt"],
    ["jo@münchen.de", "jo@xn--mnchen-3ya.de"],
    ["a,b@c.lt", undefined],
    ["аna@lumen.lt", undefined],
    ["ana@lumen", undefined],
    ["ana@127.0.0.1", undefined],
    ["ana@x.lt\nbcc:b@c.lt", undefined],
    ["", undefined],
  ])("e-mail %j reads %j", (typed, stored) => expect(readEmail(typed)).toBe(stored));

  it.each([
    ["+370 612 34567", "LT", "+37061234567"],
    ["0470 12 34 56", "BE", "+32470123456"],
    ["call me", "BE", undefined],
  ])("phone %j from %s reads %j", (typed, country, stored) =>
    expect(readPhone(typed, country)).toBe(stored),
  );

  it.each([
    ["brolis-sensor.com", "https://brolis-sensor.com/"],
    ["http://user:secret@x.com", undefined],
    ["http://169.254.169.254/", undefined],
    ["http://localhost", undefined],
    ["ftp://x.com", undefined],
    ["data:text/html,x", undefined],
  ])("website %j reads %j", (typed, stored) => expect(readWebsite(typed)).toBe(stored));

  it.each([
    ["0440966354", "BE0440966354"],
    ["BE 0831.797.467", "BE0831797467"],
    ["831797467", "BE0831797467"],
    ["0440966355", undefined],
    ["2440966354", undefined],
    ["44", undefined],
  ])("enterprise number %j reads %j", (typed, stored) =>
    expect(readBelgianNumber(typed)).toBe(stored),
  );

  it("finds the registrable domain", () =>
    expect(webDomain("https://www.shop.brolis.co.uk/x")).toBe("brolis.co.uk"));
});
