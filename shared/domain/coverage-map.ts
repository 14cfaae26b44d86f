import type { StartupAnswers, TalentAnswers } from "./answers.ts";
import type { NeedRoute } from "./decision.ts";
import { chooseDesks } from "./desk-choice.ts";
import type { Instant } from "./lead.ts";
import type { Programme } from "./programme.ts";
import { route } from "./routing.ts";
import { type WhyNobody, whyNobody } from "./why-nobody.ts";
import { localMonth } from "./working-time.ts";

/** Who would be asked for one need of a start-up of one sector that wants to land in one area. */
export interface Spot {
  sector: string;
  need: string;
  nuts3: string;
  /** Who is asked first; absent: nobody. */
  first?: string;
  /** How many could be asked. */
  count: number;
  why?: WhyNobody;
}

/** Where one need of a newcomer would go, in one area. */
export interface DeskSpot extends Pick<NeedRoute, "need" | "goesTo" | "desk"> {
  nuts3: string;
  profile: string;
}

/**
 * Who would get what, where: each sector × need × area of the region, for a start-up that already sells, agrees to
 * share with everybody and writes in English, when nobody is full or was asked before.
 */
export function startupCoverage(
  programme: Programme,
  at: Instant,
  stage = "early-revenue",
): Spot[] {
  const { taxonomies, settings } = programme;
  return taxonomies.sectors.flatMap(({ id: sector }) =>
    taxonomies.needs.flatMap(({ id: need }) =>
      settings.region.nuts3.map((nuts3) => spotOf({ sector, need, nuts3 }, stage, programme, at)),
    ),
  );
}

function spotOf(
  spot: Pick<Spot, "sector" | "need" | "nuts3">,
  stage: string,
  programme: Programme,
  at: Instant,
): Spot {
  const answers: StartupAnswers = {
    role: "founder",
    seatCountry: "LT",
    foundedYear: Number(at.slice(0, 4)) - 3,
    employees: 5,
    subsidiaryOfGroup: false,
    sector: spot.sector,
    otherSectors: [],
    stage,
    trl: 7,
    localTradeOnly: false,
    intent: "",
    preferredNuts3: [spot.nuts3],
    needs: [{ need: spot.need, importance: 3 }],
    value: {},
    consents: { privacyNotice: true, shareWithPartners: true, shareWithInvestors: true },
  };
  const decision = route({ answers, ...untouched(programme, at) }, programme);
  const { chosen, candidates } = decision;
  return {
    ...spot,
    ...(chosen === undefined
      ? { why: whyNobody(decision, answers, programme) }
      : { first: chosen }),
    count: candidates.filter(({ standing }) => standing !== "excluded").length,
  };
}

/** The same for newcomers: each need × area × profile; the area by its main town. */
export function deskCoverage(programme: Programme, at: Instant): DeskSpot[] {
  const { taxonomies, settings } = programme;
  return settings.region.nuts3.flatMap((nuts3) =>
    taxonomies.profiles.flatMap(({ id: profile, household }) => {
      const answers: TalentAnswers = {
        profile,
        euCitizen: false,
        municipality: mainTown(nuts3, programme),
        household: { partner: household === "partner", children: household === "children" ? 1 : 0 },
        needs: taxonomies.talentNeeds.map(({ id: need }) => ({ need, urgency: "soon" })),
        consents: { privacyNotice: true, shareWithDesks: true },
      };
      const { needs = [] } = chooseDesks({ answers, ...untouched(programme, at) }, programme);
      return needs.map(({ need, goesTo, desk }) => ({
        need,
        goesTo,
        ...(desk === undefined ? {} : { desk }),
        nuts3,
        profile,
      }));
    }),
  );
}

function untouched({ settings }: Programme, at: Instant) {
  const month = localMonth(at, settings.timeZone);
  return { language: "en" as const, offers: [], loads: {}, closed: {}, at, month };
}

/** The town that an area is named after, or its first. */
function mainTown(nuts3: string, { places }: Programme): string {
  const area = places.areas.find((one) => one.nuts3 === nuts3);
  const towns = places.municipalities.filter((one) => one.nuts3.at(-1)?.code === nuts3);
  const named = towns.find(({ name }) => name === area?.name.nl);
  return (named ?? towns[0])?.id ?? "";
}
