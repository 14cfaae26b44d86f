import { countryName } from "./dates.ts";
import { inSentence } from "./names.ts";
import type { ReasonWords, Spoken } from "./reasons.ts";
import { dutchDeskReasons } from "./reasons-desks-nl.ts";

const scores = (s: Spoken) =>
  `meerwaarde ${s.number("addedValue")}, match met de regio ${s.number("regionFit")}, zekerheid ${s.percent("confidence")}`;
const sector = (s: Spoken) => inSentence(s.names.sector(s.id("sector")));
const asset = (s: Spoken) => s.names.asset(s.id("asset"));

const limits: Record<string, (s: Spoken) => string> = {
  age: (s) => `het is ${s.number("age")} jaar oud (hoogstens ${s.number("maxAgeYears")})`,
  staff: (s) =>
    `er werken ${s.number("employees")} mensen (minder dan ${s.number("staffBelow")} gevraagd)`,
  group: () => "het hoort bij een grotere groep",
};
const froms: Record<string, string> = {
  municipality: "de gekozen gemeente",
  areas: "het gekozen gebied",
  default: "het centrum van de regio",
};
const territories: Record<string, string> = {
  municipality: "de gekozen gemeente",
  areas: "de gekozen gebieden",
  default: "de regio",
};
const availabilities: Record<string, string> = {
  "waiting-list": "heeft een wachtlijst",
  "by-call": "werkt alleen met oproepen",
};
const orders: Record<string, string> = {
  urgent: "de dringende noden waarmee ze helpt",
  needs: "de noden die ze dekt",
  sector: "hoe goed ze de sector kent",
  reach: "hoe dicht bij de plek ze werkt",
  share: "een eerlijke verdeling van de leads",
  id: "een vaste volgorde, omdat al het andere gelijk is",
};
const offerStatuses: Record<string, string> = {
  declined: "ze zei nee",
  lapsed: "ze antwoordde niet op tijd",
  withdrawn: "het aanbod werd ingetrokken",
  open: "ze bekijkt de lead nog",
  accepted: "ze nam de lead op",
};

