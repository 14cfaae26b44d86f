import type { PastLead } from "#shared/domain/past-lead.ts";
import { type Draw, drawFrom } from "./draw.ts";
import { drawNewcomer } from "./newcomers.ts";
import { drawStartup } from "./startups.ts";

/**
 * The history that rules are tried on where no real one is at hand: one invented year of 1,000 start-ups and 300
 * newcomers. It is drawn from a seed and does not look at the programme, so that an edit of the programme never
 * changes it; a test knows its hash.
 */
const counts = { startups: 1000, newcomers: 300 };
const alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

export function syntheticHistory(seed = "one invented year"): PastLead[] {
  const draw = drawFrom(seed);
  const leads: PastLead[] = [];
  for (let at = 0; at < counts.startups; at++) {
    const { answers, strength } = drawStartup(draw);
    leads.push({ kind: "startup", answers, ...drawAround(draw, seed, at, strength) });
  }
  for (let at = 0; at < counts.newcomers; at++) {
    const around = drawAround(draw, seed, counts.startups + at, 4);
    leads.push({ kind: "talent", answers: drawNewcomer(draw), ...around });
  }
  return leads.sort((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1));
}

function drawAround(draw: Draw, seed: string, at: number, strength: number) {
  const reference = `SL-2026-${referenceOf(draw, at)}`;
  return {
    reference,
    language: draw.percent(12) ? ("nl" as const) : ("en" as const),
    receivedAt: drawInstant(draw, at),
    earlierOpen: draw.percent(3),
    contactReachable: !draw.percent(1),
    qualified: strength > 2 || draw.percent(25 * strength),
    takes: (taker: string) => drawFrom(`${seed} ${reference} ${taker}`).percent(80),
  };
}

/** Every day of the year, and two fairs of three days after which many forms come at once. */
function drawInstant(draw: Draw, at: number): string {
  const fair = draw.weighted({ none: 84, "2026-03-18": 8, "2026-10-07": 8 });
  const day =
    fair === "none"
      ? Date.UTC(2026, 0, 1 + draw.below(365))
      : Date.parse(fair) + draw.below(3) * 86_400_000;
  // No two leads at one instant: their order decides who gets the last place of a month.
  return new Date(day + (7 * 3600 + draw.below(13 * 3600)) * 1000 + (at % 1000)).toISOString();
}

/** Six characters; the last three count, so that none comes twice. */
function referenceOf(draw: Draw, at: number): string {
  const character = (index: number) => alphabet[Math.floor(index) % alphabet.length];
  const drawn = [0, 1, 2].map(() => character(draw.below(alphabet.length)));
  return [...drawn, character(at / 1024), character(at / 32), character(at)].join("");
}
