import { about, partnerName, type Said } from "./letter-facts.ts";
import { momentInWords } from "./words/dates.ts";
import { statusLabels, suspicionLabels } from "./words/labels.ts";
import { contactLines, contactOfFounder } from "./words/people.ts";

/** What letters to staff pass on: questions of partners and founders, and forms that were set aside. */

/** A partner's question before it answers: which offer, until when it is open, and where to answer. */
export function partnerAsks(said: Said) {
  const { offer, at, language, receiving, colleague } = said;
  return {
    ...about(said),
    partner: partnerName(said),
    mailbox: colleague ?? receiving?.contactEmail ?? "",
    asked: said.asked ?? "",
    deadline: momentInWords(offer?.deadline ?? at, language),
    link: said.link("reviews"),
  };
}

/** A founder's question: what, and how to reach them. */
export function founderAsks(said: Said) {
  return {
    ...about(said),
    asked: said.asked ?? "",
    founderContact: contactLines(contactOfFounder(said.person, said.language)),
    standing: statusLabels[said.language][said.state.status],
    link: said.link("reviews"),
  };
}

/** A form that was set aside: why it looks as if a machine sent it, and by when to look. */
export function quarantine(said: Said) {
  const { state, language, at } = said;
  const reasons = state.quarantine ?? [];
  return {
    ...about(said),
    causes: reasons.map((suspicion) => suspicionLabels[language][suspicion]),
    summary: said.person?.venture.summary ?? "",
    dueBy: momentInWords(state.review?.dueAt ?? at, language),
    link: said.link("reviews"),
  };
}
