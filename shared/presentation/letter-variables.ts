import type { Block } from "./letter-blocks.ts";

/**
 * What the wording of a letter may use. `line` is one line of text; `list` becomes bullet points, `quote` the words of a
 * person, and `blocks` are finished parts of a mail: these three stand alone in their paragraph. `link` goes into a
 * button: `[[Words|{{link}}]]`.
 */
export const variableKinds = {
  greeting: "line",
  reference: "line",
  company: "line",
  country: "line",
  region: "line",
  partner: "line",
  profile: "line",
  arrival: "line",
  household: "line",
  host: "line",
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
  mailbox: "line",
  unreachableWhy: "line",
  silences: "line",
  standing: "line",
  date: "line",
  count: "line",
  needs: "list",
  needsMet: "list",
  needsElsewhere: "list",
  gaps: "list",
  whyYou: "list",
  partnerContact: "list",
  founderContact: "list",
  newcomerContact: "list",
  hostContact: "list",
  causes: "list",
  scores: "list",
  strengths: "list",
  nextSteps: "list",
  levers: "list",
  corrected: "list",
  problems: "list",
  summary: "quote",
  questions: "quote",
  answer: "quote",
  asked: "quote",
  reasonText: "quote",
  note: "quote",
  plan: "blocks",
  link: "link",
} as const satisfies Record<string, "line" | "list" | "quote" | "blocks" | "link">;
export type Variable = keyof typeof variableKinds;

/** What a variable is given. */
export type ValueOf<V extends Variable> = (typeof variableKinds)[V] extends "list"
  ? readonly string[]
  : (typeof variableKinds)[V] extends "blocks"
    ? readonly Block[]
    : string;
