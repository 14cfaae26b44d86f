import { describe, expect, it } from "vitest";
import { withField } from "#rules/preview/edit.ts";
import { formOf } from "#rules/preview/form-of.ts";
import { syntheticHistory } from "#rules/synthetic/history.ts";
import { loadProgramme } from "#shared/adapters/programme.ts";
import { readSubmission } from "#shared/domain/reading.ts";

const programme = loadProgramme();

describe("the form behind stored answers", () => {
  it("gives the same answers again, for every start-up and newcomer of the invented year", () => {
    for (const lead of syntheticHistory()) {
      const read = readSubmission(formOf(lead, lead.language), programme);
      if ("errors" in read) throw new Error(`${lead.reference}: ${JSON.stringify(read.errors)}`);
      // A newcomer who names no household comes alone; the form cannot tell the difference.
      expect({ kind: read.kind, answers: read.answers, language: read.language }).toEqual({
        kind: lead.kind,
        answers: lead.answers,
        language: lead.language,
      });
    }
  });
});

describe("an edit of a form", () => {
  const form = {
    kind: "startup",
    landing: { intent: "committed" },
    needs: [{ need: "office", importance: 2 }],
  };

  it("sets, adds and takes away one field, and leaves the others", () => {
    expect(withField(form, "landing.preferredMunicipality=Aalst")).toEqual({
      ...form,
      landing: { intent: "committed", preferredMunicipality: "Aalst" },
    });
    expect(withField(form, "venture.trl=7")).toEqual({ ...form, venture: { trl: 7 } });
    expect(withField(form, "landing.intent=")).toEqual({ ...form, landing: {} });
    expect(withField(form, 'landing.preferredNuts3=["BE231"]')).toMatchObject({
      landing: { preferredNuts3: ["BE231"] },
    });
  });

  it("names a need by its id", () => {
    expect(withField(form, "needs.office=3")).toMatchObject({
      needs: [{ need: "office", importance: 3 }],
    });
    expect(withField(form, "needs.office=")).toMatchObject({ needs: [] });
    expect(withField(form, "needs.incubation=1")).toMatchObject({
      needs: [{ need: "office" }, { need: "incubation", importance: 1 }],
    });
    expect(withField({ kind: "talent" }, "needs.housing=urgent")).toMatchObject({
      needs: [{ need: "housing", urgency: "urgent" }],
    });
  });

  it("says how it is meant when it is no edit", () => {
    expect(() => withField(form, "Aalst")).toThrow("--set landing.preferredMunicipality=Aalst");
  });
});
