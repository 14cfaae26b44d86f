import { describe, expect, it } from "vitest";
import { findingInWords } from "#rules/gate-words.ts";
import { syntheticHistory } from "#rules/synthetic/history.ts";
import { loadProgramme } from "#shared/adapters/programme.ts";
import { equalShares } from "#shared/domain/equal-shares.ts";
import { probesOf } from "#shared/domain/probes.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { judgeRouting, unreachable } from "#shared/domain/routing-gate.ts";
import { type Tried, tryProgramme } from "#shared/domain/trial.ts";
import { busiestOf } from "./busiest.ts";

const programme = loadProgramme();
const leads = syntheticHistory();
const tried = tryProgramme(leads, programme);
const startups = tried.filter(({ lead }) => lead.kind === "startup");
const busiest = busiestOf(tried);
const codesOf = (all: readonly Tried[], by: Programme = programme) =>
  new Set(judgeRouting(all, by).findings.map(({ code }) => code));
const routed = (those: (one: Tried) => boolean): Tried => {
  const found = startups.find((one) => one.owner !== undefined && those(one));
  if (!found) throw new Error("the invented year has no such lead");
  return found;
};

describe("the promises of routing, with the present programme", () => {
  it("hold over the invented year", () => {
    const { findings, sentOn } = judgeRouting(tried, programme);
    expect(findings.map((finding) => findingInWords(finding, programme))).toEqual([]);
    expect(sentOn).toBeGreaterThan(800);
  });

  it("every partner and host desk is reached by a request made for it", () => {
    const probes = [...probesOf(programme, "2026-06-10T09:00:00.000Z").values()];
    expect(probes.flatMap((probe) => unreachable(tryProgramme([probe], programme)))).toEqual([]);
  });

  it("equals are kept within a whole offer of each other's share, at every moment", () => {
    const shares = equalShares(tried, programme);
    expect(shares.length).toBeGreaterThan(5);
    expect(shares.filter(({ held }) => !held)).toEqual([]);
  });
});

describe("a promise that is broken", () => {
  it("capacity: more taken than there is room for", () => {
    const one = routed(() => true);
    const room = programme.partners.find(({ id }) => id === one.owner)?.monthlyCapacity ?? 0;
    const crowd = Array.from({ length: room + 1 }, () => one);
    expect(codesOf(crowd)).toEqual(new Set(["over-capacity"]));
    expect(codesOf(crowd.slice(1))).toEqual(new Set());
  });

  it("a partner that said no is asked again", () => {
    const one = routed(() => true);
    expect(codesOf([{ ...one, choices: [...one.choices, ...one.choices] }])).toContain(
      "asked-twice",
    );
  });

  it("a pair that nobody covers and nobody has stated", () => {
    const lost = programme.partners.find(({ id }) => id === busiest)?.coverage.needs[0] ?? "";
    const without = {
      ...programme,
      partners: programme.partners.map(({ coverage, ...rest }) => ({
        ...rest,
        coverage: { ...coverage, needs: coverage.needs.filter((need) => need !== lost) },
      })),
    };
    const year = tryProgramme(leads, without);
    const { findings } = judgeRouting(year, without);
    expect(findings).toContainEqual(expect.objectContaining({ code: "unstated-gap", need: lost }));
  });

  it("an equal with a smaller share is passed over", () => {
    const one = startups.find(({ choices: [first] }) => {
      const second = first?.candidates[1];
      return second?.why.at(-1)?.about?.by === "share" && second.standing === "ranked";
    });
    if (!one) throw new Error("the invented year has no equals");
    const [choice, ...others] = one.choices;
    const candidates = choice?.candidates.map((candidate, at) =>
      at === 0 ? { ...candidate, offersThisMonth: 50 } : candidate,
    );
    const moved = { ...one, choices: [{ ...choice, candidates }, ...others] } as Tried;
    expect(codesOf([moved])).toContain("unfair");
  });

  it("a partner that could always be asked and never is", () => {
    const echo = {
      ...programme.partners.find(({ id }) => id === busiest),
      id: "twin",
      weight: 0.0001,
    };
    const with2 = { ...programme, partners: [...programme.partners, echo] } as Programme;
    const year = tryProgramme(leads, with2).filter(({ choices }) =>
      choices.every(({ chosen }) => chosen !== "twin"),
    );
    const { findings } = judgeRouting(year, with2);
    expect(findings).toContainEqual(expect.objectContaining({ code: "starved", partner: "twin" }));
  });

  it("a partner that not even its own request reaches", () => {
    const mute = {
      ...programme,
      partners: programme.partners.map((one) =>
        one.id === busiest ? { ...one, coverage: { ...one.coverage, nuts3: ["BE999"] } } : one,
      ),
    };
    const probe = probesOf(mute, "2026-06-10T09:00:00.000Z").get(busiest);
    expect(unreachable(tryProgramme(probe ? [probe] : [], mute))).toEqual([
      { code: "unreachable", partner: busiest },
    ]);
  });
});
