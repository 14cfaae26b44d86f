import type { TalentAnswers } from "./answers.ts";
import type { NeedRoute, Reason } from "./decision.ts";
import type { DeskFit, DeskRequest } from "./desk-fit.ts";
import { placeIds } from "./landing-place.ts";
import type { Programme } from "./programme.ts";
import { nuts3On } from "./programme-places.ts";
import { reason } from "./reason-codes.ts";

/**
 * Where does one need of a newcomer go? To the nearest desk that serves it for this newcomer; of equally near ones to
 * one that can be written to now, then to the host (fewer hands), then by how sure we are of the desk, then to the one
 * with the fewest other tasks, then by id. A desk that only informs, or cannot be written to now, is named as a
 * service; without any desk the need is a gap.
 */
export function routeNeed(
  { need, urgency }: TalentAnswers["needs"][number],
  host: string | undefined,
  fits: readonly DeskFit[],
  request: DeskRequest,
  programme: Pick<Programme, "deskGaps">,
): NeedRoute {
  const able = fits.filter(({ desk }) => desk.needs.includes(need));
  const [best] = able
    .filter(({ reach, forWhom }) => reach !== undefined && forWhom)
    .sort(inOrder(host));
  if (!best) return { need, urgency, goesTo: "gap", why: whyGap(need, able, request, programme) };
  const { desk, place } = best;
  return {
    need,
    urgency,
    goesTo: isWritten(best, host) ? "desk" : "service",
    desk: desk.id,
    why: [place, ...whyThere(best, host)],
  };
}

/** The host was chosen because nothing speaks against it. */
function isWritten({ desk, against }: DeskFit, host: string | undefined): boolean {
  return desk.id === host || (desk.part !== "informs" && against.length === 0);
}

const surestFirst = ["high", "medium", "low"];

function inOrder(host: string | undefined): (a: DeskFit, b: DeskFit) => number {
  const rank = (fit: DeskFit): number[] => [
    fit.reach ?? 0,
    isWritten(fit, host) ? 0 : 1,
    fit.desk.id === host ? 0 : 1,
    surestFirst.indexOf(fit.desk.confidence),
    fit.desk.needs.length,
  ];
  return (a, b) => {
    const theirs = rank(b);
    const first = rank(a)
      .map((own, at) => own - (theirs[at] ?? 0))
      .find((difference) => difference !== 0);
    return first ?? (a.desk.id < b.desk.id ? -1 : 1);
  };
}

function whyThere(fit: DeskFit, host: string | undefined): Reason[] {
  const { desk, against } = fit;
  if (desk.id === host) return [reason("need-with-host")];
  if (desk.part === "informs") return [reason("need-with-service")];
  return against.length === 0
    ? [reason("need-with-helper")]
    : [reason("need-with-silent-desk"), ...against];
}

/** Nobody helps with it at all, or not people like this newcomer, or not there. */
function whyGap(
  need: string,
  able: readonly DeskFit[],
  { profiles, ground }: DeskRequest,
  { deskGaps }: Pick<Programme, "deskGaps">,
): Reason[] {
  const { place, region, day } = ground;
  const areas = place.from === "municipality" ? [nuts3On(place.municipality, day)] : region;
  const known = areas.every((nuts3) =>
    deskGaps.some((gap) => gap.need === need && gap.nuts3 === nuts3),
  );
  const cause =
    able.length === 0
      ? reason("gap-need", { need })
      : able.some(({ forWhom }) => forWhom)
        ? reason("gap-place", {
            from: place.from,
            places: place.from === "default" ? [...region] : placeIds(place),
          })
        : reason("gap-profile", { profiles: [...profiles] });
  return known ? [cause, reason("gap-known")] : [cause];
}
