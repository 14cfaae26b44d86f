import { countryName } from "./dates.ts";
import { inSentence } from "./names.ts";
import type { ReasonWords, Spoken } from "./reasons.ts";
import { englishDeskReasons } from "./reasons-desks-en.ts";

const scores = (s: Spoken) =>
  `added value ${s.number("addedValue")}, region fit ${s.number("regionFit")}, confidence ${s.percent("confidence")}`;
const sector = (s: Spoken) => inSentence(s.names.sector(s.id("sector")));
const asset = (s: Spoken) => s.names.asset(s.id("asset"));

const limits: Record<string, (s: Spoken) => string> = {
  age: (s) => `it is ${s.number("age")} years old (at most ${s.number("maxAgeYears")})`,
  staff: (s) =>
    `it has ${s.number("employees")} staff (fewer than ${s.number("staffBelow")} asked)`,
  group: () => "it belongs to a larger group",
};
const froms: Record<string, string> = {
  municipality: "the preferred municipality",
  areas: "the preferred area",
  default: "the centre of the region",
};
const territories: Record<string, string> = {
  municipality: "the preferred municipality",
  areas: "the preferred areas",
  default: "the region",
};
const availabilities: Record<string, string> = {
  "waiting-list": "has a waiting list",
  "by-call": "opens by call only",
};
const orders: Record<string, string> = {
  urgent: "the urgent needs it helps with",
  needs: "the needs it covers",
  sector: "how closely it knows the sector",
  reach: "how near to the place it works",
  share: "a fair share of the leads",
  id: "a fixed order, as all else is equal",
};
const offerStatuses: Record<string, string> = {
  declined: "it said no",
  lapsed: "it did not answer in time",
  withdrawn: "the offer was withdrawn",
  open: "it is considering it",
  accepted: "it accepted",
};

