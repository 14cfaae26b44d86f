import { describe, expect, it } from "vitest";
import { synthetic } from "#rules/past-leads.ts";
import { syntheticHistory } from "#rules/synthetic/history.ts";
import { loadProgramme } from "#shared/adapters/programme.ts";

const programme = loadProgramme();
const { taxonomies, places } = programme;
const { leads, hash } = synthetic();
const ids = (terms: readonly { id: string }[]) => new Set(terms.map(({ id }) => id));

describe("the invented year", () => {
  it("is the same on every machine, whatever the programme says", () => {
    expect(hash).toBe("641e03c23a5d76b9448f947462da0b3f20ea21ec6625ef40ae3850f25d97adac");
  });

  it("holds 1,000 start-ups and 300 newcomers, each once, in the order in which they came", () => {
    expect(leads.filter(({ kind }) => kind === "startup")).toHaveLength(1000);
    expect(leads.filter(({ kind }) => kind === "talent")).toHaveLength(300);
    expect(new Set(leads.map(({ reference }) => reference)).size).toBe(1300);
    const times = leads.map(({ receivedAt }) => receivedAt);
    expect(times).toEqual(times.toSorted());
  });

  it("is another year with another seed", () => {
    expect(syntheticHistory("another").map(({ reference }) => reference)).not.toEqual(
      leads.map(({ reference }) => reference),
    );
  });

  it("speaks only words that the programme knows: when staff rename one, rename it in rules/synthetic too", () => {
    const spoken = {
      sectors: new Set<string>(),
      stages: new Set<string>(),
      needs: new Set<string>(),
      intents: new Set<string>(),
      profiles: new Set<string>(),
      talentNeeds: new Set<string>(),
    };
    const towns = new Set<string>();
    for (const lead of leads) {
      if (lead.kind === "startup") {
        const { sector, otherSectors, stage, intent, needs, preferredMunicipality } = lead.answers;
        for (const one of [sector, ...otherSectors]) spoken.sectors.add(one);
        spoken.stages.add(stage);
        spoken.intents.add(intent);
        for (const { need } of needs) spoken.needs.add(need);
        if (preferredMunicipality) towns.add(preferredMunicipality);
      } else {
        spoken.profiles.add(lead.answers.profile);
        for (const { need } of lead.answers.needs) spoken.talentNeeds.add(need);
        if (lead.answers.municipality) towns.add(lead.answers.municipality);
      }
    }
    for (const [list, words] of Object.entries(spoken))
      expect(
        [...words].filter((id) => !ids(taxonomies[list as keyof typeof spoken]).has(id)),
      ).toEqual([]);
    expect([...towns].filter((id) => !ids(places.municipalities).has(id))).toEqual([]);
  });
});
