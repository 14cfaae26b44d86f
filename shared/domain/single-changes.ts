import type { Importance, StartupAnswers, ValueKey } from "./answers.ts";
import type { Programme } from "./programme.ts";

/** What one changed answer says now; ids and numbers, worded by `presentation/words/counterfactual.ts`. */
export type ChangedAnswer =
  /** Evidence for what was said already. */
  | { what: "evidence"; key: ValueKey | "jobs" }
  /** Another level; `proved`: with evidence, where there was none. */
  | { what: "level"; key: ValueKey; to: number; proved: boolean }
  /** Full-time jobs in year three. */
  | { what: "jobs"; to: number }
  | { what: "trl" | "crl"; to: number }
  | { what: "intent"; to: string }
  | { what: "nace" }
  | { what: "investors" }
  | { what: "place"; to: string }
  /** How much a need matters; 0: it is not asked for. */
  | { what: "need"; need: string; to: Importance | 0 };

/** The answers with one of them changed, and by how many steps of its own scale. */
export interface SingleChange {
  changed: ChangedAnswer;
  size: number;
  answers: StartupAnswers;
}

/**
 * Every single answer that a founder could give otherwise and still be the same company, the smallest change first.
 * Sector, seat, age and staff are left out: nobody can change them.
 */
export function singleChanges(answers: StartupAnswers, programme: Programme): SingleChange[] {
  return [
    ...valueChanges(answers, programme),
    ...jobsChanges(answers, programme),
    ...readinessChanges(answers),
    ...factChanges(answers, programme),
    ...placeChanges(answers, programme),
    ...needChanges(answers, programme),
  ].sort((a, b) => a.size - b.size);
}

function valueChanges(answers: StartupAnswers, { rubric }: Programme): SingleChange[] {
  return rubric.addedValue.flatMap(({ answer: key }): SingleChange[] => {
    if (key === undefined || key === "jobs") return [];
    const given = answers.value[key];
    const set = (level: number, evidence: boolean): StartupAnswers => ({
      ...answers,
      value: { ...answers.value, [key]: { level, evidence } },
    });
    const levels = [0, 1, 2, 3, 4, 5].filter((level) => level !== given?.level);
    const moved = levels.flatMap((to): SingleChange[] => {
      const steps = Math.max(1, Math.abs(to - (given?.level ?? 0)));
      const evidence = given?.evidence ?? false;
      const plain = {
        changed: { what: "level", key, to, proved: false } as const,
        size: steps,
        answers: set(to, evidence),
      };
      if (evidence || to <= rubric.evidence.capWithout) return [plain];
      return [
        {
          changed: { what: "level", key, to, proved: true },
          size: steps + 1,
          answers: set(to, true),
        },
      ];
    });
    if (!given || given.evidence) return moved;
    return [
      { changed: { what: "evidence", key }, size: 1, answers: set(given.level, true) },
      ...moved,
    ];
  });
}

function jobsChanges(answers: StartupAnswers, { rubric }: Programme): SingleChange[] {
  const { jobs } = answers.value;
  const set = (fteYear3: number, evidence: boolean): StartupAnswers => ({
    ...answers,
    value: { ...answers.value, jobs: { fteYear3, evidence } },
  });
  // The fewest jobs of each level above none.
  const [, ...steps] = rubric.jobsLevels;
  const marks = [0, 0.5, ...steps.slice(0, -1), (steps.at(-1) ?? 0) + 1];
  const now = marks.findLastIndex((mark) => mark <= (jobs?.fteYear3 ?? 0));
  const moved = marks.flatMap((to, at): SingleChange[] =>
    at === now && jobs
      ? []
      : [
          {
            changed: { what: "jobs", to },
            size: Math.max(1, Math.abs(at - now)),
            answers: set(to, jobs?.evidence ?? false),
          },
        ],
  );
  if (!jobs || jobs.evidence) return moved;
  return [
    { changed: { what: "evidence", key: "jobs" }, size: 1, answers: set(jobs.fteYear3, true) },
    ...moved,
  ];
}

function readinessChanges(answers: StartupAnswers): SingleChange[] {
  return (["trl", "crl"] as const).flatMap((what) => {
    const now = answers[what];
    if (now === undefined) return [];
    return Array.from({ length: 9 }, (_, at) => at + 1)
      .filter((to) => to !== now)
      .map((to) => ({
        changed: { what, to },
        size: Math.abs(to - now),
        answers: { ...answers, [what]: to },
      }));
  });
}

function factChanges(answers: StartupAnswers, { taxonomies }: Programme): SingleChange[] {
  const intents = taxonomies.intents
    .filter(({ id, exploring }) => id !== answers.intent && !exploring)
    .map(({ id: to }) => ({
      changed: { what: "intent", to } as const,
      size: 1,
      answers: { ...answers, intent: to },
    }));
  const nace: SingleChange[] = answers.nace
    ? []
    : [{ changed: { what: "nace" }, size: 1, answers: { ...answers, nace: "00" } }];
  const consents = { ...answers.consents, shareWithInvestors: true };
  const investors: SingleChange[] = answers.consents.shareWithInvestors
    ? []
    : [{ changed: { what: "investors" }, size: 1, answers: { ...answers, consents } }];
  return [...nace, ...intents, ...investors];
}

function placeChanges(answers: StartupAnswers, { places, settings }: Programme): SingleChange[] {
  return places.municipalities
    .filter(
      ({ id, nuts3 }) =>
        id !== answers.preferredMunicipality &&
        settings.region.nuts3.includes(nuts3.at(-1)?.code ?? ""),
    )
    .map(({ id: to }) => ({
      changed: { what: "place", to },
      size: 1,
      answers: { ...answers, preferredMunicipality: to },
    }));
}

function needChanges(answers: StartupAnswers, { taxonomies }: Programme): SingleChange[] {
  return taxonomies.needs.flatMap(({ id: need }) => {
    const now = answers.needs.find((one) => one.need === need)?.importance ?? 0;
    return ([0, 1, 2, 3] as const)
      .filter((to) => to !== now)
      .map((to) => ({
        changed: { what: "need", need, to } as const,
        size: Math.abs(to - now),
        answers: { ...answers, needs: withNeed(answers.needs, need, to) },
      }));
  });
}

function withNeed(
  needs: StartupAnswers["needs"],
  need: string,
  importance: Importance | 0,
): StartupAnswers["needs"] {
  const others = needs.filter((one) => one.need !== need);
  if (importance === 0) return others;
  return needs.length === others.length
    ? [...needs, { need, importance }]
    : needs.map((one) => (one.need === need ? { ...one, importance } : one));
}

/** Is it a change that a founder could bring about, and not only another wish or consent? */
export function isEffort({ what }: ChangedAnswer): boolean {
  return what !== "need" && what !== "place" && what !== "investors";
}
