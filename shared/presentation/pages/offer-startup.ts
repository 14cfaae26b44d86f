import { startupPerson } from "#shared/domain/answers.ts";
import type { StartupLead } from "#shared/domain/lead.ts";
import { html, type SafeHtml } from "#shared/presentation/html.ts";
import { withoutContact } from "#shared/presentation/without-contact.ts";
import { needInWords, needsFor, profileInWords } from "#shared/presentation/words/company.ts";
import type { Names } from "#shared/presentation/words/names.ts";
import { offerWords } from "#shared/presentation/words/offer-page.ts";
import { hiddenContact } from "#shared/presentation/words/people.ts";
import { candidateOf, whyYou } from "#shared/presentation/words/routing.ts";
import type { OfferPageView } from "./offer-page.ts";

/** What a partner reads of a start-up: who they are, and what they need. */

type View = OfferPageView & { state: StartupLead };

export function startupFile(view: View, names: Names, before: boolean): SafeHtml {
  return before
    ? html`${who(view, names, before)}${needsOfPartner(view, names)}`
    : html`${allNeeds(view, names)}${who(view, names, before)}`;
}

function who(view: View, names: Names, before: boolean): SafeHtml {
  const { state, language } = view;
  const person = startupPerson(view.person);
  const words = offerWords[language];
  const said = (text: string) =>
    person && before ? withoutContact(text, person, hiddenContact[language]) : text;
  const texts: [string, string][] = person
    ? [
        [words.summary, said(person.venture.summary)],
        [words.difference, said(person.venture.difference)],
        [words.customers, said(person.venture.customers)],
      ]
    : [];
  return html`<h2>${words.who}</h2><dl class="facts"><dt>${words.profile}</dt><dd>${profileInWords(state, names)}</dd><dt>${words.plan}</dt><dd>${names.intent(state.answers.intent)}</dd></dl>
${texts.map(([title, text]) => html`<h3>${title}</h3><p class="quote">${text}</p>`)}
<p class="soft">${person ? before && words.hidden : words.gone}</p>\n`;
}

function needsOfPartner(view: View, names: Names): SafeHtml {
  const { state, routing, partner, language } = view;
  const words = offerWords[language];
  const covered = candidateOf(routing, partner.id)?.needsCovered ?? [];
  const { met, elsewhere, gaps } = needsFor(state, covered, names);
  return html`<h2>${words.needs}</h2>${list(words.met, met)}${list(words.elsewhere, elsewhere)}${list(words.gaps, gaps)}
${list(words.whyYou, whyYou(routing, partner.id, names))}`;
}

function allNeeds({ state, language }: View, names: Names): SafeHtml {
  const needs = state.answers.needs.map((need) => needInWords(need, names));
  return needs.length === 0
    ? html``
    : html`<h2>${offerWords[language].needs}</h2><ul>${needs.map((need) => html`<li>${need}</li>`)}</ul>`;
}

function list(title: string, items: readonly string[]): SafeHtml {
  if (items.length === 0) return html``;
  return html`<h3>${title}</h3><ul>${items.map((item) => html`<li>${item}</li>`)}</ul>\n`;
}
