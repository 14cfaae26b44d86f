import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadProgramme } from "#shared/adapters/programme.ts";
import { parseForm } from "#shared/domain/raw-body.ts";
import { readSubmission } from "#shared/domain/reading.ts";
import { talentForm } from "./talent-form.ts";

const programme = loadProgramme();
const errorsOf = (raw: unknown) => {
  const result = readSubmission(raw, programme);
  return "errors" in result ? result.errors.map(({ field, code }) => `${field} ${code}`) : [];
};
function read(change: Parameters<typeof talentForm>[0] = {}) {
  const result = readSubmission(talentForm(change), programme);
  if ("errors" in result) throw new Error(JSON.stringify(result.errors));
  if (result.kind !== "talent") throw new Error("not read as a newcomer");
  return result;
}
const { person: about } = talentForm();

describe("reading a newcomer's form", () => {
  it("splits it into codes and counts for the rules and a person beside them", () => {
    const { answers, person, traces } = read();
    expect(answers).toEqual({
      profile: "researcher",
      euCitizen: false,
      arrival: "2027-01",
      arrivalDay: "2027-01-14",
      municipality: "gent",
      household: { partner: true, children: 1 },
      needs: talentForm().needs,
      consents: { privacyNotice: true, shareWithDesks: true },
    });
    expect(person).toEqual({
      contact: { name: "Meera Raghunathan", email: "meera@lab.example", phone: "+919876543210" },
      note: "My daughter Anjali turns six in March.",
    });
    expect(traces).toEqual(["email:meera@lab.example"]);
    expect(JSON.stringify(answers)).not.toMatch(/Meera|lab|Anjali|98765/);
  });

  it("takes what is optional as not known, and the month from the day", () => {
    const { profile, euCitizen, arrivalDay = "" } = about;
    const bare = read({ person: { profile, euCitizen } });
    expect(bare.answers).not.toHaveProperty("arrival");
    expect(bare.answers.household).toEqual({ partner: false, children: 0 });
    expect(read({ person: { profile, euCitizen, arrivalDay } }).answers.arrival).toBe("2027-01");
    const elsewhere = read({ person: { profile, euCitizen, municipality: "Timbuktu" } });
    expect(elsewhere.answers).not.toHaveProperty("municipality");
    expect(elsewhere.person.preferredPlace).toBe("Timbuktu");
  });

  it("keeps an employer's name with the person, and only the fact with the answers", () => {
    const onBehalf = { organisation: "Vivarta Labs", agreed: true as const };
    const { answers, person } = read({ onBehalf, cameFrom: "SL-2026-7K3F9Q" });
    expect(answers).toMatchObject({ onBehalf: true, cameFrom: "SL-2026-7K3F9Q" });
    expect(person).toMatchObject({ organisation: "Vivarta Labs" });
    expect(JSON.stringify(answers)).not.toContain("Vivarta");
  });

  it.each([
    [{ contact: { name: "M", email: "meera at lab" } }, ["contact.email email.form"]],
    [{ contact: { name: "M", email: "m@lab.example", phone: "12" } }, ["contact.phone phone.form"]],
    [{ person: { ...about, profile: "genius" } }, ["person.profile choice"]],
    [{ person: { ...about, euCitizen: "LT" } }, ["person.euCitizen type"]],
    [{ person: { ...about, nationality: "LT" } }, ["person.nationality field.unknown"]],
    [{ person: { ...about, arrival: "2027-13" } }, ["person.arrival month.form"]],
    [{ person: { ...about, arrivalDay: "2027-02-30" } }, ["person.arrivalDay day.form"]],
    [{ person: { ...about, arrivalDay: "2027-02-01" } }, ["person.arrivalDay arrival.differs"]],
    [
      { person: { ...about, household: { partner: true, children: -1 } } },
      ["person.household.children number.low"],
    ],
    [{ needs: [{ need: "housing", urgency: "now" }] }, ["needs[0].urgency choice"]],
    [{ needs: [talentForm().needs[0], talentForm().needs[0]] }, ["needs needs.twice"]],
    [{ note: "m".repeat(601) }, ["note text.long"]],
    [{ onBehalf: { organisation: "Lab", agreed: false } }, ["onBehalf.agreed consent.agreed"]],
    [{ cameFrom: "SL-1" }, ["cameFrom reference.form"]],
    [
      { consents: { privacyNotice: false, shareWithDesks: true } },
      ["consents.privacyNotice consent.privacy"],
    ],
    [{ score: 4 }, ["score field.unknown"]],
  ])("names what is wrong: %j", (change, expected) => {
    expect(errorsOf({ ...talentForm(), ...change })).toEqual(expected);
  });

  it.each(["investor", "", 7, null, ["talent"], { talent: true }])(
    "refuses a form of the kind %j with one error that says which there are",
    (kind) => {
      const wrong = readSubmission({ ...talentForm(), kind }, programme);
      const about = { choices: "startup, talent" };
      expect(wrong).toEqual({ errors: [{ field: "kind", code: "choice", about }] });
    },
  );

  it("reads a form post like the same JSON, whatever was left open", () => {
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.boolean(),
        fc.option(fc.integer({ min: 0, max: 20 })),
        fc.subarray(programme.taxonomies.talentNeeds),
        (eu, partner, children, wanted) => {
          const needs = wanted.map(({ id }) => ({ need: id, urgency: "soon" as const }));
          const household = { partner, children: children ?? 0 };
          const form = talentForm({ person: { ...about, euCitizen: eu, household }, needs });
          const posted = new URLSearchParams({
            kind: "talent",
            language: "en",
            "contact.name": form.contact.name,
            "contact.email": form.contact.email,
            "contact.phone": form.contact.phone ?? "",
            "person.profile": about.profile,
            "person.euCitizen": String(eu),
            "person.arrival": about.arrival ?? "",
            "person.arrivalDay": about.arrivalDay ?? "",
            "person.municipality": about.municipality ?? "",
            ...(partner ? { "person.household.partner": "true" } : {}),
            "person.household.children": children === null ? "" : String(children),
            note: form.note ?? "",
            "onBehalf.organisation": "",
            "consents.privacyNotice": "true",
            "consents.shareWithDesks": "on",
          });
          for (const [index, { id }] of programme.taxonomies.talentNeeds.entries()) {
            posted.set(`needs[${index}].need`, id);
            const asked = needs.some(({ need }) => need === id);
            posted.set(`needs[${index}].urgency`, asked ? "soon" : "");
          }
          const parsed = parseForm(posted.toString());
          if (!("raw" in parsed)) throw new Error("unreadable");
          expect(readSubmission(parsed.raw, programme)).toEqual(readSubmission(form, programme));
        },
      ),
      { numRuns: 50 },
    );
  });

  it("does not take a choice that nobody made for a no", () => {
    const parsed = parseForm("kind=talent&contact.name=M&onBehalf.organisation=Lab");
    if (!("raw" in parsed)) throw new Error("unreadable");
    expect(errorsOf(parsed.raw)).toEqual(
      expect.arrayContaining([
        "person.euCitizen field.missing",
        "person.profile field.missing",
        "onBehalf.agreed consent.agreed",
        "consents.privacyNotice consent.privacy",
      ]),
    );
  });
});
