import type { LeadKind } from "./lead.ts";

/** What the plain form of each kind is made of besides text: a form post sends text only, and nothing for an empty box. */
export interface FormShape {
  /** Parts that the form always has, so that each answer that is missing in them is named. */
  parts: readonly string[];
  /** Boxes: nothing is sent for one that was not ticked, which is a "no". */
  ticks: readonly string[];
  /** Choices between "yes" and "no": nothing is sent when nobody chose, and that is no "no". */
  choices: readonly string[];
  /** Numbers that are 0 when nobody wrote one. */
  counts: readonly string[];
  /** Any number of ticks under one name. */
  lists: readonly string[];
  /** What a row of the needs is graded by; a row without it, or at 0, was not asked for. */
  grade: string;
}

export const formShapes: Record<LeadKind, FormShape> = {
  startup: {
    parts: ["contact", "company", "venture", "landing", "value"],
    ticks: ["consents.privacyNotice", "consents.shareWithPartners", "consents.shareWithInvestors"],
    choices: ["company.subsidiaryOfGroup", "venture.localTradeOnly"],
    counts: [],
    lists: ["venture.otherSectors", "landing.preferredNuts3"],
    grade: "importance",
  },
  talent: {
    parts: ["contact", "person"],
    ticks: ["consents.privacyNotice", "consents.shareWithDesks", "person.household.partner"],
    choices: ["person.euCitizen", "onBehalf.agreed"],
    counts: ["person.household.children"],
    lists: [],
    grade: "urgency",
  },
};

const all = Object.values(formShapes);
const yesOrNo = all.flatMap(({ ticks, choices }) => [...ticks, ...choices]);
const severals = all.flatMap(({ lists }) => lists);
const numbers =
  /^(company\.(foundedYear|employees)|venture\.(trl|crl)|needs\[\d+\]\.importance|value\.\w+\.(level|fteYear3)|person\.household\.children)$/;

/** The filled-in values of one name, of whatever kind the form is, as the JSON body would hold them. */
export function readValues(name: string, filled: readonly string[]): unknown {
  if (severals.includes(name)) return filled;
  const text = filled[filled.length - 1] ?? "";
  if (numbers.test(name) && /^-?\d+([.,]\d+)?$/.test(text.trim()))
    return Number(text.trim().replace(",", "."));
  if (yesOrNo.includes(name))
    return ["true", "on", "yes", "1"].includes(text) ? true : text === "false" ? false : text;
  return text;
}
