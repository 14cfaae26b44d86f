import type { Language } from "#shared/domain/lead.ts";
import { fromAddress } from "./address.ts";
import { applyFormWords } from "./apply-words.ts";
import { type Prefill, stored } from "./form-draft.ts";
import { offeredTowns } from "./form-fields.ts";
import { type HandedOver, takeOver, takeOverFounder } from "./handover.ts";

/** What a founder said on another page of ours, taken over once: in the fit check, in the newcomers' form, or by the link. */
export function applyPrefill(language: Language): Prefill | undefined {
  const words = applyFormWords[language];
  const fit = stored(() => takeOver(sessionStorage));
  if (fit) return { answers: ofFit(fit), said: words.taken };
  const founder = stored(() => takeOverFounder(sessionStorage));
  if (founder) return { answers: founder, said: words.takenFromWelcome };
  const { town } = fromAddress(location.search, offeredTowns());
  return town === undefined
    ? undefined
    : { answers: { "landing.preferredMunicipality": [town] }, said: words.takenFromAddress };
}

function ofFit({ sector, place, town, needs }: HandedOver): Record<string, string[]> {
  const [kind, id = ""] = place.split(":");
  return {
    ...(sector ? { "venture.sector": [sector] } : {}),
    ...(kind === "area" ? { "landing.preferredNuts3": [id] } : {}),
    ...(kind === "municipality" ? { "landing.preferredMunicipality": [town ?? id] } : {}),
    ...Object.fromEntries(
      needs.map(({ need, importance }) => [`needs.${need}.importance`, [String(importance)]]),
    ),
  };
}
