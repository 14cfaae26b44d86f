import type { StartupAnswers, TalentAnswers } from "./answers.ts";
import { tierOf } from "./eligibility.ts";
import type { PastLead } from "./past-lead.ts";
import type { Programme } from "./programme.ts";
import type { Partner } from "./programme-partners.ts";
import { findMunicipality } from "./programme-places.ts";
import type { Desk } from "./programme-welcome.ts";

/** Requests made to measure: one for each partner and desk that takes any, asking for just what it covers. */

/** The simplest request that this partner or desk should be able to get, by its id. */
export function probesOf(programme: Programme, receivedAt: string): Map<string, PastLead> {
  const partners = programme.partners.filter(
    (partner) => tierOf(partner) !== "none" && !partner.paused && partner.monthlyCapacity > 0,
  );
  const desks = programme.desks.filter(({ part, paused }) => part === "host" && !paused);
  return new Map([
    ...partners.map(
      (partner) => [partner.id, partnerProbe(partner, programme, receivedAt)] as const,
    ),
    ...desks.map((desk) => [desk.id, deskProbe(desk, programme, receivedAt)] as const),
  ]);
}

function partnerProbe(
  { id, coverage, languages }: Partner,
  programme: Programme,
  receivedAt: string,
): PastLead {
  const answers: StartupAnswers = {
    role: "founder",
    seatCountry: "LT",
    foundedYear: Number(receivedAt.slice(0, 4)) - 2,
    employees: 5,
    subsidiaryOfGroup: false,
    sector: coverage.sectors[0] ?? "",
    otherSectors: [],
    stage: coverage.stages[0] ?? "",
    trl: 7,
    localTradeOnly: false,
    intent: programme.taxonomies.intents.find(({ exploring }) => !exploring)?.id ?? "",
    preferredNuts3: coverage.nuts3.slice(0, 1),
    ...placeNamed("preferredMunicipality", coverage.municipalities, programme),
    needs: [{ need: coverage.needs[0] ?? "", importance: 3 }],
    value: {},
    consents: { privacyNotice: true, shareWithPartners: true, shareWithInvestors: true },
  };
  return { kind: "startup", answers, ...around(id, languages, receivedAt) };
}

function deskProbe(
  { id, coverage, languages, profiles, needs }: Desk,
  programme: Programme,
  receivedAt: string,
): PastLead {
  const inArea = programme.places.municipalities.find(({ nuts3 }) =>
    coverage.nuts3.includes(nuts3.at(-1)?.code ?? ""),
  );
  const towns = coverage.municipalities.length > 0 ? coverage.municipalities : [inArea?.name ?? ""];
  const answers: TalentAnswers = {
    profile: profiles[0] ?? "",
    euCitizen: true,
    ...placeNamed("municipality", towns, programme),
    household: { partner: false, children: 0 },
    needs: [{ need: needs[0] ?? "", urgency: "soon" }],
    consents: { privacyNotice: true, shareWithDesks: true },
  };
  return { kind: "talent", answers, ...around(id, languages, receivedAt) };
}

function placeNamed<Key extends string>(
  key: Key,
  [name]: readonly string[],
  { places }: Programme,
): { [K in Key]?: string } {
  const found = name === undefined ? undefined : findMunicipality(places, name);
  return (found ? { [key]: found.id } : {}) as { [K in Key]?: string };
}

function around(id: string, languages: readonly string[], receivedAt: string) {
  return {
    reference: id,
    language: languages.includes("en") ? ("en" as const) : ("nl" as const),
    receivedAt,
    earlierOpen: false,
    contactReachable: true,
    qualified: true,
    takes: () => true,
  };
}
