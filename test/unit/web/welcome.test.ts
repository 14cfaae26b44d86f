import { describe, expect, it } from "vitest";
import { applyLabels } from "#shared/presentation/pages/apply-sections.ts";
import { welcomeLabels, welcomeSections } from "#shared/presentation/pages/welcome-sections.ts";
import { fromAddress } from "../../../web/src/address.ts";
import * as apply from "../../../web/src/apply-steps.ts";
import { handOverFounder, takeOverFounder } from "../../../web/src/handover.ts";
import * as welcome from "../../../web/src/welcome-steps.ts";
import { rulesProgramme } from "../rules-programme.ts";

describe("what an address brings to a form", () => {
  const towns = ["Gent", "Sint-Niklaas"];

  it("is taken when it is well formed", () => {
    expect(fromAddress("?from=SL-2026-7K3F9Q&municipality=gent&language=nl", towns)).toEqual({
      cameFrom: "SL-2026-7K3F9Q",
      town: "Gent",
      language: "nl",
    });
  });

  it.each(["", "?from=SL-2026-7K3F9O", "?from=<script>", "?municipality=Atlantis&language=fr"])(
    "is left out when it is not (%s)",
    (query) => {
      expect(fromAddress(query, towns)).toEqual({});
    },
  );
});

describe("what a newcomer takes along to the founders' form", () => {
  function store() {
    const kept = new Map<string, string>();
    return {
      setItem: (key: string, text: string) => void kept.set(key, text),
      getItem: (key: string) => kept.get(key) ?? null,
      removeItem: (key: string) => void kept.delete(key),
    };
  }

  it("is taken once", () => {
    const tab = store();
    handOverFounder({ "contact.name": ["Ana"] }, tab);
    expect(takeOverFounder(tab)).toEqual({ "contact.name": ["Ana"] });
    expect(takeOverFounder(tab)).toBeUndefined();
  });

  it.each(["", "}{"])("counts as nothing when it cannot be read (%#)", (text) => {
    const tab = store();
    tab.setItem("soft-landing-founder", text);
    expect(takeOverFounder(tab)).toBeUndefined();
  });

  it("drops what is no answer", () => {
    const tab = store();
    tab.setItem("soft-landing-founder", '{"a":["x"],"b":1,"c":[1]}');
    expect(takeOverFounder(tab)).toEqual({ a: ["x"] });
  });
});

describe("the steps of the forms", () => {
  it.each([
    ["apply", apply, applyLabels(rulesProgramme, "en")],
    ["welcome", welcome, welcomeLabels(rulesProgramme, "en")],
  ])(
    "%s: each field stands in one step before the last, in the order of the form",
    (_, form, labels) => {
      const at = [...labels.keys()].map(form.stepOfField);
      expect(at.every((step) => step >= 1 && step < form.steps.length)).toBe(true);
      expect(new Set(at).size).toBe(form.steps.length - 1);
      expect(form.stepOfField("kind")).toBe(form.steps.length);
    },
  );

  it("welcome: each part of the form stands in one step", () => {
    const parts = welcome.steps.flatMap(({ parts }) => parts);
    const form = { values: {}, errors: [] };
    const sections = welcomeSections(form, "en", rulesProgramme).map(({ id }) => id);
    expect(parts).toEqual(sections);
  });
});