export const englishReasons: ReasonWords = {
  "gate-met": () => "Met.",
  "gate-not-judged-automatically": () =>
    "Not judged by the computer; it counts as met until a person says otherwise.",
  "privacy-notice-not-accepted": () => "The privacy notice was not accepted.",
  "contact-not-reachable": () => "The e-mail address given cannot be reached.",
  "role-without-mandate": () =>
    "The sender is not a founder, a director or somebody with a mandate.",
  "seat-in-home-country": (s) =>
    `The company already has its seat in ${countryName(s.id("country"), "en")}.`,
  "only-exploring": (s) => `The plan is still open: “${s.names.intent(s.id("intent"))}”.`,
  "not-yet-ready": (s) =>
    `The technology is at level ${s.number("trl")}; at least level ${s.number("minTrl")} (proof of concept) is asked${s.ids("crl").length ? `, and customer readiness is ${s.number("crl")} where ${s.number("minCrl")} is asked` : ""}.`,
  "local-trade-only": () => "The activity is local trade or services only.",
  "not-young-and-independent": (s) =>
    `The company is not both young and independent: ${s.list(s.ids("limits").map((limit) => limits[limit]?.(s) ?? limit))}.`,
  "earlier-lead-open": () => "The same company already has an open request.",

  "need-not-offered": (s) => `Nothing on the map offers ${s.needs("need")}.`,
  "asset-offers-need": (s) => `${asset(s)} offers ${s.needs("need")} (+${s.number("points")}).`,
  "asset-serves-sector": (s) => `${asset(s)} works in ${sector(s)} (+${s.number("points")}).`,
  "asset-serves-all-sectors": (s) => `${asset(s)} works for every sector (+${s.number("points")}).`,
  "asset-serves-other-sectors": (s) => `${asset(s)} works for other sectors (+0).`,
  "asset-near": (s) =>
    `${asset(s)} is ${s.number("km")} km from ${froms[s.id("from")] ?? "there"}: near, as it is under ${s.number("nearKm")} km (+${s.number("points")}).`,
  "asset-far": (s) =>
    `${asset(s)} is ${s.number("km")} km from ${froms[s.id("from")] ?? "there"}: not near, as it is not under ${s.number("nearKm")} km (+0).`,
  "asset-open": (s) => `${asset(s)} confirmed that it has room (+${s.number("points")}).`,
  "asset-not-open": (s) =>
    `${asset(s)} ${availabilities[s.id("availability")] ?? "is not open now"} (+0).`,
  "asset-availability-unconfirmed": (s) =>
    `Whether ${asset(s)} has room is not confirmed yet (+0).`,
  "level-capped-by-map": (s) =>
    `The map alone gives at most ${s.number("cap")} (the parts add up to ${s.number("sum")}); a 5 needs a confirmed yes.`,
  "critical-gap": (s) =>
    `${s.names.need(s.id("need"))} is essential and only reaches ${s.number("level")} of 5: a critical gap.`,

  "level-from-needs": (s) =>
    `Level ${s.number("level", 2)} from ${s.needs("needs")}, weighted by importance.`,
  "not-needed": () => "Not asked for, so it does not count.",
  "level-answered": (s) => `Placed at ${s.number("level")} of 5 on the form.`,
  "level-from-jobs": (s) =>
    `${s.number("fteYear3")} full-time jobs here in year three give level ${s.number("level")}.`,
  "level-from-sector": (s) => `The sector, ${sector(s)}, gives level ${s.number("level")}.`,
  "level-capped-without-evidence": (s) =>
    `Counted as ${s.number("to")} instead of ${s.number("from")}, because a 4 or 5 needs evidence.`,
  "evidence-given": () => "Evidence was given.",
  "evidence-missing": () => "No evidence was given, so it counts with less certainty.",
  "answer-unknown": () => "Not answered: no points, and less certainty.",
  "nace-given": (s) => `An activity code was given (${s.id("nace")}).`,
  "nace-missing": () => "No activity code was given, so it counts with less certainty.",

  "band-a": (s) => `Both sides fit: ${scores(s)}.`,
  "band-b": (s) => `Promising on both sides: ${scores(s)}.`,
  "band-c-region-fit": (s) =>
    `A good company, but region fit ${s.number("regionFit")} is under ${s.number("threshold")}.`,
  "band-c-critical-gap": (s) =>
    `A good company, but another region can better give ${s.needs("needs")}${s.ids("assets").length ? ` (for example ${s.list(s.ids("assets").map(s.names.asset))})` : ""}.`,
  "band-d": (s) => `Not enough for now: ${scores(s)}.`,
  "band-i-confidence": (s) =>
    `Too little is known: confidence ${s.percent("confidence")} is under ${s.percent("threshold")}.`,
  "band-i-no-needs": () => "No need was named, so region fit cannot be told.",
  "not-a-added-value": (s) =>
    `Not band A: added value ${s.number("addedValue")} is under ${s.number("threshold")}.`,
  "not-a-region-fit": (s) =>
    `Not band A: region fit ${s.number("regionFit")} is under ${s.number("threshold")}.`,
  "not-a-floor": (s) =>
    `Not band A: ${inSentence(s.names.criterion(s.id("criterion")))} is at ${s.number("level")} where at least ${s.number("floor")} is asked.`,
  "not-a-critical-gap": (s) => `Not band A: an essential need is not met (${s.needs("needs")}).`,
  "not-a-hold": (s) =>
    `Not band A: a person must check first (${s.list(s.ids("gates").map(s.names.gate).map(inSentence))}).`,

  "partner-covers-needs": (s) =>
    `Covers ${s.needs("needs")} (importance ${s.number("importance")} of ${s.number("of")}).`,
  "partner-names-sector": (s) => `Works in the company's main sector, ${sector(s)}.`,
  "partner-names-other-sector": (s) => `Works in another sector of the company, ${sector(s)}.`,
  "partner-serves-all-sectors": () => "Works for every sector.",
  "partner-reach-local": (s) =>
    `Works right there: ${s.list(s.ids("municipalities").map(s.names.municipality))}.`,
  "partner-reach-region": () => "Works in this region only.",
  "partner-reach-wider": () => "Works in a wider area.",
  "partner-share": (s) =>
    `Offers this month: ${s.number("offers")}, share ${s.number("weight", 2)}.`,
  "partner-is-fallback": () => "Steps in because no other partner may receive this lead.",
  "first-in-order": (s) =>
    s.id("by") === "only"
      ? "Nobody else may receive this lead."
      : `Comes before the next one by ${orders[s.id("by")] ?? s.id("by")}.`,
  "behind-in-order": (s) =>
    `Comes after ${s.names.partner(s.id("partner"))} by ${orders[s.id("by")] ?? s.id("by")}.`,

  "excluded-role": () => "Has another role: it does not receive leads like this one.",
  "excluded-fallback-not-needed": () => "Steps in only when nobody else can.",
  "excluded-sector": (s) =>
    `Does not work in ${s.list(s.ids("sectors").map(s.names.sector).map(inSentence))}.`,
  "excluded-stage": (s) =>
    `Does not work with companies at this stage (${inSentence(s.names.stage(s.id("stage")))}).`,
  "excluded-needs": () => "Covers none of the needs.",
  "excluded-territory": (s) => `Does not work in ${territories[s.id("from")] ?? "the area"}.`,
  "excluded-language": (s) => `Does not work in the language of the request (${s.id("language")}).`,
  "excluded-capacity": (s) =>
    `Is full this month: ${s.number("taken")} of ${s.number("capacity")} places taken.`,
  "excluded-paused": () => "Takes no leads for the moment.",
  "excluded-unreachable": () => "Gets no leads now, because its mailbox refuses our letters.",
  "excluded-paused-after-silence": () =>
    "Gets no leads now, because it left several offers in a row unanswered.",
  "excluded-absent": (s) => `Is absent from ${s.id("from")} to ${s.id("to")}.`,
  "excluded-asked-before": (s) =>
    `Was asked before for this lead: ${offerStatuses[s.id("status")] ?? s.id("status")}.`,
  "excluded-investor-without-consent": () =>
    "Is an investor, and the founder did not agree to share with investors.",

  ...englishDeskReasons,
};
