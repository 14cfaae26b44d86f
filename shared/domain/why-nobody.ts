import type { StartupAnswers } from "./answers.ts";
import type { RoutingDecision } from "./decision.ts";
import type { Programme } from "./programme.ts";
import type { ReasonCode } from "./reason-codes.ts";

/**
 * Why nobody may receive a start-up, told by whoever comes nearest to it.
 * `stated`: nobody covers what is asked, and each pair of sector and need is a known gap. `unstated`: the same, and not
 * known. `full`: somebody would, but cannot now. `unfit`: somebody covers it, but for what `codes` say.
 */
export type WhyNobody =
  | { kind: "stated" | "full" }
  | { kind: "unstated"; pairs: { sector: string; need: string }[] }
  | { kind: "unfit"; codes: string[] };

/** Reasons that are over when the month is, or the holiday. */
const passing: ReadonlySet<string> = new Set<ReasonCode>([
  "excluded-capacity",
  "excluded-paused",
  "excluded-absent",
  "excluded-asked-before",
  "excluded-unreachable",
  "excluded-paused-after-silence",
  "excluded-fallback-not-needed",
]);
/** Whoever has one of these does not cover what is asked at all. */
const otherwise: ReadonlySet<string> = new Set<ReasonCode>([
  "excluded-role",
  "excluded-sector",
  "excluded-needs",
]);

export function whyNobody(
  { candidates }: Pick<RoutingDecision, "candidates">,
  answers: StartupAnswers,
  { knownGaps }: Programme,
): WhyNobody {
  const lasting = candidates.map(({ why }) =>
    why.map(({ code }) => code).filter((code) => !passing.has(code)),
  );
  const able = lasting.filter((codes) => !codes.some((code) => otherwise.has(code)));
  const [nearest] = able.sort((a, b) => a.length - b.length || (a.join() < b.join() ? -1 : 1));
  if (nearest) return nearest.length === 0 ? { kind: "full" } : { kind: "unfit", codes: nearest };
  const pairs = answers.needs
    .map(({ need }) => ({ sector: answers.sector, need }))
    .filter(
      (pair) => !knownGaps.some((gap) => gap.sector === pair.sector && gap.need === pair.need),
    );
  return pairs.length === 0 ? { kind: "stated" } : { kind: "unstated", pairs };
}
