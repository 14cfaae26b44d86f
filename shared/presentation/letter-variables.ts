import type { LetterId } from "#shared/domain/lead.ts";

/**
 * What the wording of a letter may use. `line` is one line of text; `list` becomes bullet points and `quote` the words
 * of a person: both stand alone in their paragraph. `link` goes into a button: `[[Words|{{link}}]]`.
 */
export const variableKinds = {
  greeting: "line",
  reference: "line",
  company: "line",
  country: "line",
  region: "line",
  partner: "line",
  profile: "line",
  signedBy: "line",
  hearBy: "line",
  deadline: "line",
  deadlineShort: "line",
  dueBy: "line",
  dueShort: "line",
  answerBy: "line",
  answerWithin: "line",
  handover: "line",
  returnFrom: "line",
  movedOnWhy: "line",
  needs: "list",
  needsMet: "list",
  needsElsewhere: "list",
  gaps: "list",
  whyYou: "list",
  partnerContact: "list",
  founderContact: "list",
  causes: "list",
  scores: "list",
  strengths: "list",
  nextSteps: "list",
  summary: "quote",
  questions: "quote",
  answer: "quote",
  reasonText: "quote",
  link: "link",
} as const satisfies Record<string, "line" | "list" | "quote" | "link">;
export type Variable = keyof typeof variableKinds;

/** Which variables a letter has. Each of them has a value; what is empty takes its paragraph and heading away. */
export const letterVariables = {
  receipt: ["greeting", "reference", "company", "hearBy", "link"],
  offer: [
    "reference",
    "company",
    "country",
    "region",
    "partner",
    "profile",
    "summary",
    "needsMet",
    "needsElsewhere",
    "gaps",
    "whyYou",
    "deadline",
    "deadlineShort",
    "link",
  ],
  "offer-reminder": [
    "reference",
    "company",
    "country",
    "partner",
    "needsMet",
    "deadline",
    "deadlineShort",
    "link",
  ],
  "introduction-founder": [
    "greeting",
    "reference",
    "company",
    "partner",
    "partnerContact",
    "answerWithin",
    "link",
  ],
  "introduction-partner": [
    "reference",
    "company",
    "partner",
    "founderContact",
    "needs",
    "summary",
    "answerWithin",
    "link",
  ],
  "moved-on": ["reference", "company", "partner", "movedOnWhy"],
  review: ["reference", "company", "causes", "scores", "dueBy", "dueShort", "link"],
  "review-reminder": ["reference", "company", "causes", "scores", "dueBy", "dueShort", "link"],
  "information-given": [
    "reference",
    "company",
    "answer",
    "causes",
    "scores",
    "dueBy",
    "dueShort",
    "link",
  ],
  question: ["greeting", "reference", "company", "questions", "signedBy", "answerBy", "link"],
  "question-reminder": [
    "greeting",
    "reference",
    "company",
    "questions",
    "signedBy",
    "answerBy",
    "link",
  ],
  "referral-founder": [
    "greeting",
    "reference",
    "company",
    "partner",
    "partnerContact",
    "reasonText",
    "signedBy",
    "handover",
    "link",
  ],
  "referral-partner": [
    "reference",
    "company",
    "country",
    "partner",
    "founderContact",
    "needs",
    "summary",
    "reasonText",
    "signedBy",
    "answerWithin",
  ],
  decline: [
    "greeting",
    "reference",
    "company",
    "region",
    "reasonText",
    "signedBy",
    "strengths",
    "gaps",
    "nextSteps",
    "returnFrom",
    "link",
  ],
  withdrawn: ["greeting", "reference", "company"],
} as const satisfies Record<LetterId, readonly Variable[]>;

/** Without these a letter misleads or cannot be acted on: its wording must use them. */
export const requiredVariables: {
  [L in LetterId]: readonly (typeof letterVariables)[L][number][];
} = {
  receipt: ["reference", "hearBy", "link"],
  offer: ["company", "needsMet", "gaps", "whyYou", "deadline", "link"],
  "offer-reminder": ["company", "deadline", "link"],
  "introduction-founder": ["partner", "partnerContact"],
  "introduction-partner": ["company", "founderContact"],
  "moved-on": ["reference", "movedOnWhy"],
  review: ["reference", "causes", "scores", "dueBy", "link"],
  "review-reminder": ["reference", "causes", "dueBy", "link"],
  "information-given": ["reference", "dueBy", "link"],
  question: ["questions", "signedBy", "answerBy", "link"],
  "question-reminder": ["questions", "answerBy", "link"],
  "referral-founder": ["partner", "partnerContact", "handover", "reasonText", "signedBy"],
  "referral-partner": ["company", "founderContact", "reasonText", "signedBy"],
  decline: ["reasonText", "signedBy", "strengths", "gaps", "nextSteps", "returnFrom"],
  withdrawn: ["reference"],
};

type ValueOf<V extends Variable> = (typeof variableKinds)[V] extends "list"
  ? readonly string[]
  : string;
/** The values of exactly the variables that a letter has. */
export type LetterValues<L extends LetterId> = {
  [V in (typeof letterVariables)[L][number]]: ValueOf<V>;
};
