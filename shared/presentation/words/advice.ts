import { smallestRise } from "#shared/domain/counterfactual.ts";
import type { LeadState } from "#shared/domain/lead.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { riseInWords } from "./counterfactual.ts";
import { leversInWords } from "./levers.ts";
import type { Names } from "./names.ts";

/**
 * What to tell a founder who asks what would help: the one change that alone gives a better band, if there is one, then
 * what would move a score most. The same lines on their page, in a decline, and on the page of staff.
 */
export function adviceInWords(state: LeadState, programme: Programme, names: Names): string[] {
  if (state.kind !== "startup" || !state.screening) return [];
  const { answers, screening } = state;
  const rise = smallestRise({ answers, screening }, programme);
  return [
    ...(rise ? [riseInWords(rise, programme, names)] : []),
    ...leversInWords(screening, programme, names),
  ];
}
