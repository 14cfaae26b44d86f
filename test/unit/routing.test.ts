import { describe, expect, it } from "vitest";
import { route } from "#shared/domain/routing.ts";
import { partner, rulesProgramme, startup } from "./rules-programme.ts";
import { chosen, input, offer, order, withPartners } from "./rules-routing.ts";

describe("the order", () => {
  it("puts importance of needs before sector, reach and share", () => {
    const needs = partner("z-needs", {
      coverage: { needs: ["cleanroom"], nuts3: ["BE234", "BE255"] },
    });
    const better = {
      needs: ["research-partner"],
      municipalities: ["Gent"],
      sectors: ["photonics"],
    };
    expect(chosen([partner("a", { coverage: better }), needs])).toBe("z-needs");
  });

  it("puts a partner that names the sector first, then another sector of the company", () => {
    const names = partner("z", { coverage: { sectors: ["photonics"] } });
    const other = partner("y", { coverage: { sectors: ["medtech", "cross-sector"] } });
    const all = partner("a");
    const decision = route(
      input({ answers: startup({ otherSectors: ["medtech"] }) }),
      withPartners(all, other, names),
    );
    expect(order(decision.candidates)).toEqual(["z", "y", "a"]);
  });

  it("puts the town's own partner before the region's, and that before a wider one", () => {
    const local = partner("z", { coverage: { municipalities: ["Gent"] } });
    const region = partner("y");
    const wider = partner("a", { coverage: { nuts3: ["BE234", "BE255"] } });
    const decision = route(input(), withPartners(wider, region, local));
    expect(order(decision.candidates)).toEqual(["z", "y", "a"]);
    expect(decision.candidates[0]?.why.at(-1)).toEqual({
      code: "first-in-order",
      about: { by: "reach", partner: "y" },
    });
    expect(decision.candidates[2]?.why.at(-1)).toEqual({
      code: "behind-in-order",
      about: { by: "reach", partner: "y" },
    });
  });

  it("shares fairly by weight, exactly, and then by id", () => {
    const light = partner("a", { weight: 0.1 });
    const heavy = partner("b", { weight: 0.3 });
    const loads = { a: { offers: 0, taken: 0 }, b: { offers: 2, taken: 0 } };
    expect(chosen([heavy, light], { loads })).toBe("a");
    const once = { ...loads, b: { offers: 1, taken: 0 } };
    expect(chosen([heavy, light], { loads: once })).toBe("b");
  });

  it("asks a fallback only when nobody else is eligible, and says so", () => {
    const fallback = partner("a-fallback", { roles: ["fallback", "redirect"] });
    const direct = partner("b", { roles: ["lead-desk"] });
    const decision = route(input(), withPartners(fallback, direct));
    expect(decision.chosen).toBe("b");
    expect(decision.candidates[1]).toMatchObject({
      partner: "a-fallback",
      standing: "excluded",
      why: [{ code: "excluded-fallback-not-needed" }],
    });
    const alone = route(
      input({ offers: [offer("b", "declined")] }),
      withPartners(fallback, direct),
    );
    expect(alone.chosen).toBe("a-fallback");
    expect(alone.candidates[0]?.why[0]).toEqual({ code: "partner-is-fallback" });
  });

  it("chooses nobody when nobody is left, and still lists everyone by id", () => {
    const offers = [
      offer("beta", "lapsed"),
      offer("alpha", "declined"),
      offer("gamma", "declined"),
    ];
    const decision = route(input({ offers }), rulesProgramme);
    expect(decision.chosen).toBeUndefined();
    expect("chosen" in decision).toBe(false);
    expect(order(decision.candidates)).toEqual(["alpha", "beta", "gamma"]);
  });
});
