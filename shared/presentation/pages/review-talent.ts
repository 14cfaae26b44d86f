import { talentPerson } from "#shared/domain/answers.ts";
import type { NeedRoute } from "#shared/domain/decision.ts";
import type { TalentLead } from "#shared/domain/lead.ts";
import { html, type SafeHtml } from "#shared/presentation/html.ts";
import type { Names } from "#shared/presentation/words/names.ts";
import {
  arrivalInWords,
  householdInWords,
  newcomerInWords,
  talentNeedInWords,
} from "#shared/presentation/words/newcomer.ts";
import { reasonInWords } from "#shared/presentation/words/reasons.ts";
import { talentReviewWords } from "#shared/presentation/words/review-page-talent.ts";
import type { ReviewPageView } from "./review-page.ts";

/** A newcomer's file as staff read it: circumstances, needs and who helps with each. Nothing in it rates anybody. */

type View = ReviewPageView & { state: TalentLead };

export function talentApplicant(view: View, names: Names): SafeHtml {
  const { state, language } = view;
  const words = talentReviewWords[language];
  const { answers } = state;
  const person = talentPerson(view.person);
  const facts: [string, string | undefined][] = [
    [words.profile, newcomerInWords(answers, names)],
    [words.place, person?.preferredPlace],
    [words.arrival, arrivalInWords(answers, language)],
    [words.household, householdInWords(answers, language)],
    [words.consents, answers.consents.shareWithDesks ? words.shareDesks : words.noConsent],
    [words.cameFrom, answers.cameFrom],
  ];
  const known = facts.filter(([, said]) => said);
  return html`<h2>${words.who}</h2><dl class="facts">${known.map(([term, said]) => html`<dt>${term}</dt><dd>${said}</dd>`)}</dl>
${person?.note && html`<h3>${words.ownWords}</h3><p class="quote">${person.note}</p>`}`;
}

/** Each need, with the desk that it would go to now and why. */
export function needsByDesk({ state, routingPreview, language }: View, names: Names): SafeHtml {
  const { needs } = state.answers;
  if (needs.length === 0) return html``;
  const words = talentReviewWords[language];
  const route = (need: string) => routingPreview?.needs?.find((one) => one.need === need);
  return html`<h2>${words.needs}</h2><ul>${needs.map((need) => html`<li><strong>${talentNeedInWords(need, names)}</strong>${goesTo(route(need.need), words, names)}</li>\n`)}</ul>`;
}

function goesTo(
  route: NeedRoute | undefined,
  words: { goesTo: Record<NeedRoute["goesTo"], string> },
  names: Names,
): SafeHtml {
  if (!route) return html``;
  const desk = route.desk && `: ${names.partner(route.desk)}`;
  return html`<br>${words.goesTo[route.goesTo]}${desk}<ul>${route.why.map((why) => html`<li>${reasonInWords(why, names)}</li>`)}</ul>`;
}
