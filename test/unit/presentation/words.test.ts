import { describe, expect, test } from "vitest";
import type { Reason } from "#shared/domain/decision.ts";
import { reasonCodes } from "#shared/domain/reason-codes.ts";
import {
  countryName,
  dayInWords,
  listInWords,
  momentInWords,
  monthInWords,
  numberInWords,
  workingDays,
} from "#shared/presentation/words/dates.ts";
import { inSentence, namesOf } from "#shared/presentation/words/names.ts";
import { reasonInWords } from "#shared/presentation/words/reasons.ts";
import { languages, programme, samples } from "./samples.ts";

describe("dates, numbers and lists", () => {
  test("read as people say them, in Brussels time", () => {
    const at = "2026-12-01T13:00:00.000Z";
    expect(momentInWords(at, "en")).toBe("Tuesday 1 December 2026 at 14:00");
    expect(momentInWords(at, "nl")).toBe("dinsdag 1 december 2026 om 14.00 uur");
    expect(dayInWords("2026-06-30T22:30:00.000Z", "nl")).toBe("woensdag 1 juli 2026");
    expect(momentInWords("2026-06-30T22:30:00.000Z", "en")).toBe("Wednesday 1 July 2026 at 00:30");
  });
  test("months, working days, numbers, lists, countries", () => {
    expect([monthInWords("2027-06", "en"), monthInWords("2027-06", "nl")]).toEqual([
      "June 2027",
      "juni 2027",
    ]);
    expect(monthInWords("soon", "en")).toBe("soon");
    expect([workingDays(1, "nl"), workingDays(3, "en")]).toEqual(["1 werkdag", "3 working days"]);
    expect([numberInWords(80.84, "en"), numberInWords(80.84, "nl")]).toEqual(["80.8", "80,8"]);
    expect([listInWords(["a", "b", "c"], "en"), listInWords(["a", "b", "c"], "nl")]).toEqual([
      "a, b and c",
      "a, b en c",
    ]);
    expect([countryName("LT", "en"), countryName("LT", "nl"), countryName("?", "en")]).toEqual([
      "Lithuania",
      "Litouwen",
      "?",
    ]);
  });
  test("a label keeps its capitals only where they belong to the name", () => {
    expect(["Clean room", "UGent", "R&D"].map(inSentence)).toEqual(["clean room", "UGent", "R&D"]);
  });
});

describe("reasons", () => {
  for (const language of languages) {
    const names = namesOf(programme, language);

    test(`every code has a sentence of its own (${language})`, () => {
      const about = {
        gate: "G4",
        need: "cleanroom",
        needs: ["cleanroom", "office"],
        asset: programme.assets[0]?.id ?? "",
        sector: "photonics",
        limits: ["age", "staff"],
        points: 1,
        fteYear3: 4,
        level: 3,
        trl: 2,
        gates: ["G2"],
        partner: "fit",
        by: "needs",
        criterion: "E1",
      };
      const sentences = reasonCodes.map((code) => reasonInWords({ code, about }, names));
      for (const sentence of sentences) {
        expect(sentence).toMatch(/^[\p{Lu}\d].*\.$/su);
        expect(sentence).not.toMatch(/undefined|null|NaN|\[object/);
      }
      expect(new Set(sentences).size).toBe(sentences.length);
    });

    test(`a reason without its facts still reads (${language})`, () => {
      for (const code of reasonCodes) {
        expect(reasonInWords({ code }, names)).not.toMatch(/undefined|null|NaN/);
      }
    });

    test(`what the rules say has all its facts (${language})`, () => {
      const stops = Object.values(samples(language));
      const reasons = stops.flatMap(({ state, routing }): Reason[] => [
        ...(state.screening?.gates.map(({ why }) => why) ?? []),
        ...(state.screening?.bandWhy ?? []),
        ...(state.screening?.criteria.flatMap(({ why, needs = [] }) => [
          ...why,
          ...needs.flatMap((need) => need.why),
        ]) ?? []),
        ...(routing?.candidates.flatMap(({ why }) => why) ?? []),
      ]);
      expect(reasons.length).toBeGreaterThan(100);
      for (const reason of reasons) {
        expect(reasonInWords(reason, names), reason.code).not.toContain("…");
      }
    });
  }

  test("a code from a later version is shown as it is", () => {
    expect(reasonInWords({ code: "unheard-of" }, namesOf(programme, "en"))).toBe("unheard-of");
  });
});
