import type { Person } from "#shared/domain/answers.ts";
import type { Gate } from "#shared/domain/decision.ts";
import type { LeadEvent } from "#shared/domain/event.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { contactList } from "#shared/presentation/contact-list.ts";
import { bandReasons, scores, side } from "#shared/presentation/explanation.ts";
import { html, type SafeHtml } from "#shared/presentation/html.ts";
import { needInWords, profileInWords } from "#shared/presentation/words/company.ts";
import { listInWords, momentInWords } from "#shared/presentation/words/dates.ts";
import { staffEvents } from "#shared/presentation/words/events.ts";
import { bandLabels, outcomeLabels } from "#shared/presentation/words/labels.ts";
import { leversInWords } from "#shared/presentation/words/levers.ts";
import { inSentence, type Names } from "#shared/presentation/words/names.ts";
import { type ContactRow, contactOfFounder } from "#shared/presentation/words/people.ts";
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
    ...areasBeside(view).map(names.area),
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
${answers.needs.length > 0 && html`<h3>${words.needs}</h3><ul>${answers.needs.map((need) => html`<li>${needInWords(need, names)}</li>`)}</ul>`}
${person ? texts(person, view) : html`<p class="soft">${words.erased}</p>`}`;
}

/** Areas that say more than the municipality does: not the one in which it lies. */
function areasBeside({ state: { answers }, programme }: ReviewPageView): string[] {
  const town = programme.places.municipalities.find(
    ({ id }) => id === answers.preferredMunicipality,
  );
  const around = town?.nuts3.at(-1)?.code;
  return answers.preferredNuts3.filter((area) => area !== around);
}

/** How to reach the applicant; nothing in a form that was set aside is a link that could be followed by mistake. */
function reachable(person: Person, { state, language }: ReviewPageView): ContactRow[] {
  const rows = contactOfFounder(person, language);
  return state.quarantine ? rows.map(({ label, value }) => ({ label, value })) : rows;
}

function texts(person: Person, view: ReviewPageView): SafeHtml {
  const { language } = view;
  const words = reviewWords[language];
  const { summary, difference, customers } = person.venture;
  const said: [string, string][] = [
    [words.summary, summary],
    [words.difference, difference],
    [words.customers, customers],
  ];
  return html`${said.map(([title, text]) => html`<h3>${title}</h3><p class="quote">${text}</p>`)}<h3>${words.contact}</h3>${contactList(reachable(person, view))}`;
}

/** Scores, band, gates and every criterion with its evidence. */
export function screeningParts(view: ReviewPageView, names: Names): SafeHtml {
  const { state, programme, person, language } = view;
  const words = reviewWords[language];
  const { screening } = state;
  if (!screening) return html`<h2>${words.scores}</h2><p>${words.notScreened}</p>`;
  const { band, gates } = screening;
  const unmet = gates.filter((gate) => !gate.met);
  const met = gates.filter((gate) => gate.met);
  return html`<h2>${words.scores}</h2>
<p><span class="tag">${words.band} ${band}: ${bandLabels[language][band]}</span></p>
${scores(screening, programme, names)}${bandReasons(screening, names)}
${advice(view, names)}<h2>${words.gates}</h2>${gateList(unmet, names)}${
    unmet.length === 0
      ? html`<p>${words.gatesAllMet}</p>${gateList(met, names)}`
      : html`<details><summary>${words.gatesMet} (${met.length})</summary>${gateList(met, names)}</details>`
  }
<details><summary>${words.regionFit}</summary>${side(screening, "regionFit", names)}</details>
<details open><summary>${words.addedValue}</summary>${side(screening, "addedValue", names, evidenceByCriterion(person, programme))}</details>\n`;
}

/** Gates one by one; what is in order needs no reason unless it has one of its own. */
function gateList(gates: readonly Gate[], names: Names): SafeHtml {
  const { language } = names;
  const words = reviewWords[language];
  if (gates.length === 0) return html``;
  return html`<ul>${gates.map(
    ({ id, met, outcome, why }) =>
      html`<li>${id} ${names.gate(id)}: ${met ? words.gateMet : html`<strong>${words.gateUnmet}</strong>`}${outcome && ` (${outcomeLabels[language][outcome]})`}. ${why.code !== "gate-met" && reasonInWords(why, names)}</li>`,
  )}</ul>`;
}

/** What to tell a founder who asks what would help: the same lines as on their page and in the decline. */
function advice({ state, programme, language }: ReviewPageView, names: Names): SafeHtml {
  const levers = leversInWords(state.screening, programme, names);
  if (levers.length === 0) return html``;
  return html`<h3>${reviewWords[language].levers}</h3><ul>${levers.map((lever) => html`<li>${lever}</li>`)}</ul>`;
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
