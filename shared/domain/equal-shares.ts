import { chooseNext } from "./choosing.ts";
import type { PastLead } from "./past-lead.ts";
import type { Programme } from "./programme.ts";
import { equalsOf } from "./routing-gate.ts";
import type { Tried } from "./trial.ts";

/** How a run of identical requests was shared out among partners that differ in nothing but their share. */
export interface EqualShares {
  /** By id, in the order of the file. */
  partners: { id: string; weight: number; offers: number }[];
  /** The most offers by which anybody was ever away from its exact share. */
  furthest: number;
  /**
   * What is promised, at every moment and for every two of them: `offers(a) · weight(b) ≤ (offers(b) + 1) · weight(a)`,
   * so that nobody is a whole offer behind another, measured in its own share.
   */
  held: boolean;
}

/** Every group of equals that occurs in past decisions, each with a run of `count` identical requests. */
export function equalShares(
  tried: readonly Tried[],
  programme: Programme,
  count = 60,
): EqualShares[] {
  const groups = new Map<string, PastLead>();
  for (const { lead, choices } of tried)
    for (const choice of choices.slice(0, 1)) {
      const ids = equalsOf(choice).map(({ partner }) => partner);
      const key = ids.sort().join(" ");
      if (lead.kind === "startup" && ids.length > 1 && !groups.has(key)) groups.set(key, lead);
    }
  return [...groups].map(([key, lead]) => shareOut(key.split(" "), lead, programme, count));
}

function shareOut(
  ids: readonly string[],
  lead: PastLead,
  programme: Programme,
  count: number,
): EqualShares {
  // Only these take part, and none of them is ever full.
  const partners = programme.partners
    .filter(({ id }) => ids.includes(id))
    .map((one) => ({ ...one, monthlyCapacity: count + 1, absences: [] }));
  const whole = partners.reduce((sum, { weight }) => sum + weight, 0);
  const loads: Record<string, { offers: number; taken: number }> = {};
  const had = (id: string) => loads[id]?.offers ?? 0;
  const known = { loads, closed: {}, at: lead.receivedAt, month: "" };
  let furthest = 0;
  let held = true;
  for (let turn = 1; turn <= count; turn++) {
    const { chosen = "" } = chooseNext({ ...lead, offers: [] }, known, { ...programme, partners });
    loads[chosen] = { offers: had(chosen) + 1, taken: 0 };
    for (const { id, weight } of partners) {
      furthest = Math.max(furthest, Math.abs(had(id) - (turn * weight) / whole));
      held &&= partners.every((other) => had(id) * other.weight <= (had(other.id) + 1) * weight);
    }
  }
  return {
    partners: partners.map(({ id, weight }) => ({ id, weight, offers: had(id) })),
    furthest,
    held,
  };
}
