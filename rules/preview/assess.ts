import { chooseNext, type Known } from "#shared/domain/choosing.ts";
import type { RoutingDecision, Screening } from "#shared/domain/decision.ts";
import type { Language, LeadRequest, ReviewCause } from "#shared/domain/lead.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { causesForReview } from "#shared/domain/reviewing.ts";
import { screen } from "#shared/domain/screening.ts";
import { mayShare } from "#shared/domain/sharing.ts";
import { bandLabels, reviewCausesOf } from "#shared/presentation/words/labels.ts";
import { type Names, namesOf } from "#shared/presentation/words/names.ts";
import { reasonInWords } from "#shared/presentation/words/reasons.ts";

/** What the rules say of a request that came in now. */
export interface Assessed {
  screening?: Screening;
  causes: ReviewCause[];
  choice: RoutingDecision;
}

export function assess(
  request: LeadRequest,
  language: Language,
  earlierOpen: boolean,
  known: Known,
  programme: Programme,
): Assessed {
  const choice = chooseNext({ ...request, language, offers: [] }, known, programme);
  if (request.kind === "talent")
    return { causes: mayShare(request) ? [] : ["no-sharing-consent"], choice };
  const screening = screen(request.answers, { screenedAt: known.at, earlierOpen }, programme);
  return { screening, causes: causesForReview(request, screening, programme), choice };
}

/** Both outcomes line by line, what differs with both values; then why whoever is first is first. */
export function comparison(
  before: Assessed | undefined,
  after: Assessed,
  programme: Programme,
): string[] {
  const names = namesOf(programme, "en");
  const was = before && factsOf(before, names);
  const is = factsOf(after, names);
  const width = Math.max(...Object.keys(is).map((fact) => fact.length)) + 2;
  return [
    ...Object.entries(is).map(([fact, now]) => {
      const then = was?.[fact];
      return `${fact.padEnd(width)}${then === undefined || then === now ? now : `${then} → ${now}`}`;
    }),
    "",
    ...whyLines(before, after, names),
  ];
}

function factsOf({ screening, causes, choice }: Assessed, names: Names): Record<string, string> {
  const said = reviewCausesOf(screening ? "startup" : "talent", "en");
  const points = (value: number | null) => (value === null ? "unknown" : value.toFixed(1));
  const first = choice.chosen === undefined ? "nobody" : names.partner(choice.chosen);
  return {
    ...(screening && {
      band: `${screening.band} ${bandLabels.en[screening.band]}`,
      "added value": points(screening.addedValue),
      "region fit": points(screening.regionFit),
      confidence: points(screening.confidence * 100),
    }),
    "goes on":
      causes.length === 0
        ? "by itself"
        : `when a person says so (${causes.map((cause) => said[cause]).join(" ")})`,
    "first asked": first,
    ...Object.fromEntries(
      choice.needs?.map(({ need, goesTo, desk }) => [
        `  ${names.talentNeed(need)}`,
        desk === undefined
          ? "nobody"
          : `${names.desk(desk)}${goesTo === "service" ? " (named)" : ""}`,
      ]) ?? [],
    ),
  };
}

/** Why the first of either stands where it stands now. */
function whyLines(before: Assessed | undefined, after: Assessed, names: Names): string[] {
  const ids = [after.choice.chosen, before?.choice.chosen].filter((id) => id !== undefined);
  const bands = after.screening?.bandWhy.map((reason) => reasonInWords(reason, names)) ?? [];
  return [
    ...bands,
    ...[...new Set(ids)].map((id) => {
      const why = after.choice.candidates.find(({ partner }) => partner === id)?.why ?? [];
      return `${names.partner(id)}: ${why.map((reason) => reasonInWords(reason, names)).join(" ")}`;
    }),
  ];
}
