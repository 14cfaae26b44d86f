import { partnerName } from "./letter-facts.ts";
import type { Said } from "./letter-input.ts";
import { momentInWords } from "./words/dates.ts";
import { statusLabelsOf, suspicionLabels } from "./words/labels.ts";

/** What letters to staff pass on: questions of partners and applicants, and forms that were set aside. */

/** A partner's question before it answers: which offer, until when it is open, and where to answer. */
export function partnerAsks(said: Said) {
  const { state, offer, at, language, receiving, colleague } = said;
  return {
    reference: state.reference,
    partner: partnerName(said),
    mailbox: colleague ?? receiving?.contactEmail ?? "",
    asked: said.asked ?? "",
    deadline: momentInWords(offer?.deadline ?? at, language),
    link: said.link("reviews"),
  };
}

/** An applicant's question, and where the request stands. */
export function applicantAsks({ state, asked, language, link }: Said) {
  return {
    reference: state.reference,
    asked: asked ?? "",
    standing: statusLabelsOf(state.kind, language)[state.status],
    link: link("reviews"),
  };
}

/** A form that was set aside: why it looks as if a machine sent it, and by when to look. */
export function quarantine({ state, language, at, link }: Said) {
  const reasons = state.quarantine ?? [];
  return {
    reference: state.reference,
    causes: reasons.map((suspicion) => suspicionLabels[language][suspicion]),
    dueBy: momentInWords(state.review?.dueAt ?? at, language),
    link: link("reviews"),
  };
}
