import type { StartupAnswers } from "./answers.ts";
import type { Gate } from "./decision.ts";
import { oncePer } from "./once-per.ts";
import type { Programme } from "./programme.ts";
import type { Rubric } from "./programme-rubric.ts";
import { type ReasonCode, reason } from "./reason-codes.ts";

/** What the gates need to know besides the answers. */
export interface GateFacts {
  /** Calendar year of the screening, in the programme's time zone. */
  year: number;
  /** An earlier lead of the same company still waits for an answer. */
  earlierOpen: boolean;
  /** False once mail to the contact has bounced. */
  contactReachable: boolean;
}

type GateId = Rubric["gates"][number]["id"];
type About = NonNullable<Parameters<typeof reason>[1]>;
/** Why a gate is not met, or undefined when it is. */
type Objection = { code: ReasonCode; about?: About } | undefined;

/** Which gates are met? Every gate of the rubric is listed in its order. None refuses: what is not met goes to a person. */
export function judgeGates(
  answers: StartupAnswers,
  facts: GateFacts,
  programme: Programme,
): Gate[] {
  return metGates(programme.rubric).map(({ id, outcome, met }) => {
    const objection = objectionOf(id, answers, facts, programme);
    if (!objection) return met;
    const { code, about } = objection;
    return { id, met: false, outcome, why: reason(code, { gate: id, ...about }) };
  });
}

/** The gates of a rubric, and what is said of each when it is met: the same object in every result. */
const metGates = oncePer(({ gates }: Rubric) =>
  gates.map(({ id, outcome }) => {
    const code = id === "G8" ? "gate-not-judged-automatically" : "gate-met";
    const met: Gate = { id, met: true, why: reason(code, { gate: id }) };
    return { id, outcome, met: Object.freeze(met) };
  }),
);

function objectionOf(
  id: GateId,
  answers: StartupAnswers,
  facts: GateFacts,
  { rubric: { gateLimits }, taxonomies }: Programme,
): Objection {
  switch (id) {
    case "G1":
      if (!answers.consents.privacyNotice) return { code: "privacy-notice-not-accepted" };
      return facts.contactReachable ? undefined : { code: "contact-not-reachable" };
    case "G2":
      return answers.role === "other"
        ? { code: "role-without-mandate", about: { role: answers.role } }
        : undefined;
    case "G3":
      return answers.seatCountry === gateLimits.homeCountry
        ? { code: "seat-in-home-country", about: { country: answers.seatCountry } }
        : undefined;
    case "G4": {
      const { intent } = answers;
      const exploring = taxonomies.intents.find(({ id }) => id === intent)?.exploring;
      return exploring ? { code: "only-exploring", about: { intent } } : undefined;
    }
    case "G5":
      return readiness(answers, gateLimits);
    case "G6":
      return answers.localTradeOnly ? { code: "local-trade-only" } : undefined;
    case "G7":
      return youngAndIndependent(answers, facts, gateLimits);
    case "G8":
      return undefined;
    case "G9":
      return facts.earlierOpen ? { code: "earlier-lead-open" } : undefined;
  }
}

function readiness({ trl, crl }: StartupAnswers, limits: Rubric["gateLimits"]): Objection {
  const { minTrl, minCrl } = limits;
  if (trl >= minTrl && (crl === undefined || crl >= minCrl)) return undefined;
  const about = { trl, minTrl, minCrl };
  return { code: "not-yet-ready", about: crl === undefined ? about : { ...about, crl } };
}

function youngAndIndependent(
  { foundedYear, employees, subsidiaryOfGroup }: StartupAnswers,
  { year }: GateFacts,
  { maxAgeYears, staffBelow }: Rubric["gateLimits"],
): Objection {
  const age = year - foundedYear;
  if (age <= maxAgeYears && employees < staffBelow && !subsidiaryOfGroup) return undefined;
  const failed = {
    age: age > maxAgeYears,
    staff: employees >= staffBelow,
    group: subsidiaryOfGroup,
  };
  const limits = Object.entries(failed).flatMap(([limit, over]) => (over ? [limit] : []));
  return {
    code: "not-young-and-independent",
    about: { limits, age, maxAgeYears, employees, staffBelow },
  };
}