export const dutchReasons: ReasonWords = {
  "gate-met": () => "In orde.",
  "gate-not-judged-automatically": () =>
    "Niet beoordeeld door de computer; het telt als in orde tot een mens anders beslist.",
  "privacy-notice-not-accepted": () => "De privacyverklaring werd niet aanvaard.",
  "contact-not-reachable": () => "Het opgegeven e-mailadres is niet bereikbaar.",
  "role-without-mandate": () =>
    "De afzender is geen oprichter of bestuurder en heeft geen mandaat.",
  "seat-in-home-country": (s) =>
    `Het bedrijf heeft zijn zetel al in ${countryName(s.id("country"), "nl")}.`,
  "only-exploring": (s) => `Het plan ligt nog open: “${s.names.intent(s.id("intent"))}”.`,
  "not-yet-ready": (s) =>
    `De technologie staat op niveau ${s.number("trl")}; minstens niveau ${s.number("minTrl")} (haalbaarheid aangetoond) is gevraagd${s.ids("crl").length ? `, en de klantenrijpheid is ${s.number("crl")} waar ${s.number("minCrl")} gevraagd is` : ""}.`,
  "local-trade-only": () => "De activiteit is alleen lokale handel of dienstverlening.",
  "not-young-and-independent": (s) =>
    `Het bedrijf is niet tegelijk jong en zelfstandig: ${s.list(s.ids("limits").map((limit) => limits[limit]?.(s) ?? limit))}.`,
  "earlier-lead-open": () => "Hetzelfde bedrijf heeft al een open aanvraag.",

  "need-not-offered": (s) => `Niets op de kaart biedt dit aan: ${s.needs("need")}.`,
  "asset-offers-need": (s) =>
    `${asset(s)} biedt dit aan: ${s.needs("need")} (+${s.number("points")}).`,
  "asset-serves-sector": (s) =>
    `${asset(s)} werkt in deze sector: ${sector(s)} (+${s.number("points")}).`,
  "asset-serves-all-sectors": (s) =>
    `${asset(s)} werkt voor alle sectoren (+${s.number("points")}).`,
  "asset-serves-other-sectors": (s) => `${asset(s)} werkt voor andere sectoren (+0).`,
  "asset-near": (s) =>
    `${asset(s)} ligt op ${s.number("km")} km van ${froms[s.id("from")] ?? "daar"}: dichtbij, want minder dan ${s.number("nearKm")} km (+${s.number("points")}).`,
  "asset-far": (s) =>
    `${asset(s)} ligt op ${s.number("km")} km van ${froms[s.id("from")] ?? "daar"}: niet dichtbij, want niet minder dan ${s.number("nearKm")} km (+0).`,
  "asset-open": (s) => `${asset(s)} bevestigde dat er plaats is (+${s.number("points")}).`,
  "asset-not-open": (s) =>
    `${asset(s)} ${availabilities[s.id("availability")] ?? "is nu niet open"} (+0).`,
  "asset-availability-unconfirmed": (s) =>
    `Of er bij ${asset(s)} plaats is, is nog niet bevestigd (+0).`,
  "level-capped-by-map": (s) =>
    `De kaart alleen geeft hoogstens ${s.number("cap")} (de delen samen geven ${s.number("sum")}); voor een 5 is een bevestigde ja nodig.`,
  "critical-gap": (s) =>
    `${s.names.need(s.id("need"))} is onmisbaar en haalt maar ${s.number("level")} op 5: een kritiek gat.`,

  "level-from-needs": (s) =>
    `Niveau ${s.number("level", 2)} door ${s.needs("needs")}, gewogen naar belang.`,
  "not-needed": () => "Niet gevraagd, en dus niet meegeteld.",
  "level-answered": (s) => `Op het formulier geplaatst op ${s.number("level")} van 5.`,
  "level-from-jobs": (s) =>
    `${s.number("fteYear3")} voltijdse banen hier in het derde jaar geven niveau ${s.number("level")}.`,
  "level-from-sector": (s) => `De sector, ${sector(s)}, geeft niveau ${s.number("level")}.`,
  "level-capped-without-evidence": (s) =>
    `Geteld als ${s.number("to")} in plaats van ${s.number("from")}, want een 4 of 5 vraagt bewijs.`,
  "evidence-given": () => "Er is bewijs gegeven.",
  "evidence-missing": () => "Er is geen bewijs gegeven, dus telt het met minder zekerheid.",
  "answer-unknown": () => "Niet ingevuld: geen punten, en minder zekerheid.",
  "nace-given": (s) => `Er is een activiteitscode gegeven (${s.id("nace")}).`,
  "nace-missing": () => "Er is geen activiteitscode gegeven, dus telt het met minder zekerheid.",

  "band-a": (s) => `Het klopt aan beide kanten: ${scores(s)}.`,
  "band-b": (s) => `Veelbelovend aan beide kanten: ${scores(s)}.`,
  "band-c-region-fit": (s) =>
    `Een goed bedrijf, maar de match met de regio (${s.number("regionFit")}) ligt onder ${s.number("threshold")}.`,
  "band-c-critical-gap": (s) =>
    `Een goed bedrijf, maar een andere regio heeft dit beter: ${s.needs("needs")}${s.ids("assets").length ? ` (bijvoorbeeld ${s.list(s.ids("assets").map(s.names.asset))})` : ""}.`,
  "band-d": (s) => `Voorlopig niet genoeg: ${scores(s)}.`,
  "band-i-confidence": (s) =>
    `Er is te weinig bekend: zekerheid ${s.percent("confidence")} ligt onder ${s.percent("threshold")}.`,
  "band-i-no-needs": () =>
    "Er is geen nood opgegeven, dus is de match met de regio niet te bepalen.",
  "not-a-added-value": (s) =>
    `Geen categorie A: meerwaarde ${s.number("addedValue")} ligt onder ${s.number("threshold")}.`,
  "not-a-region-fit": (s) =>
    `Geen categorie A: de match met de regio (${s.number("regionFit")}) ligt onder ${s.number("threshold")}.`,
  "not-a-floor": (s) =>
    `Geen categorie A: ${inSentence(s.names.criterion(s.id("criterion")))} staat op ${s.number("level")} waar minstens ${s.number("floor")} gevraagd is.`,
  "not-a-critical-gap": (s) =>
    `Geen categorie A: een onmisbare nood is niet ingevuld (${s.needs("needs")}).`,
  "not-a-hold": (s) =>
    `Geen categorie A: een mens moet dit eerst nakijken (${s.list(s.ids("gates").map(s.names.gate).map(inSentence))}).`,

  "partner-covers-needs": (s) =>
    `Dekt ${s.needs("needs")} (belang ${s.number("importance")} van ${s.number("of")}).`,
  "partner-names-sector": (s) => `Werkt in de hoofdsector van het bedrijf: ${sector(s)}.`,
  "partner-names-other-sector": (s) => `Werkt in een andere sector van het bedrijf: ${sector(s)}.`,
  "partner-serves-all-sectors": () => "Werkt voor alle sectoren.",
  "partner-reach-local": (s) =>
    `Werkt ter plaatse: ${s.list(s.ids("municipalities").map(s.names.municipality))}.`,
  "partner-reach-region": () => "Werkt alleen in deze regio.",
  "partner-reach-wider": () => "Werkt in een ruimer gebied.",
  "partner-share": (s) =>
    `Aanbiedingen deze maand: ${s.number("offers")}, aandeel ${s.number("weight", 2)}.`,
  "partner-is-fallback": () => "Springt in, omdat geen andere partner deze lead mag ontvangen.",
  "first-in-order": (s) =>
    s.id("by") === "only"
      ? "Niemand anders mag deze lead ontvangen."
      : `Komt voor de volgende door ${orders[s.id("by")] ?? s.id("by")}.`,
  "behind-in-order": (s) =>
    `Komt na ${s.names.partner(s.id("partner"))} door ${orders[s.id("by")] ?? s.id("by")}.`,

  "excluded-role": () => "Heeft een andere rol: ontvangt geen leads zoals deze.",
  "excluded-fallback-not-needed": () => "Springt alleen in als niemand anders kan.",
  "excluded-sector": (s) =>
    `Werkt niet in ${s.list(s.ids("sectors").map(s.names.sector).map(inSentence))}.`,
  "excluded-stage": (s) =>
    `Werkt niet met bedrijven in deze fase (${inSentence(s.names.stage(s.id("stage")))}).`,
  "excluded-needs": () => "Dekt geen enkele van de noden.",
  "excluded-territory": (s) => `Werkt niet in ${territories[s.id("from")] ?? "het gebied"}.`,
  "excluded-language": (s) => `Werkt niet in de taal van de aanvraag (${s.id("language")}).`,
  "excluded-capacity": (s) =>
    `Zit deze maand vol: ${s.number("taken")} van de ${s.number("capacity")} plaatsen bezet.`,
  "excluded-paused": () => "Neemt even geen leads op.",
  "excluded-unreachable": () => "Krijgt nu geen leads, omdat de mailbox onze brieven weigert.",
  "excluded-paused-after-silence": () =>
    "Krijgt nu geen leads, omdat verschillende aanbiedingen na elkaar zonder antwoord bleven.",
  "excluded-absent": (s) => `Is afwezig van ${s.id("from")} tot en met ${s.id("to")}.`,
  "excluded-asked-before": (s) =>
    `Kreeg deze lead al eerder: ${offerStatuses[s.id("status")] ?? s.id("status")}.`,
  "excluded-investor-without-consent": () =>
    "Is een investeerder, en de oprichter wil niet delen met investeerders.",

  ...dutchDeskReasons,
};
