import type { Programme } from "./programme.ts";
import { fixedIds, type Problem, referenceProblems, repeatedIds } from "./programme-problem.ts";

const lists = [
  ["sectors", "sector"],
  ["needs", "need"],
  ["stages", "stage"],
  ["assetKinds", "asset kind"],
  ["partnerTypes", "partner type"],
  ["roles", "role"],
  ["intents", "intent"],
  ["declineReasons", "decline reason"],
  ["talentNeeds", "need of newcomers"],
  ["profiles", "profile"],
] as const;
/** Words that the public contract names: forms and partners' answers rely on them. */
const promised = {
  roles: ["founder", "director", "mandated", "other"],
  intents: ["exploring", "within-24-months", "within-12-months", "committed"],
  declineReasons: ["no-capacity", "wrong-sector", "wrong-region", "too-early", "conflict", "other"],
};

/** Are the closed lists whole, and does each need belong to a criterion? */
export function taxonomyProblems({ taxonomies, rubric }: Programme): Problem[] {
  const file = "taxonomies.json";
  const ids = (list: readonly { id: string }[]) => list.map((one) => one.id);
  return [
    ...lists.flatMap(([list, noun]) => repeatedIds(file, list, noun, ids(taxonomies[list]))),
    ...fixedIds(file, "roles", "role", ids(taxonomies.roles), promised.roles),
    ...fixedIds(file, "intents", "intent", ids(taxonomies.intents), promised.intents),
    ...fixedIds(
      file,
      "declineReasons",
      "decline reason",
      ids(taxonomies.declineReasons),
      promised.declineReasons,
    ),
    ...taxonomies.needs.flatMap((need, at) =>
      referenceProblems(
        { file, path: `needs[${at}].criterion`, who: `need '${need.id}'` },
        "belongs to",
        "criterion",
        need.criterion,
        ids(rubric.regionFit),
      ),
    ),
  ];
}
