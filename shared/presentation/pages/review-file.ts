import type { LeadEvent, Person } from "#shared/domain/lead.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { contactList } from "#shared/presentation/contact-list.ts";
import { bandReasons, scores, side } from "#shared/presentation/explanation.ts";
import { html, type SafeHtml } from "#shared/presentation/html.ts";
import { needInWords, profileInWords } from "#shared/presentation/words/company.ts";
import { listInWords, momentInWords } from "#shared/presentation/words/dates.ts";
import { staffEvents } from "#shared/presentation/words/events.ts";
import { bandLabels, outcomeLabels } from "#shared/presentation/words/labels.ts";
import { inSentence, type Names } from "#shared/presentation/words/names.ts";
import { contactOfFounder } from "#shared/presentation/words/people.ts";
import { reasonInWords } from "#shared/presentation/words/reasons.ts";
import { reviewWords } from "#shared/presentation/words/review-page.ts";
import type { ReviewPageView } from "./review-page.ts";

/** The file as staff read it: applicant, screening, history. */

export function applicant(view: ReviewPageView, names: Names): SafeHtml {
  const { state, person, language } = view;
  const words = reviewWords[language];
  const { answers } = state;
  const places = [
    ...(answers.preferredMunicipality ? [names.municipality(answers.preferredMunicipality)] : []),
    ...(person?.preferredPlace ? [person.preferredPlace] : []),
    ...answers.preferredNuts3.map(names.area),
  ];
  const consents = [
    ...(answers.consents.shareWithPartners ? [words.sharePartners] : []),
    ...(answers.consents.shareWithInvestors ? [words.shareInvestors] : []),
  ];
  const facts: [string, string][] = [
    [words.profile, profileInWords(state, names)],
    [words.plan, names.intent(answers.intent)],
    [words.place, places.length > 0 ? listInWords([...new Set(places)], language) : words.noPlace],
    [words.consents, consents.length > 0 ? listInWords(consents, language) : words.noConsent],
  ];
  return html`<h2>${words.who}</h2><dl class="facts">${facts.map(([term, said]) => html`<dt>${term}</dt><dd>${said}</dd>`)}</dl>
${answers.needs.length > 0 && html`<ul>${answers.needs.map((need) => html`<li>${needInWords(need, names)}</li>`)}</ul>`}
${person ? texts(person, view) : html`<p class="soft">${words.erased}</p>`}`;
}

function texts(person: Person, { language }: ReviewPageView): SafeHtml {
  const words = reviewWords[language];
  const { summary, difference, customers } = person.venture;
  const said: [string, string][] = [
    [words.summary, summary],
    [words.difference, difference],
    [words.customers, customers],
  ];
  return html`${said.map(([title, text]) => html`<h3>${title}</h3><p class="quote">${text}</p>`)}<h3>${words.contact}</h3>${contactList(contactOfFounder(person, language))}`;
}

/** Scores, band, gates and every criterion with its evidence. */
export function screeningParts(view: ReviewPageView, names: Names): SafeHtml {
  const { state, programme, person, language } = view;
  const words = reviewWords[language];
  const { screening } = state;
  if (!screening) return html`<h2>${words.scores}</h2><p>${words.notScreened}</p>`;
  const { band, gates } = screening;
  return html`<h2>${words.scores}</h2>
<p><span class="tag">${words.band} ${band}: ${bandLabels[language][band]}</span></p>
${scores(screening, programme, names)}${bandReasons(screening, names)}
<h2>${words.gates}</h2><ul>${gates.map(
    ({ id, met, outcome, why }) =>
      html`<li>${id} ${names.gate(id)}: <strong>${met ? words.gateMet : words.gateUnmet}</strong>${outcome && ` (${outcomeLabels[language][outcome]})`}. ${why.code !== "gate-met" && reasonInWords(why, names)}</li>`,
  )}</ul>
<details><summary>${words.regionFit}</summary>${side(screening, "regionFit", names)}</details>
<details open><summary>${words.addedValue}</summary>${side(screening, "addedValue", names, evidenceByCriterion(person, programme))}</details>\n`;
}

/** The founder's evidence, by id of the criterion that it is for. */
function evidenceByCriterion(
  person: Person | undefined,
  { rubric }: Programme,
): Record<string, string> {
  return Object.fromEntries(
    rubric.addedValue.flatMap(({ id, answer }) => {
      const text = answer && person?.evidence[answer];
      return text ? [[id, text]] : [];
    }),
  );
}

/** Two readers for a "not now" and for every file near a threshold. */
export function secondReaderAdvice({ state, language }: ReviewPageView): SafeHtml {
  const { screening } = state;
  const near = screening?.nearThresholds ?? [];
  if (near.length === 0 && screening?.band !== "D") return html``;
  const words = reviewWords[language];
  return html`<div class="notice warn"><h2>${words.near}</h2><p>${words.nearText}</p>${near.length > 0 && html`<ul>${near.map((name) => html`<li>${words.thresholds[name] ?? name}</li>`)}</ul>`}</div>`;
}

/** Every event, with who signed it and what they wrote. */
export function history(view: ReviewPageView): SafeHtml {
  const { events, language } = view;
  return html`<h2>${reviewWords[language].history}</h2><ol class="line">${events.map((event) => entry(event, view))}</ol>`;
}

function entry({ type, at, details }: LeadEvent, view: ReviewPageView): SafeHtml {
  const { notes, language, programme } = view;
  const words = reviewWords[language];
  const note = notes.find(({ seq }) => seq === details.note);
  const partner = programme.partners.find(({ id }) => id === details.partner)?.name;
  const reason = programme.taxonomies.declineReasons.find(({ id }) => id === details.reason);
  const signed = [
    ...(note?.by ? [`${words.by} ${note.by}`] : []),
    ...(note?.secondReader ? [`${words.secondReaderShort}: ${note.secondReader}`] : []),
  ];
  return html`<li><time datetime="${at}">${momentInWords(at, language)}</time>${staffEvents[language][type]}${partner && `: ${partner}`}${reason && `, ${inSentence(reason.label[language])}`}${signed.length > 0 && ` (${signed.join(", ")})`}${note?.text && html`<p class="quote">${note.text}</p>`}</li>\n`;
}
