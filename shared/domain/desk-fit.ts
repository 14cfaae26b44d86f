import type { TalentAnswers } from "./answers.ts";
import type { Reason } from "./decision.ts";
import { noSharedLanguage, notThere, type Request, unavailable } from "./eligibility.ts";
import type { Taxonomies } from "./programme-map.ts";
import type { Desk } from "./programme-welcome.ts";
import { reason } from "./reason-codes.ts";
import { coverageOf, type Reach } from "./territory.ts";

/** One newcomer's request at the moment of routing, as every desk is compared with it. */
export interface DeskRequest extends Omit<Request, "answers"> {
  answers: TalentAnswers;
  /** Ids: the newcomer's own profile first, then those of the partner and children who come along. */
  profiles: readonly string[];
}

/**
 * How close a desk works to where the newcomer will live, nearest first. `one-town`: it works in named municipalities
 * of the region only, and nobody knows yet whether the newcomer will live there.
 */
type DeskReach = Reach | "one-town";
const nearestFirst: readonly DeskReach[] = ["local", "region", "wider", "one-town"];

/** How a desk meets the request, whatever it is asked for. */
export interface DeskFit {
  desk: Desk;
  /** 0 is nearest; absent: it does not work there. */
  reach?: number;
  /** How near it works, or that it does not work there. */
  place: Reason;
  /** It serves the newcomer, or who comes along. */
  forWhom: boolean;
  /** What keeps it from being written to now; empty when nothing does. */
  against: Reason[];
}

export function fitOf(desk: Desk, request: DeskRequest): DeskFit {
  const { ground, language, profiles } = request;
  const { covered, reach, shared } = coverageOf(desk, ground);
  const townUnknown = ground.place.from === "default" && desk.coverage.municipalities.length > 0;
  const near = townUnknown ? "one-town" : reach;
  return {
    desk,
    ...(covered && { reach: nearestFirst.indexOf(near) }),
    place: covered ? reachReason(near, shared) : notThere(ground),
    forWhom: desk.profiles.some((profile) => profiles.includes(profile)),
    against: [...noSharedLanguage(desk, language), ...unavailable(desk, request)],
  };
}

/** Works in a named town, while the newcomer's town is not known: asked only when nobody else can help. */
export function isLastResort({ reach }: DeskFit): boolean {
  return reach === nearestFirst.indexOf("one-town");
}

function reachReason(reach: DeskReach, municipalities: string[]): Reason {
  switch (reach) {
    case "local":
      return reason("partner-reach-local", { municipalities });
    case "region":
      return reason("partner-reach-region");
    case "wider":
      return reason("partner-reach-wider");
    case "one-town":
      return reason("desk-town-unknown", { municipalities });
  }
}

/** Whose desks help: the newcomer's own profile, and those of the household that comes along. */
export function profilesOf(
  { profile, household }: TalentAnswers,
  { profiles }: Taxonomies,
): string[] {
  const along = profiles.filter(
    (one) =>
      (one.household === "partner" && household.partner) ||
      (one.household === "children" && household.children > 0),
  );
  return [profile, ...along.map(({ id }) => id).filter((id) => id !== profile)];
}

/** Needs of the newcomer that the desk helps with, in the order of the form. */
export function needsServed(desk: Desk, { needs }: TalentAnswers): TalentAnswers["needs"] {
  return needs.filter(({ need }) => desk.needs.includes(need));
}
