import { describe, expect, it } from "vitest";
import type { OfferStatus } from "#shared/domain/lead.ts";
import { route } from "#shared/domain/routing.ts";
import { partner, rulesProgramme, startup } from "./rules-programme.ts";
import { exclusionsOf, input, offer, withoutPlace } from "./rules-routing.ts";

describe("who is eligible", () => {
  const investors = { privacyNotice: true, shareWithPartners: true, shareWithInvestors: true };
  it.each<[string, Parameters<typeof partner>[1], string[]]>([
    ["redirect only", { roles: ["redirect"] }, ["excluded-role"]],
    ["another sector", { coverage: { sectors: ["medtech"] } }, ["excluded-sector"]],
    ["another stage", { coverage: { stages: ["idea"] } }, ["excluded-stage"]],
    ["other needs", { coverage: { needs: ["office"] } }, ["excluded-needs"]],
    ["another area", { coverage: { nuts3: ["BE255"] } }, ["excluded-territory"]],
    ["another town", { coverage: { municipalities: ["Aalst"] } }, ["excluded-territory"]],
    ["another language", { languages: ["nl", "fr"] }, ["excluded-language"]],
    ["no places at all", { monthlyCapacity: 0 }, ["excluded-capacity"]],
    ["paused", { paused: true }, ["excluded-paused"]],
    ["absent", { absences: [{ from: "2026-11-24", to: "2026-11-24" }] }, ["excluded-absent"]],
    ["an investor", { type: "public-investor" }, ["excluded-investor-without-consent"]],
    ["everything fine", {}, []],
  ])("%s: %j", (_, changes, expected) => {
    expect(exclusionsOf(partner("p", changes))).toEqual(expected);
  });

  it("keeps every reason, not only the first", () => {
    const hopeless = partner("p", {
      roles: ["redirect"],
      type: "public-investor",
      languages: ["fr"],
      monthlyCapacity: 2,
      paused: true,
      absences: [{ from: "2026-11-01", to: "2026-11-30" }],
      coverage: {
        sectors: ["medtech"],
        stages: ["idea"],
        needs: ["office"],
        nuts3: ["BE255"],
        municipalities: [],
      },
    });
    const loads = { p: { offers: 5, taken: 2 } };
    expect(exclusionsOf(hopeless, { loads, offers: [offer("p", "declined")] })).toEqual([
      "excluded-role",
      "excluded-sector",
      "excluded-stage",
      "excluded-needs",
      "excluded-territory",
      "excluded-language",
      "excluded-capacity",
      "excluded-paused",
      "excluded-absent",
      "excluded-asked-before",
      "excluded-investor-without-consent",
    ]);
  });

  it("lets an investor in with consent, and a partner without the language if it has English", () => {
    const investor = partner("p", { type: "public-investor" });
    expect(exclusionsOf(investor, { answers: startup({ consents: investors }) })).toEqual([]);
    expect(exclusionsOf(partner("p", { languages: ["en"] }), { language: "nl" })).toEqual([]);
    expect(exclusionsOf(partner("p", { languages: ["nl"] }), { language: "nl" })).toEqual([]);
  });

  it("counts absence and capacity by the local day and the counters given", () => {
    const away = partner("p", { absences: [{ from: "2026-11-25", to: "2026-11-27" }] });
    expect(exclusionsOf(away)).toEqual([]);
    expect(exclusionsOf(away, { at: "2026-11-24T23:00:00.000Z" })).toEqual(["excluded-absent"]);
    expect(exclusionsOf(away, { at: "2026-11-27T22:59:00.000Z" })).toEqual(["excluded-absent"]);
    expect(exclusionsOf(away, { at: "2026-11-27T23:00:00.000Z" })).toEqual([]);
    const small = partner("p", { monthlyCapacity: 2 });
    expect(exclusionsOf(small, { loads: { p: { offers: 9, taken: 1 } } })).toEqual([]);
    expect(exclusionsOf(small, { loads: { p: { offers: 2, taken: 2 } } })).toEqual([
      "excluded-capacity",
    ]);
  });

  it.each<OfferStatus>(["open", "accepted", "declined", "lapsed", "withdrawn"])(
    "never asks a partner again whose offer is %s",
    (status) => {
      const offers = [offer("alpha", status)];
      const decision = route(input({ offers }), rulesProgramme);
      expect(decision.chosen).toBe("beta");
      expect(decision.candidates.at(-1)).toMatchObject({ partner: "alpha", standing: "excluded" });
    },
  );
});

describe("territory", () => {
  const town = (name: string) => partner("p", { coverage: { municipalities: [name] } });
  const areaOf = (...nuts3: string[]) => partner("p", { coverage: { nuts3 } });

  it("meets a named municipality by today's name, an old one, or its area on that day", () => {
    expect(exclusionsOf(town("Gand"))).toEqual([]);
    expect(exclusionsOf(areaOf("BE234"))).toEqual([]);
    expect(exclusionsOf(areaOf("BE231"))).toEqual(["excluded-territory"]);
    const answers = startup({ preferredMunicipality: "moerbeke" });
    expect(exclusionsOf(areaOf("BE236"), { answers })).toEqual([]);
    expect(exclusionsOf(areaOf("BE234"), { answers })).toEqual(["excluded-territory"]);
    const before = { answers, at: "2024-12-31T12:00:00.000Z" };
    expect(exclusionsOf(areaOf("BE234"), before)).toEqual([]);
  });

  it("meets named areas by overlap, or by a town that lies in them", () => {
    const answers = withoutPlace({ preferredNuts3: ["BE231"] });
    expect(exclusionsOf(areaOf("BE231", "BE255"), { answers })).toEqual([]);
    expect(exclusionsOf(areaOf("BE234"), { answers })).toEqual(["excluded-territory"]);
    expect(exclusionsOf(town("Aalst"), { answers })).toEqual([]);
    expect(exclusionsOf(town("Gent"), { answers })).toEqual(["excluded-territory"]);
  });

  it("looks at the whole region when no place is named", () => {
    const answers = withoutPlace();
    expect(exclusionsOf(areaOf("BE231"), { answers })).toEqual([]);
    expect(exclusionsOf(town("Aalst"), { answers })).toEqual([]);
    expect(exclusionsOf(areaOf("BE255"), { answers })).toEqual(["excluded-territory"]);
    expect(exclusionsOf(town("Oostende"), { answers })).toEqual(["excluded-territory"]);
  });
});
