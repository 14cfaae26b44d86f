import { describe, expect, it } from "vitest";
import { draftName, fitDraft, readDraft } from "../../../web/src/draft.ts";
import { handOver, takeOver } from "../../../web/src/handover.ts";

const draft = {
  format: 1 as const,
  savedAt: "2026-11-24T20:15:00.000Z",
  step: 2,
  answers: { "contact.name": ["Ana"], "venture.sector": ["photonics"] },
};

describe("a draft on the device", () => {
  it("comes back as it was kept", () => {
    expect(readDraft(JSON.stringify(draft))).toEqual({ draft });
    expect(readDraft(null)).toBe("none");
  });

  it.each([
    "",
    "null",
    "[]",
    "not json",
    '{"format":2}',
    '{"format":0,"answers":{}}',
    JSON.stringify({ ...draft, savedAt: "yesterday" }),
    JSON.stringify({ ...draft, answers: "x" }),
    `"${"x".repeat(300_000)}"`,
  ])("is refused, never thrown, when it cannot be read (%#)", (text) => {
    expect(readDraft(text)).toBe("refused");
  });

  it("drops answers of a wrong shape", () => {
    const read = readDraft(JSON.stringify({ ...draft, step: "x", answers: { a: 1, b: ["x"] } }));
    expect(read).toEqual({ draft: { ...draft, step: 1, answers: { b: ["x"] } } });
  });

  it("is fitted to a form that has changed, and what was lost is named", () => {
    const fields = new Map<string, Set<string> | "any">([
      ["contact.name", "any"],
      ["venture.sector", new Set(["digital"])],
      ["venture.otherSectors", new Set(["food", "digital"])],
    ]);
    const answers = {
      ...draft.answers,
      "venture.otherSectors": ["food", "gone"],
      "company.fax": ["+32"],
    };
    expect(fitDraft({ ...draft, answers }, fields)).toEqual({
      answers: { "contact.name": ["Ana"], "venture.otherSectors": ["food"] },
      lost: ["venture.sector", "venture.otherSectors", "company.fax"],
    });
  });

  it("knows a row of needs by its need, so that rows may move", () => {
    const rows = ["lab-space", "cleanroom"];
    expect(draftName("needs[1].importance", rows)).toBe("needs.cleanroom.importance");
    expect(draftName("needs[7].by", rows)).toBe("needs[7].by");
    expect(draftName("contact.name", rows)).toBe("contact.name");
  });
});

describe("the answers of the fit check on their way to the form", () => {
  function store() {
    const kept = new Map<string, string>();
    return {
      kept,
      setItem: (key: string, text: string) => void kept.set(key, text),
      getItem: (key: string) => kept.get(key) ?? null,
      removeItem: (key: string) => void kept.delete(key),
    };
  }

  it("are taken once", () => {
    const tab = store();
    const fit = { sector: "food", place: "", needs: [{ need: "office", importance: 2 as const }] };
    handOver(fit, tab);
    expect(takeOver(tab)).toEqual(fit);
    expect(takeOver(tab)).toBeUndefined();
  });

  it.each(["", "null", "{}", '{"sector":"x","place":""}', "}{"])(
    "count as nothing when they cannot be read (%#)",
    (text) => {
      const tab = store();
      tab.setItem("soft-landing-fit", text);
      expect(takeOver(tab)).toBeUndefined();
    },
  );
});
