import { describe, expect, it } from "vitest";
import { chooseDesks } from "#shared/domain/desk-choice.ts";
import { newcomer } from "./plan-samples.ts";
import { asked, choice, desk, input, offerTo, withDesks } from "./rules-desks.ts";

const inGent = { coverage: { nuts3: ["BE234"], municipalities: ["Gent"] } };

describe("a need", () => {
  const housing = { answers: newcomer({ needs: asked({ housing: "soon" }) }) };
  const goes = (...desks: Parameters<typeof withDesks>) =>
    choice(withDesks(...desks), housing).needs.housing;

  it.each<[string, Parameters<typeof withDesks>, string]>([
    [
      "to the nearest, even if that one only informs",
      [desk("a"), desk("b", { ...inGent, part: "informs" })],
      "b (service)",
    ],
    ["to one that can be written to", [desk("a", { part: "informs" }), desk("b")], "b (desk)"],
    [
      "to the host, for fewer hands",
      [desk("a", { part: "helper", needs: ["housing"] }), desk("b")],
      "b (desk)",
    ],
    [
      "to the one that we are surer of",
      [
        desk("a", { part: "informs", confidence: "medium", needs: ["housing"] }),
        desk("b", { part: "informs" }),
      ],
      "b (service)",
    ],
    [
      "to the one with fewer other tasks",
      [desk("a", { part: "informs" }), desk("b", { part: "informs", needs: ["housing"] })],
      "b (service)",
    ],
    [
      "by id at last",
      [desk("b", { part: "informs" }), desk("a", { part: "informs" })],
      "a (service)",
    ],
    ["to a paused desk by its channel", [desk("a", { paused: true })], "a (service)"],
    ["nowhere, when it is not served", [desk("a", { needs: ["bank"] })], "gap"],
  ])("goes %s", (_name, desks, expected) => {
    expect(goes(...desks)).toBe(expected);
  });

  it.each<[string, Parameters<typeof desk>[1], string[]]>([
    ["nobody helps with it", { needs: ["bank"] }, ["gap-need"]],
    ["nobody helps there", { coverage: { nuts3: ["BE231"] } }, ["gap-place"]],
    ["nobody helps such people", { profiles: ["eu-employee"] }, ["gap-profile"]],
  ])("is a gap because %s", (_name, changes, codes) => {
    const programme = withDesks(desk("a", changes));
    const codesOf = (deskGaps: typeof programme.deskGaps) =>
      chooseDesks(input(housing), { ...programme, deskGaps }).needs?.[0]?.why.map(
        ({ code }) => code,
      );
    expect(codesOf([])).toEqual(codes);
    const why = { en: "x", nl: "x" };
    expect(codesOf([{ need: "housing", nuts3: "BE234", why }])).toEqual([...codes, "gap-known"]);
  });

  it("is named and not written to when its desk said no to the whole, with the reason", () => {
    const offers = [offerTo("a")];
    const decision = chooseDesks(input({ ...housing, offers }), withDesks(desk("a")));
    expect(decision.chosen).toBeUndefined();
    expect(decision.needs?.[0]).toMatchObject({ goesTo: "service", desk: "a" });
    expect(decision.needs?.[0]?.why.map(({ code }) => code)).toEqual([
      "partner-reach-region",
      "need-with-silent-desk",
      "excluded-asked-before",
    ]);
  });
});
