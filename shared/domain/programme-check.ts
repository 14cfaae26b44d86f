import type { Programme } from "./programme.ts";
import { gapProblems } from "./programme-gap-check.ts";
import { assetProblems, placeProblems } from "./programme-map-check.ts";
import { partnerProblems } from "./programme-partner-check.ts";
import type { Problem } from "./programme-problem.ts";
import { rubricProblems } from "./programme-rubric-check.ts";
import { calendarProblems, letterProblems, settingsProblems } from "./programme-settings-check.ts";
import { taxonomyProblems } from "./programme-taxonomy-check.ts";
import { welcomeProblems } from "./programme-welcome-check.ts";

/**
 * What does not hold between the files of the programme, each said once and with a way out.
 * Gaps are looked for only when every reference is right: a misspelt sector would look like ten gaps.
 */
export function checkProgramme(programme: Programme): Problem[] {
  const words = [
    ...taxonomyProblems(programme),
    ...placeProblems(programme),
    ...partnerProblems(programme),
  ];
  return [
    ...settingsProblems(programme),
    ...rubricProblems(programme),
    ...words,
    ...(words.length === 0 ? gapProblems(programme) : []),
    ...assetProblems(programme),
    ...welcomeProblems(programme),
    ...calendarProblems(programme),
    ...letterProblems(programme),
  ];
}
