import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadProgramme } from "#shared/adapters/programme.ts";
import { decodeBody, parseForm, parseJson } from "#shared/domain/raw-body.ts";
import { readSubmission } from "#shared/domain/reading.ts";
import { startupForm } from "./startup-form.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

/** A JSON body as a browser would post it: dotted or bracketed names, text only. */
function asForm(value: unknown, name = ""): [string, string][] {
  if (Array.isArray(value)) {
    return value.flatMap((item, at) =>
      typeof item === "object"
        ? asForm(item, `${name}[${at}]`)
        : [[name, String(item)] as [string, string]],
    );
  }
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).flatMap(([key, inner]) =>
      asForm(inner, name ? `${name}.${key}` : key),
    );
  }
  return [[name, String(value)]];
}

describe("a raw body", () => {
  it("is refused before parsing when it is too large, not UTF-8, or too deep", () => {
    expect(decodeBody(new Uint8Array(32 * 1024 + 1))).toEqual({ unreadable: "body.large" });
    expect(decodeBody(new Uint8Array([0xff, 0xfe]))).toEqual({ unreadable: "body.utf8" });
    expect(decodeBody(bytes("{}"))).toEqual({ text: "{}" });
    expect(parseJson("[".repeat(15_000))).toEqual({ unreadable: "body.deep" });
    expect(parseJson(`{"a":"${"[".repeat(100)}\\"["}`)).toHaveProperty("raw");
    expect(parseJson('{"a":')).toEqual({ unreadable: "body.json" });
    expect(parseJson("")).toEqual({ unreadable: "body.json" });
  });

  it("never throws, whatever comes in", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        for (const read of [parseJson, parseForm]) {
          const result = read(text);
          if ("raw" in result) readSubmission(result.raw, loadProgramme());
        }
      }),
      { numRuns: 500 },
    );
  });

  it("reads a form post like the same JSON", () => {
    const form = startupForm();
    const posted = new URLSearchParams(asForm(form)).toString();
    const parsed = parseForm(posted);
    if (!("raw" in parsed)) throw new Error("unreadable");
    expect(readSubmission(parsed.raw, loadProgramme())).toEqual(
      readSubmission(form, loadProgramme()),
    );
    const bracketed = parseForm(posted.replaceAll("contact.name", "contact[name]"));
    expect(bracketed).toEqual(parsed);
  });

  it("leaves out what was not filled in, and needs that are not needed", () => {
    const parsed = parseForm(
      "kind=startup&contact.name=&needs[0].need=office&needs[0].importance=0&needs[1].need=lab-space&needs[1].importance=3&value.team.level=",
    );
    expect(parsed).toMatchObject({
      raw: {
        kind: "startup",
        needs: [{ need: "lab-space", importance: 3 }],
        value: {},
        consents: { privacyNotice: false },
      },
    });
    expect(parsed).not.toHaveProperty("raw.contact.name");
  });

  it("tells a choice that nobody made from a box that was not ticked", () => {
    const posted = new URLSearchParams(
      asForm(startupForm()).filter(
        ([name]) => !/subsidiaryOfGroup|localTradeOnly|shareWith/.test(name),
      ),
    ).toString();
    const read = (text: string) => {
      const parsed = parseForm(text);
      if (!("raw" in parsed)) throw new Error("unreadable");
      return readSubmission(parsed.raw, loadProgramme());
    };
    expect(read(posted)).toEqual({
      errors: ["company.subsidiaryOfGroup", "venture.localTradeOnly"].map((field) => ({
        field,
        code: "field.missing",
      })),
    });
    const chosen = "&company.subsidiaryOfGroup=true&venture.localTradeOnly=false";
    expect(read(posted + chosen)).toMatchObject({
      answers: {
        subsidiaryOfGroup: true,
        localTradeOnly: false,
        consents: { shareWithPartners: false, shareWithInvestors: false },
      },
    });
  });

  it("names every missing answer of an empty form, not only the part in which it stands", () => {
    const parsed = parseForm("kind=startup&language=en&contact.name=&landing.when=");
    if (!("raw" in parsed)) throw new Error("unreadable");
    const read = readSubmission(parsed.raw, loadProgramme());
    const fields = "errors" in read ? read.errors.map(({ field }) => field) : [];
    expect(fields).toEqual(
      expect.arrayContaining(["contact.email", "company.name", "venture.trl", "landing.intent"]),
    );
    expect(fields.filter((field) => !field.includes("."))).toEqual([]);
  });

  it("takes names of prototypes as unknown fields", () => {
    const parsed = parseForm("__proto__.admin=true&constructor.x=1");
    if (!("raw" in parsed)) throw new Error("unreadable");
    expect(({} as { admin?: string }).admin).toBeUndefined();
    const read = readSubmission(parsed.raw, loadProgramme());
    expect(read).toMatchObject({
      errors: expect.arrayContaining([
        expect.objectContaining({ field: "__proto__", code: "field.unknown" }),
      ]),
    });
  });
});
