import type { Person } from "#shared/domain/answers.ts";
import type { LeadEvent } from "#shared/domain/event.ts";
import { findPartner } from "#shared/domain/taker.ts";
import { contactList } from "#shared/presentation/contact-list.ts";
import { html, type SafeHtml } from "#shared/presentation/html.ts";
import { momentInWords } from "#shared/presentation/words/dates.ts";
import { staffEventsOf } from "#shared/presentation/words/events.ts";
import { inSentence, type Names } from "#shared/presentation/words/names.ts";
import { type ContactRow, contactOf } from "#shared/presentation/words/people.ts";
import { reviewWordsOf } from "#shared/presentation/words/review-page.ts";
import type { ReviewPageView } from "./review-page.ts";
import { screeningParts, secondReaderAdvice, startupApplicant } from "./review-startup.ts";
import { needsByDesk, talentApplicant } from "./review-talent.ts";

/** The file as staff read it: applicant, what decides, history. */

export function applicant(view: ReviewPageView, names: Names): SafeHtml {
  const { state, person, language } = view;
  const words = reviewWordsOf(state.kind, language);
  const who =
    state.kind === "startup"
      ? startupApplicant({ ...view, state }, names)
      : talentApplicant({ ...view, state }, names);
  return html`${who}
${person ? html`<h3>${words.contact}</h3>${contactList(reachable(person, view))}` : html`<p class="soft">${words.erased}</p>`}`;
}

/** What a decision rests on: the scores of a start-up, or who helps a newcomer with what. */
export function grounds(view: ReviewPageView, names: Names): SafeHtml {
  const { state } = view;
  return state.kind === "startup"
    ? screeningParts({ ...view, state }, names)
    : needsByDesk({ ...view, state }, names);
}

/** What else to do before deciding; nothing about a newcomer. */
export function advice(view: ReviewPageView): SafeHtml {
  const { state } = view;
  return state.kind === "startup" ? secondReaderAdvice({ ...view, state }) : html``;
}

/** How to reach the applicant; nothing in a form that was set aside is a link that could be followed by mistake. */
function reachable(person: Person, { state, language }: ReviewPageView): ContactRow[] {
  const rows = contactOf(person, language);
  return state.quarantine ? rows.map(({ label, value }) => ({ label, value })) : rows;
}

/** Every event, with who signed it and what they wrote. */
export function history(view: ReviewPageView): SafeHtml {
  const { state, events, language } = view;
  return html`<h2>${reviewWordsOf(state.kind, language).history}</h2><ol class="line">${events.map((event) => entry(event, view))}</ol>`;
}

function entry({ type, at, details }: LeadEvent, view: ReviewPageView): SafeHtml {
  const { state, notes, language, programme } = view;
  const words = reviewWordsOf(state.kind, language);
  const note = notes.find(({ seq }) => seq === details.note);
  const partner = findPartner(programme, details.partner ?? "")?.name;
  const reason = programme.taxonomies.declineReasons.find(({ id }) => id === details.reason);
  const signed = [
    ...(note?.by ? [`${words.by} ${note.by}`] : []),
    ...(note?.secondReader ? [`${words.secondReaderShort}: ${note.secondReader}`] : []),
  ];
  return html`<li><time datetime="${at}">${momentInWords(at, language)}</time>${staffEventsOf(state.kind, language)[type]}${partner && `: ${partner}`}${reason && `, ${inSentence(reason.label[language])}`}${signed.length > 0 && ` (${signed.join(", ")})`}${note?.text && html`<p class="quote">${note.text}</p>`}</li>\n`;
}
