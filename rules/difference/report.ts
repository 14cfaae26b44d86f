import type { Past } from "#rules/past-leads.ts";
import type { Difference, LeadChange } from "#shared/domain/difference.ts";
import type { Edit } from "#shared/domain/edits.ts";
import type { Language } from "#shared/domain/lead.ts";
import type { Programme } from "#shared/domain/programme.ts";
import type { Tried } from "#shared/domain/trial.ts";
import { type Names, namesOf } from "#shared/presentation/words/names.ts";
import { reasonInWords } from "#shared/presentation/words/reasons.ts";
import { type Group, groupsOf, reasonsOf } from "./groups.ts";
import { type DifferenceWords, differenceWords } from "./words.ts";

/** A difference, ready to be printed: the screen and the page say the same. */
export interface Report {
  words: DifferenceWords;
  language: Language;
  past: Past;
  from: Programme;
  to: Programme;
  edits: Edit[];
  /** What each programme makes of each lead. */
  trials: { before: readonly Tried[]; after: readonly Tried[] };
  difference: Difference;
  groups: { title: string; examples: Example[]; count: number }[];
  knockOn: LeadChange[];
  names: Names;
}

/** One lead of a group, with its reasons in words. */
export interface Example {
  reference: string;
  about: string;
  before: string[];
  after: string[];
}

/** How many leads of a group are shown with their reasons. */
const shown = 5;

export function reportOf(
  trial: Pick<Report, "past" | "from" | "to" | "edits" | "trials" | "difference">,
  language: Language,
): Report {
  const { from, to, difference } = trial;
  const [was, names] = [namesOf(from, language), namesOf(to, language)];
  const words = differenceWords[language];
  const direct = difference.changes.filter(({ knockOn }) => !knockOn);
  return {
    ...trial,
    language,
    words,
    names,
    groups: groupsOf(direct).map((group) => ({
      title: titleOf(group, words, was, names),
      count: group.members.length,
      examples: group.members.slice(0, shown).map((change) => exampleOf(change, was, names)),
    })),
    knockOn: difference.changes.filter(({ knockOn }) => knockOn),
  };
}

function titleOf(
  { change, from, to }: Group,
  words: DifferenceWords,
  was: Names,
  names: Names,
): string {
  const end = (id: string | undefined, said: Names): string => {
    if (id === undefined) return change === "gates" ? words.noGate : words.nobody;
    if (change === "way") return words.way[id as keyof typeof words.way];
    return change === "band" || change === "gates" ? id : said.partner(id);
  };
  return words.group[change](end(from, was), end(to, names));
}

function exampleOf(change: LeadChange, was: Names, names: Names): Example {
  const { before, after } = reasonsOf(change);
  const said = (reasons: typeof before, by: Names) => [
    ...new Set(reasons.map((one) => reasonInWords(one, by))),
  ];
  return {
    reference: change.lead.reference,
    about: aboutLead(change.lead, names),
    before: said(before, was),
    after: said(after, names),
  };
}

/** Which kind of lead it is, in a few words: sector, or who comes; and the town. */
export function aboutLead({ kind, answers }: LeadChange["lead"], names: Names): string {
  const [what, town] =
    kind === "startup"
      ? [names.sector(answers.sector), answers.preferredMunicipality]
      : [names.profile(answers.profile), answers.municipality];
  return town === undefined ? what : `${what}, ${names.municipality(town)}`;
}
