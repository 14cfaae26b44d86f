import { describe, expect, it } from "vitest";
import { loadProgramme } from "#shared/adapters/programme.ts";
import type { TalentAnswers } from "#shared/domain/answers.ts";
import { chooseDesks } from "#shared/domain/desk-choice.ts";
import { newcomer } from "./plan-samples.ts";
import { asked, choice, desk, input, offerTo, placeless, withDesks } from "./rules-desks.ts";

const inGent = { coverage: { nuts3: ["BE234"], municipalities: ["Gent"] } };
const wider = { coverage: { nuts3: ["BE231", "BE234", "BE255"] } };
const reasons = (programme: Parameters<typeof choice>[0], id: string, changes = {}) =>
  chooseDesks(input(changes), programme)
    .candidates.find(({ partner }) => partner === id)
    ?.why.map(({ code }) => code);

describe("over the desks of the facts", () => {
  const programme = loadProgramme();
  const examples: [string, TalentAnswers, string | undefined, Record<string, string>][] = [
    [
      "a researcher who comes to Gent",
      newcomer({
        needs: asked({
          housing: "soon",
          "commune-registration": "urgent",
          "dutch-courses": "later",
        }),
      }),
      "ugent-welcome",
      {
        housing: "ugent-welcome (desk)",
        "commune-registration": "ugent-welcome (desk)",
        "dutch-courses": "flanders-portal (service)",
      },
    ],
    [
      "an employee from outside the EU in Aalst",
      newcomer({
        profile: "non-eu-employee",
        municipality: "aalst",
        needs: asked({
          "work-permit": "urgent",
          "commune-registration": "urgent",
          "dutch-courses": "soon",
          housing: "soon",
          bank: "later",
          network: "later",
        }),
      }),
      "agii-ov",
      {
        "work-permit": "flanders-economic-migration (service)",
        "commune-registration": "other-municipality (service)",
        "dutch-courses": "agii-ov (desk)",
        housing: "flanders-portal (service)",
        bank: "gap",
        network: "gap",
      },
    ],
    [
      "somebody in Brugge: another house, and what all of Flanders shares",
      newcomer({
        profile: "eu-employee",
        euCitizen: true,
        municipality: "brugge",
        needs: asked({
          "commune-registration": "urgent",
          "health-insurance": "soon",
          "dutch-courses": "later",
        }),
      }),
      "ihwf",
      {
        "commune-registration": "ihwf (desk)",
        "health-insurance": "health-funds (service)",
        "dutch-courses": "vdab (desk)",
      },
    ],
    [
      "a family in Gent: the household's desks count as well",
      newcomer({
        profile: "eu-employee",
        euCitizen: true,
        household: { partner: true, children: 2 },
        needs: asked({
          "commune-registration": "urgent",
          schooling: "urgent",
          childcare: "soon",
          "partner-job": "soon",
          network: "later",
        }),
      }),
      "gent-expat-desk",
      {
        "commune-registration": "gent-expat-desk (desk)",
        schooling: "gent-onderwijs (desk)",
        childcare: "gent-onderwijs (desk)",
        "partner-job": "community-gent (desk)",
        network: "community-gent (desk)",
      },
    ],
    [
      "a founder from outside the EU who knows no place yet",
      placeless({
        profile: "founder-self-employed",
        needs: asked({ "professional-card": "urgent", taxes: "soon" }),
      }),
      undefined,
      {
        "professional-card": "flanders-economic-migration (service)",
        taxes: "fps-finance (service)",
      },
    ],
    [
      "somebody in Antwerpen, whose house is not confirmed",
      newcomer({
        profile: "eu-employee",
        municipality: "antwerpen",
        needs: asked({ network: "soon" }),
      }),
      undefined,
      { network: "antwerp-welcome (service)" },
    ],
  ];
  it.each(examples)("%s", (_name, answers, host, needs) => {
    expect(choice(programme, { answers })).toEqual({ host, needs });
  });

  it("a researcher without a place: city desks host when nobody else can", () => {
    const answers = placeless({ needs: asked({ housing: "soon", "dutch-courses": "soon" }) });
    const { host, needs } = choice(programme, { answers });
    expect(host).toBe("euraxess-ugent");
    expect(needs).toEqual({
      housing: "flanders-portal (service)",
      "dutch-courses": "flanders-portal (service)",
    });
  });
});

describe("the host", () => {
  it.each<[string, Parameters<typeof withDesks>, string]>([
    [
      "most urgent needs first",
      [
        desk("a", { needs: ["housing", "bank", "dutch-courses"] }),
        desk("b", { needs: ["commune-registration"] }),
      ],
      "b",
    ],
    [
      "then most needs",
      [desk("a", { needs: ["commune-registration"] }), desk("b", { ...wider })],
      "b",
    ],
    ["then the nearest", [desk("a"), desk("b", inGent), desk("c", wider)], "b"],
    ["then the id", [desk("b"), desk("a")], "a"],
  ])("%s", (_name, desks, host) => {
    expect(choice(withDesks(...desks)).host).toBe(host);
  });

  it("then the fewest offers this month", () => {
    const loads = { a: { offers: 2, taken: 0 }, b: { offers: 1, taken: 1 } };
    expect(choice(withDesks(desk("a"), desk("b")), { loads }).host).toBe("b");
  });

  it.each<[string, Parameters<typeof desk>[1], object, string]>([
    ["only helps", { part: "helper" }, {}, "excluded-not-host"],
    ["only informs", { part: "informs" }, {}, "excluded-not-host"],
    ["serves others", { profiles: ["eu-employee"] }, {}, "excluded-profile"],
    ["serves none of the needs", { needs: ["bank"] }, {}, "excluded-needs"],
    ["works elsewhere", { coverage: { nuts3: ["BE231"] } }, {}, "excluded-territory"],
    ["speaks another language", { languages: ["fr"] }, {}, "excluded-language"],
    ["is paused", { paused: true }, {}, "excluded-paused"],
    ["is absent", { absences: [{ from: "2026-11-20", to: "2026-11-24" }] }, {}, "excluded-absent"],
    ["refuses our mail", {}, { closed: { a: "unreachable" } }, "excluded-unreachable"],
    [
      "stayed silent",
      {},
      { closed: { a: "paused-after-silence" } },
      "excluded-paused-after-silence",
    ],
    ["was asked before", {}, { offers: [offerTo("a", "lapsed")] }, "excluded-asked-before"],
  ])("is not one that %s, and the decision says so", (_name, changes, more, code) => {
    const programme = withDesks(desk("a", changes));
    expect(choice(programme, more).host).toBeUndefined();
    expect(reasons(programme, "a", more)).toEqual([code]);
  });

  it("is not a desk of one town while the place is not known, unless there is no other", () => {
    const answers = placeless({ needs: asked({ housing: "urgent", bank: "urgent" }) });
    const town = desk("a", inGent);
    const whole = desk("b", { needs: ["bank"] });
    expect(choice(withDesks(town, whole), { answers }).host).toBe("b");
    expect(reasons(withDesks(town, whole), "a", { answers })).toEqual(["excluded-town-unknown"]);
    expect(choice(withDesks(town), { answers }).host).toBe("a");
  });

  it("has its reasons", () => {
    const programme = withDesks(desk("a"), desk("b"));
    expect(reasons(programme, "a")).toEqual([
      "desk-serves-needs",
      "partner-reach-region",
      "desk-share",
      "first-in-order",
    ]);
    expect(reasons(programme, "b")?.at(-1)).toBe("behind-in-order");
  });
});
