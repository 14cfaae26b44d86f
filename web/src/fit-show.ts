import type { Language } from "#shared/domain/lead.ts";
import type { FitAnswers } from "./fit-answers.ts";
import { fitResult } from "./fit-result.ts";
import { siteProgramme } from "./programme.ts";

/** Puts the answer on the page; the exact number lies beside it as `data-region-fit`. Gives the line that sums it up. */
export function show(
  fit: FitAnswers,
  version: string,
  language: Language,
  room: HTMLElement,
): string {
  const now = new Date().toISOString();
  const { regionFit, brief, result } = fitResult(fit, siteProgramme(version), language, now);
  const open = room.querySelector("details")?.open ?? false;
  room.innerHTML = result.text;
  room.dataset.regionFit = String(regionFit);
  const details = room.querySelector("details");
  if (details) details.open = open;
  return brief;
}
