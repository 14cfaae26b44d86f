import { talentPerson } from "#shared/domain/answers.ts";
import type { TalentLead } from "#shared/domain/lead.ts";
import { html, type SafeHtml } from "#shared/presentation/html.ts";
import type { Names } from "#shared/presentation/words/names.ts";
import {
  arrivalInWords,
  householdInWords,
  needsAtDesk,
  newcomerInWords,
} from "#shared/presentation/words/newcomer.ts";
import { talentOfferWords } from "#shared/presentation/words/offer-page-talent.ts";
import { whyYou } from "#shared/presentation/words/routing.ts";
import type { OfferPageView } from "./offer-page.ts";

/** What a desk reads of a newcomer: circumstances, and where each need goes. */

type View = OfferPageView & { state: TalentLead };

export function talentFile(view: View, names: Names, before: boolean): SafeHtml {
  return before
    ? html`${who(view, names)}${needs(view, names)}${list(talentOfferWords[view.language].whyYou, whyYou(view.routing, view.partner.id, names))}`
    : html`${needs(view, names)}${who(view, names)}${note(view)}`;
}

function who({ state, language }: View, names: Names): SafeHtml {
  const words = talentOfferWords[language];
  const { answers } = state;
  const facts: [string, string][] = [
    [words.profile, newcomerInWords(answers, names)],
    [words.arrival, arrivalInWords(answers, language)],
    [words.household, householdInWords(answers, language)],
  ];
  return html`<h2>${words.who}</h2><dl class="facts">${facts.map(([term, said]) => html`<dt>${term}</dt><dd>${said}</dd>`)}</dl>\n`;
}

function needs({ routing, partner, programme, language }: View, names: Names): SafeHtml {
  const words = talentOfferWords[language];
  const { met, elsewhere, gaps } = needsAtDesk(routing?.needs ?? [], partner.id, programme, names);
  return html`<h2>${words.needs}</h2>${list(words.met, met)}${list(words.elsewhere, elsewhere)}${list(words.gaps, gaps)}`;
}

/** What the newcomer wrote, once the desk has accepted. */
function note({ person, language }: View): SafeHtml {
  const words = talentOfferWords[language];
  const newcomer = talentPerson(person);
  if (!newcomer) return html`<p class="soft">${words.gone}</p>\n`;
  return newcomer.note
    ? html`<h3>${words.ownWords}</h3><p class="quote">${newcomer.note}</p>\n`
    : html``;
}

function list(title: string, items: readonly string[]): SafeHtml {
  if (items.length === 0) return html``;
  return html`<h3>${title}</h3><ul>${items.map((item) => html`<li>${item}</li>`)}</ul>\n`;
}
