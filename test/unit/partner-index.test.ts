import { describe, expect, it } from "vitest";
import { loadProgramme } from "#shared/adapters/programme.ts";
import { route } from "#shared/domain/routing.ts";
import { applicants } from "#test/bench/deciding/startups.ts";
import { requests, withPartners } from "#test/bench/routing/partners.ts";

describe("the index of partners", () => {
  it.each([3, 30, 300])("chooses among %i partners whom the whole list puts first", (count) => {
    const programme = withPartners(loadProgramme(), count, count);
    const leads = requests(applicants(programme, 200, count), programme, count);
    const decisions = leads.map((lead) => route(lead, programme));
    for (const { chosen, candidates } of decisions) {
      const [first] = candidates.filter(({ standing }) => standing !== "excluded");
      expect(chosen).toBe(first?.partner);
    }
    expect(decisions.some(({ chosen }) => chosen !== undefined)).toBe(true);
  });
});
