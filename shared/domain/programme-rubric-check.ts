import type { Programme } from "./programme.ts";
import { fixedIds, listProblems, type Problem, repeatedIds } from "./programme-problem.ts";

const file = "rubric.json";
const numbered = (letter: string, last: number) =>
  Array.from({ length: last }, (_, at) => `${letter}${at + 1}`);
const gateIds = numbered("G", 9);
const regionFitIds = numbered("R", 8);
const addedValueIds = numbered("E", 9);

/** Is the screening instrument whole: every gate and criterion once, weights of 100, thresholds in order? */
export function rubricProblems({ rubric, partners }: Programme): Problem[] {
  return [
    ...sideProblems("gates", "gate", rubric.gates, gateIds),
    ...sideProblems("regionFit", "criterion", rubric.regionFit, regionFitIds),
    ...sideProblems("addedValue", "criterion", rubric.addedValue, addedValueIds),
    ...weightProblems("regionFit", "R", rubric.regionFit),
    ...weightProblems("addedValue", "E", rubric.addedValue),
    ...anchorProblems("regionFit", rubric.regionFit),
    ...anchorProblems("addedValue", rubric.addedValue),
    ...answerProblems(rubric),
    ...redirectProblems(
      rubric,
      partners.map((one) => one.id),
    ),
    ...thresholdProblems(rubric),
  ];
}

type Rubric = Programme["rubric"];

function sideProblems(
  path: string,
  noun: string,
  list: readonly { id: string }[],
  expected: readonly string[],
): Problem[] {
  const ids = list.map((one) => one.id);
  return [...repeatedIds(file, path, noun, ids), ...fixedIds(file, path, noun, ids, expected)];
}

function weightProblems(
  path: string,
  side: string,
  list: readonly { weight: number }[],
): Problem[] {
  const sum = list.reduce((total, one) => total + one.weight, 0);
  if (sum === 100) return [];
  const way = sum > 100 ? `take ${sum - 100} away` : `add ${100 - sum}`;
  return [{ file, path, message: `the weights of ${side} add up to ${sum}, not to 100; ${way}` }];
}

function anchorProblems(path: string, list: Rubric["regionFit"]): Problem[] {
  return list.flatMap((criterion, at) =>
    criterion.anchors.flatMap((anchor, level) =>
      (["en", "nl"] as const)
        .filter((language) => anchor[language].trim() === "")
        .map((language) => ({
          file,
          path: `${path}[${at}].anchors[${level}].${language}`,
          message: `criterion '${criterion.id}' has no ${language} text for level ${level}`,
        })),
    ),
  );
}

function answerProblems({ addedValue }: Rubric): Problem[] {
  return addedValue.flatMap((criterion, at): Problem[] => {
    const here = { file, path: `addedValue[${at}].answer` };
    if (criterion.id === "E6") {
      return criterion.answer === undefined
        ? []
        : [{ ...here, message: "criterion 'E6' is computed from the sector; remove its answer" }];
    }
    if (criterion.answer === undefined)
      return [{ ...here, message: `criterion '${criterion.id}' names no answer of the form` }];
    const first = addedValue.find((one) => one.answer === criterion.answer);
    if (first === criterion) return [];
    return [
      {
        ...here,
        message: `criterion '${criterion.id}' reads answer '${criterion.answer}', which '${first?.id}' reads already`,
      },
    ];
  });
}

function redirectProblems({ gates }: Rubric, partnerIds: readonly string[]): Problem[] {
  return gates.flatMap((gate, at): Problem[] => {
    const place = { file, path: `gates[${at}].redirectTo`, who: `gate '${gate.id}'` };
    if (gate.outcome === "redirect" && gate.redirectTo.length === 0)
      return [
        {
          file,
          path: place.path,
          message: `${place.who} redirects, but names no partner to go to`,
        },
      ];
    return listProblems(place, "partner", gate.redirectTo, partnerIds);
  });
}

function thresholdProblems({ bands, jobsLevels, evidence, addedValue }: Rubric): Problem[] {
  const problems: Problem[] = [];
  for (const [key, name] of [
    ["addedValue", "added value"],
    ["regionFit", "region fit"],
  ] as const) {
    if (bands.a[key] <= bands.b[key])
      problems.push({
        file,
        path: `bands.a.${key}`,
        message: `band A asks ${bands.a[key]} for ${name}, which must be more than the ${bands.b[key]} of band B`,
      });
  }
  if (jobsLevels.some((limit, at) => at > 0 && limit <= (jobsLevels[at - 1] ?? 0)))
    problems.push({
      file,
      path: "jobsLevels",
      message: `the job numbers ${jobsLevels.join(", ")} must rise from one level to the next`,
    });
  if (evidence.confidenceWith < evidence.confidenceWithout)
    problems.push({
      file,
      path: "evidence.confidenceWith",
      message: `confidence with evidence (${evidence.confidenceWith}) must not be less than without (${evidence.confidenceWithout})`,
    });
  const ids = addedValue.map((one) => one.id);
  const floors = { file, path: "bands.a.floors", who: "the floors of band A" };
  return [...problems, ...listProblems(floors, "criterion", Object.keys(bands.a.floors), ids)];
}
