import type { WordingId } from "#shared/domain/letter.ts";
import type { ValueOf } from "./letter-variables.ts";
import { startupRequired, startupVariables } from "./letter-wordings-startup.ts";
import { talentRequired, talentVariables } from "./letter-wordings-talent.ts";

/** Which variables each wording has. Each of them has a value; what is empty takes its paragraph and heading away. */
export const letterVariables = { ...startupVariables, ...talentVariables };
/** Without these a letter misleads or cannot be acted on: its wording must use them. */
export const requiredVariables = { ...startupRequired, ...talentRequired };

/** The values of exactly the variables that a wording has. */
export type LetterValues<W extends WordingId> = {
  [V in (typeof letterVariables)[W][number]]: ValueOf<V>;
};
