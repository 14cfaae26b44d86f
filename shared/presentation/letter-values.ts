import { isOfNoLead, type LeadlessLetterId, type LetterId } from "#shared/domain/letter.ts";
import { digestValues, reportValues } from "./letter-digest.ts";
import { type LetterInput, type Said, saidByKind, saidOf } from "./letter-input.ts";
import type { AnyValues } from "./letter-text.ts";
import { startupValues } from "./letter-values-startup.ts";
import { talentValues } from "./letter-values-talent.ts";
import type { LetterValues } from "./letter-wordings.ts";

const leadlessValues: { [L in LeadlessLetterId]: (said: Said) => LetterValues<L> } = {
  digest: digestValues,
  "needs-report": reportValues,
};

/** The values of the variables of this letter. */
export function letterValues(input: LetterInput): AnyValues {
  const id: LetterId = input.letter.letter;
  const said = saidOf(input);
  if (isOfNoLead(id)) return leadlessValues[id](said);
  const of = saidByKind(said);
  if ("talent" in of) return talentValues[id](of.talent);
  if (id === "desk-request") throw new Error("a start-up has no helper desks");
  return startupValues[id](of.startup);
}
