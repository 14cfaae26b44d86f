import type { TalentAnswers } from "#shared/domain/answers.ts";
import type { Draw } from "./draw.ts";
import { drawTown } from "./places.ts";

/** What newcomers ask for; those from outside the EU ask for the first three besides. */
const papers = { "residence-permit": 16, "work-permit": 10, "professional-card": 2 };
const anybody = {
  "commune-registration": 14,
  housing: 16,
  bank: 6,
  "health-insurance": 9,
  taxes: 6,
  "social-security": 5,
  "driving-licence": 4,
  "dutch-courses": 10,
  "civic-integration": 3,
  "diploma-recognition": 4,
  network: 8,
  "language-support": 4,
  "utilities-digital-id": 5,
  "legal-help": 2,
  "mental-wellbeing": 2,
};
const withChildren = { schooling: 18, childcare: 12 };
const profiles = {
  "eu-employee": 24,
  "non-eu-employee": 22,
  "posted-worker": 4,
  researcher: 12,
  "phd-student": 10,
  "founder-self-employed": 8,
  student: 6,
  "accompanying-partner": 6,
  "family-with-children": 4,
  "returning-belgian": 2,
  "employer-hr": 2,
};

const inEurope = new Set<string>(["eu-employee", "returning-belgian"]);

/** One newcomer's answers. No level and no score: nobody rates a person, not even in a trial. */
export function drawNewcomer(draw: Draw): TalentAnswers {
  const profile = draw.weighted(profiles);
  const euCitizen = inEurope.has(profile) || (profile !== "non-eu-employee" && draw.percent(40));
  const children = profile === "family-with-children" || draw.percent(18) ? 1 + draw.below(3) : 0;
  const town = drawTown(draw);
  const weights: Record<string, number> = {
    ...anybody,
    ...(euCitizen ? {} : papers),
    ...(children > 0 ? withChildren : {}),
  };
  const wanted = new Set<string>();
  const count = 1 + draw.below(5);
  while (wanted.size < count) wanted.add(draw.weighted(weights));
  return {
    profile,
    euCitizen,
    ...(draw.percent(80) ? { arrival: `2026-${String(1 + draw.below(12)).padStart(2, "0")}` } : {}),
    ...(town === undefined ? {} : { municipality: town }),
    household: { partner: draw.percent(35), children },
    needs: [...wanted].map((need) => ({
      need,
      urgency: draw.weighted({ urgent: 30, soon: 45, later: 25 }),
    })),
    ...(profile === "employer-hr" ? { onBehalf: true } : {}),
    consents: { privacyNotice: true, shareWithDesks: draw.percent(96) },
  };
}
