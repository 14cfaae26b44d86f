import type { Importance, StartupAnswers } from "#shared/domain/answers.ts";
import type { Screening } from "#shared/domain/decision.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { screen } from "#shared/domain/screening.ts";

/** What somebody picked in "Does the region fit us?". Holds nothing personal. */
export interface FitAnswers {
  sector: string;
  /** `municipality:gent`, `area:BE234`, or empty for no preference. */
  place: string;
  needs: { need: string; importance: Importance }[];
}

/**
 * The answers as screening reads them. What the check does not ask is filled with the best that a company can be,
 * so that the band is the best that is still possible. None of it touches the region fit.
 */
export function bestCase(fit: FitAnswers, { rubric }: Programme, today: string): StartupAnswers {
  const [kind, id = ""] = fit.place.split(":");
  const levels = rubric.addedValue.flatMap(({ answer }) =>
    answer === undefined || answer === "jobs" ? [] : [[answer, { level: 5, evidence: true }]],
  );
  return {
    role: "founder",
    seatCountry: "",
    foundedYear: Number(today.slice(0, 4)),
    employees: 1,
    subsidiaryOfGroup: false,
    sector: fit.sector,
    otherSectors: [],
    stage: "",
    trl: 9,
    localTradeOnly: false,
    nace: "00",
    intent: "",
    preferredNuts3: kind === "area" ? [id] : [],
    ...(kind === "municipality" ? { preferredMunicipality: id } : {}),
    needs: fit.needs,
    value: { ...Object.fromEntries(levels), jobs: { fteYear3: 100_000, evidence: true } },
    consents: { privacyNotice: true, shareWithPartners: true, shareWithInvestors: true },
  };
}

/** Region fit as the functions compute it, and the best band that is still possible. `today` is an instant. */
export function checkFit(fit: FitAnswers, programme: Programme, today: string): Screening {
  const context = { screenedAt: today, earlierOpen: false };
  return screen(bestCase(fit, programme, today), context, programme);
}
