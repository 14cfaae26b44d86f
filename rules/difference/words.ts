import type { Change } from "#shared/domain/difference.ts";
import type { Language } from "#shared/domain/lead.ts";

/** The words of a difference, for the screen and for the page that staff approve. */
export interface DifferenceWords {
  title: string;
  over(leads: string, startups: string, newcomers: string): string;
  synthetic: string;
  real: string;
  edited: string;
  nothingEdited: string;
  absent: string;
  summary(changed: string, knockOn: string, pointsOnly: string): string;
  nothingChanges: string;
  bands: string;
  bandNames: Record<string, string>;
  before: string;
  after: string;
  ways: string;
  way: Record<"alone" | "person" | "stayed" | "nobody", string>;
  whoChanges: string;
  group: Record<Change, (from: string, to: string) => string>;
  nobody: string;
  noGate: string;
  more(count: number): string;
  why: string;
  lead: string;
  knockOn: string;
  knockOnWhy: string;
  load: string;
  loadWhy: string;
  taker: string;
  asked: string;
  took: string;
  newcomers: string;
  approve: string;
  approveWhy: string;
  approvedBy: string;
  howRead: string;
  assumptions: string[];
  versions: string;
}

const en: DifferenceWords = {
  title: "What a change of the rules does",
  over: (leads, startups, newcomers) =>
    `Both versions were tried on ${leads} past requests: ${startups} start-ups and ${newcomers} newcomers.`,
  synthetic: "They are invented: one year that is the same for everybody who looks at a change.",
  real: "They are real requests, without names, addresses and texts.",
  edited: "What was edited",
  nothingEdited: "Nothing: both versions say the same.",
  absent: "(nothing)",
  summary: (changed, knockOn, pointsOnly) =>
    `${changed} requests are read otherwise. ${knockOn} more go to somebody else only because of these. For ${pointsOnly} the points move and nothing follows from it.`,
  nothingChanges: "No request is read otherwise, and none goes to somebody else.",
  bands: "Bands of the start-ups",
  bandNames: {
    A: "qualified",
    B: "promising",
    C: "better elsewhere",
    D: "not now",
    I: "needs information",
  },
  before: "before",
  after: "after",
  ways: "What happens to the requests",
  way: {
    alone: "sent on by the rules",
    person: "sent on by a person",
    stayed: "not sent on",
    nobody: "of those sent on, nobody could take it",
  },
  whoChanges: "Who changes, and why",
  group: {
    band: (from, to) => `Band ${from} becomes ${to}`,
    gates: (from, to) => `Gates that are not met: ${from} becomes ${to}`,
    way: (from, to) => `${from} becomes ${to}`,
    partner: (from, to) => `First asked: ${from} becomes ${to}`,
    owner: (from, to) => `Taken in the end by: ${from} becomes ${to}`,
    needs: (from, to) => `A need goes to ${to} in place of ${from}`,
  },
  nobody: "nobody",
  noGate: "none",
  more: (count) => `and ${count} more`,
  why: "why",
  lead: "request",
  knockOn: "Only because others moved",
  knockOnWhy:
    "The rules read these as before. They go to somebody else because another request took the place, or gave it free.",
  load: "Load of each partner",
  loadWhy: "Over the whole year: how often each was asked, and how many requests it took.",
  taker: "partner or desk",
  asked: "asked",
  took: "took",
  newcomers: "Load of each desk for newcomers",
  approve: "Approval",
  approveWhy: "I have seen what this change does and agree that it goes live.",
  approvedBy: "Name and date",
  howRead: "How this was computed",
  assumptions: [
    "Every request is read and routed once more under both versions, in the order in which they came, with the counters of each month kept.",
    "Each partner is asked one after the other and answers at once. Where the past knows an answer it is used; the invented year has one for every pair.",
    "Where a person must decide, they decide as in the past. No mailbox is closed.",
  ],
  versions: "Versions",
};

const nl: DifferenceWords = {
  title: "Wat een wijziging van de regels doet",
  over: (leads, startups, newcomers) =>
    `Beide versies zijn geprobeerd op ${leads} eerdere aanvragen: ${startups} start-ups en ${newcomers} nieuwkomers.`,
  synthetic:
    "Ze zijn verzonnen: één jaar dat hetzelfde is voor iedereen die een wijziging bekijkt.",
  real: "Het zijn echte aanvragen, zonder namen, adressen en teksten.",
  edited: "Wat er gewijzigd is",
  nothingEdited: "Niets: beide versies zeggen hetzelfde.",
  absent: "(niets)",
  summary: (changed, knockOn, pointsOnly) =>
    `${changed} aanvragen worden anders gelezen. Nog ${knockOn} gaan alleen daardoor naar iemand anders. Bij ${pointsOnly} verschuiven de punten zonder gevolg.`,
  nothingChanges:
    "Geen enkele aanvraag wordt anders gelezen, en geen enkele gaat naar iemand anders.",
  bands: "Categorieën van de start-ups",
  bandNames: {
    A: "gekwalificeerd",
    B: "veelbelovend",
    C: "beter elders",
    D: "nu niet",
    I: "meer informatie nodig",
  },
  before: "voor",
  after: "na",
  ways: "Wat er met de aanvragen gebeurt",
  way: {
    alone: "doorgestuurd door de regels",
    person: "doorgestuurd door een mens",
    stayed: "niet doorgestuurd",
    nobody: "van de doorgestuurde: niemand kon ze nemen",
  },
  whoChanges: "Wie verandert, en waarom",
  group: {
    band: (from, to) => `Categorie ${from} wordt ${to}`,
    gates: (from, to) => `Poorten waaraan niet voldaan is: ${from} wordt ${to}`,
    way: (from, to) => `${from} wordt ${to}`,
    partner: (from, to) => `Eerst gevraagd: ${from} wordt ${to}`,
    owner: (from, to) => `Uiteindelijk genomen door: ${from} wordt ${to}`,
    needs: (from, to) => `Een nood gaat naar ${to} in plaats van ${from}`,
  },
  nobody: "niemand",
  noGate: "geen",
  more: (count) => `en nog ${count}`,
  why: "waarom",
  lead: "aanvraag",
  knockOn: "Alleen omdat andere verschoven",
  knockOnWhy:
    "De regels lezen deze zoals voorheen. Ze gaan naar iemand anders omdat een andere aanvraag de plaats nam, of vrijmaakte.",
  load: "Belasting van elke partner",
  loadWhy: "Over het hele jaar: hoe vaak elke partner gevraagd werd, en hoeveel aanvragen hij nam.",
  taker: "partner of dienst",
  asked: "gevraagd",
  took: "genomen",
  newcomers: "Belasting van elke dienst voor nieuwkomers",
  approve: "Goedkeuring",
  approveWhy: "Ik heb gezien wat deze wijziging doet en ga ermee akkoord dat ze in gebruik komt.",
  approvedBy: "Naam en datum",
  howRead: "Hoe dit berekend is",
  assumptions: [
    "Elke aanvraag wordt onder beide versies opnieuw gelezen en toegewezen, in de volgorde waarin ze kwamen, met de tellers van elke maand.",
    "Partners worden na elkaar gevraagd en antwoorden meteen. Kent het verleden een antwoord, dan telt dat; het verzonnen jaar heeft er een voor elk paar.",
    "Waar een mens moet beslissen, beslist die zoals vroeger. Geen mailbox is gesloten.",
  ],
  versions: "Versies",
};

export const differenceWords: Record<Language, DifferenceWords> = { en, nl };
