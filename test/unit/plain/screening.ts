import { Temporal } from "temporal-polyfill";
import type { StartupAnswers } from "#shared/domain/answers.ts";
import type { Band, Gate, Reason, Screening } from "#shared/domain/decision.ts";
import { atLeast, type Fraction, fraction } from "#shared/domain/fraction.ts";
import type { Programme } from "#shared/domain/programme.ts";
import type { ScreeningContext } from "#shared/domain/screening.ts";
import { matchAll } from "./match.ts";
import { because, isWithin, numberOf } from "./scores.ts";
import { regionSide, valueSide } from "./sides.ts";

/**
 * The rubric once more, written down as plainly as it is printed and without a thought for speed: what `screen` must
 * give to the byte (`screening-reference.test.ts`).
 */
export function plainScreen(
  answers: StartupAnswers,
  context: ScreeningContext,
  programme: Programme,
): Screening {
  const { rubric, settings, assets } = programme;
  const gates = gatesOf(answers, context, programme);
  const matches = matchAll(answers, programme);
  const fit = regionSide(matches, programme);
  const value = valueSide(answers, programme);
  const gaps = matches.filter(({ criticalGap }) => criticalGap).map(({ need }) => need);
  const elsewhere = gaps.flatMap((need) => {
    const away = assets.filter(({ nuts3 }) => !settings.region.nuts3.includes(nuts3));
    const ids = away.filter(({ offers }) => offers.includes(need)).map(({ id }) => id);
    return ids.length > 0 ? [{ need, asset: ids.sort()[0] ?? "" }] : [];
  });
  const holds = gates.filter(({ outcome }) => outcome === "hold").map(({ id }) => id);

  const { a, b, minConfidence, nearThreshold } = rubric.bands;
  const about = {
    addedValue: value.total,
    regionFit: fit.total ?? 0,
    confidence: numberOf(value.confidence),
  };
  const missing: Reason[] = [];
  const lacks = (code: string, more: Reason["about"]) => missing.push(because(code, more));
  const reaches = (score: Fraction, threshold: number) => atLeast(score, fraction(threshold));
  if (!reaches(value.exact, a.addedValue))
    lacks("not-a-added-value", { addedValue: value.total, threshold: a.addedValue });
  if (fit.exact && !reaches(fit.exact, a.regionFit))
    lacks("not-a-region-fit", { regionFit: about.regionFit, threshold: a.regionFit });
  for (const [criterion, floor] of Object.entries(a.floors)) {
    const level = value.criteria.find(({ id }) => id === criterion)?.level ?? 0;
    if (level < floor) lacks("not-a-floor", { criterion, level, floor });
  }
  if (gaps.length > 0) lacks("not-a-critical-gap", { needs: [...gaps] });
  if (holds.length > 0) lacks("not-a-hold", { gates: holds });

  const sure = reaches(value.confidence, minConfidence);
  const fits = fit.exact !== null && reaches(fit.exact, b.regionFit);
  const why: Reason[] = [];
  let band: Band;
  if (!sure || fit.exact === null) {
    band = "I";
    const { confidence } = about;
    if (!sure) why.push(because("band-i-confidence", { confidence, threshold: minConfidence }));
    if (fit.exact === null) why.push(because("band-i-no-needs"));
  } else if (missing.length === 0) {
    band = "A";
    why.push(because("band-a", about));
  } else if (!reaches(value.exact, b.addedValue)) {
    band = "D";
    why.push(because("band-d", about));
  } else if (fits && elsewhere.length === 0) {
    band = "B";
    why.push(because("band-b", about));
  } else {
    band = "C";
    const { regionFit } = about;
    if (!fits) why.push(because("band-c-region-fit", { regionFit, threshold: b.regionFit }));
    const needs = elsewhere.map(({ need }) => need);
    const first = elsewhere.map(({ asset }) => asset);
    if (needs.length > 0) why.push(because("band-c-critical-gap", { needs, assets: first }));
  }
  const near: [string, Fraction | null, number][] = [
    ["a-added-value", value.exact, a.addedValue],
    ["a-region-fit", fit.exact, a.regionFit],
    ["b-added-value", value.exact, b.addedValue],
    ["b-region-fit", fit.exact, b.regionFit],
  ];
  return {
    programmeVersion: programme.version,
    rubric: rubric.name,
    screenedAt: context.screenedAt,
    gates,
    regionFit: fit.total,
    addedValue: value.total,
    confidence: about.confidence,
    criteria: [...fit.criteria, ...value.criteria],
    criticalGaps: gaps,
    band,
    hold: holds.length > 0,
    bandWhy: [...why, ...missing],
    nearThresholds: near
      .filter(([, score, at]) => score !== null && isWithin(score, at, nearThreshold))
      .map(([name]) => name),
  };
}

function gatesOf(
  answers: StartupAnswers,
  { screenedAt, earlierOpen, contactReachable = true }: ScreeningContext,
  { rubric, settings, taxonomies }: Programme,
): Gate[] {
  const { minTrl, minCrl, maxAgeYears, staffBelow, homeCountry } = rubric.gateLimits;
  const { year } = Temporal.Instant.from(screenedAt).toZonedDateTimeISO(settings.timeZone);
  const { role, seatCountry: country, trl, crl, employees, intent } = answers;
  const age = year - answers.foundedYear;
  const limits = [
    ...(age > maxAgeYears ? ["age"] : []),
    ...(employees >= staffBelow ? ["staff"] : []),
    ...(answers.subsidiaryOfGroup ? ["group"] : []),
  ];
  const ready = trl >= minTrl && (crl === undefined || crl >= minCrl);
  const exploring = taxonomies.intents.find(({ id }) => id === intent)?.exploring ?? false;
  const said = { trl, minTrl, minCrl, ...(crl === undefined ? {} : { crl }) };
  const size = { limits, age, maxAgeYears, employees, staffBelow };
  const objections: Record<string, false | [string, Reason["about"]?]> = {
    G1: !answers.consents.privacyNotice
      ? ["privacy-notice-not-accepted"]
      : !contactReachable && ["contact-not-reachable"],
    G2: role === "other" && ["role-without-mandate", { role }],
    G3: country === homeCountry && ["seat-in-home-country", { country }],
    G4: exploring && ["only-exploring", { intent }],
    G5: !ready && ["not-yet-ready", said],
    G6: answers.localTradeOnly && ["local-trade-only"],
    G7: limits.length > 0 && ["not-young-and-independent", size],
    G9: earlierOpen && ["earlier-lead-open"],
  };
  return rubric.gates.map(({ id, outcome }) => {
    const objection = objections[id] ?? false;
    if (id === "G8")
      return { id, met: true, why: because("gate-not-judged-automatically", { gate: id }) };
    if (!objection) return { id, met: true, why: because("gate-met", { gate: id }) };
    const [code, about] = objection;
    return { id, met: false, outcome, why: because(code, { gate: id, ...about }) };
  });
}
