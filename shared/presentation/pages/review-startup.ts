import { type StartupPerson, startupPerson } from "#shared/domain/answers.ts";
import { smallestTurn } from "#shared/domain/counterfactual.ts";
import type { Gate } from "#shared/domain/decision.ts";
import { knownThen } from "#shared/domain/known-then.ts";
import type { Language, StartupLead } from "#shared/domain/lead.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { bandReasons, scores, side } from "#shared/presentation/explanation.ts";
import { html, type SafeHtml } from "#shared/presentation/html.ts";
import { adviceInWords } from "#shared/presentation/words/advice.ts";
import { needInWords, profileInWords } from "#shared/presentation/words/company.ts";
import { turnInWords } from "#shared/presentation/words/counterfactual.ts";
import { listInWords } from "#shared/presentation/words/dates.ts";
import { bandLabels, outcomeLabels } from "#shared/presentation/words/labels.ts";
import type { Names } from "#shared/presentation/words/names.ts";
import { reasonInWords } from "#shared/presentation/words/reasons.ts";
import { reviewWords } from "#shared/presentation/words/review-page.ts";
import type { ReviewPageView } from "./review-page.ts";

/** A start-up's file as staff read it: who they are, and how it scored. */

type View = ReviewPageView & { state: StartupLead };

export function startupApplicant(view: View, names: Names): SafeHtml {
  const { state, language } = view;
  const person = startupPerson(view.person);
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
${person ? texts(person, language) : ""}`;
}

/** Areas that say more than the municipality does: not the one in which it lies. */
function areasBeside({ state: { answers }, programme }: View): string[] {
  const town = programme.places.municipalities.find(
    ({ id }) => id === answers.preferredMunicipality,
  );
  const around = town?.nuts3.at(-1)?.code;
  return answers.preferredNuts3.filter((area) => area !== around);
}

function texts({ venture }: StartupPerson, language: Language): SafeHtml {
  const words = reviewWords[language];
  const said: [string, string][] = [
    [words.summary, venture.summary],
    [words.difference, venture.difference],
    [words.customers, venture.customers],
  ];
  return html`${said.map(([title, text]) => html`<h3>${title}</h3><p class="quote">${text}</p>`)}`;
}

/** Scores, band, gates and every criterion with its evidence. */
export function screeningParts(view: View, names: Names): SafeHtml {
  const { state, programme, language } = view;
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
<details open><summary>${words.addedValue}</summary>${side(screening, "addedValue", names, evidenceByCriterion(startupPerson(view.person), programme))}</details>\n`;
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

/** What would help, as the founder reads it; and, for staff only, what would send the lead to somebody else. */
function advice({ state, programme, language, routingPreview }: View, names: Names): SafeHtml {
  const turn = routingPreview && smallestTurn(state, knownThen(routingPreview), programme);
  const levers = [
    ...adviceInWords(state, programme, names),
    ...(turn ? [turnInWords(turn, programme, names)] : []),
  ];
  if (levers.length === 0) return html``;
  return html`<h3>${reviewWords[language].levers}</h3><ul>${levers.map((lever) => html`<li>${lever}</li>`)}</ul>`;
}

/** The founder's evidence, by id of the criterion that it is for. */
function evidenceByCriterion(
  person: StartupPerson | undefined,
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
export function secondReaderAdvice({ state, language }: View): SafeHtml {
  const { screening } = state;
  const near = screening?.nearThresholds ?? [];
  if (near.length === 0 && screening?.band !== "D") return html``;
  const words = reviewWords[language];
  return html`<div class="notice warn"><h2>${words.near}</h2><p>${words.nearText}</p>${near.length > 0 && html`<ul>${near.map((name) => html`<li>${words.thresholds[name] ?? name}</li>`)}</ul>`}</div>`;
}
