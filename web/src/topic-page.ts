import type { Language } from "#shared/domain/lead.ts";
import { lastValidDay } from "#shared/domain/plan-dates.ts";
import type { Programme } from "#shared/domain/programme.ts";
import type { Guide, GuideItem } from "#shared/domain/programme-welcome.ts";
import { bringList, sourceLinks } from "#shared/presentation/guide-parts.ts";
import { html, type SafeHtml } from "#shared/presentation/html.ts";
import { calendarDay, listInWords } from "#shared/presentation/words/dates.ts";
import { type Names, namesOf } from "#shared/presentation/words/names.ts";
import { planWords, ruleInWords } from "#shared/presentation/words/plan.ts";
import { guideWords } from "./guide-words.ts";
import { paths } from "./paths.ts";
import { whoHelps } from "./topic-desks.ts";

/** The need of newcomers that leads to the founders' form as well. */
const founderNeed = "professional-card";

/** A page of the newcomers' guide: one need, what to do, and who helps. `today` is a day, for what is past its date. */
export function topicMain(
  { need, summary, text }: Guide["topics"][number],
  language: Language,
  programme: Programme,
  today: string,
): SafeHtml {
  const words = guideWords[language];
  const names = namesOf(programme, language);
  const items = programme.guide.items.filter((item) => item.need === need);
  return html`<p class="screen"><a href="${paths.guide[language]}">${words.back}</a></p>
<p class="lead">${summary[language]}</p>
${text.map((one) => html`<p>${one[language]}</p>\n`)}${
  need === founderNeed &&
  html`<p class="notice">${words.founder} <a href="${paths.apply[language]}">${words.toFounder}</a></p>\n`
}<h2>${words.todo}</h2>
${items.length === 0 ? html`<p>${words.nothing}</p>` : items.map((item) => itemCard(item, names, today))}
${whoHelps(need, programme, names)}
<p>${words.help}</p>
<p class="buttons screen"><a class="button" href="${paths.welcome[language]}">${words.toForm}</a></p>
<p class="notice">${planWords[language].notAdvice}</p>`;
}

/**
 * An item. Figures past their date are not in the page at all; the others carry their last day, so that a browser that
 * shows an old page hides them too.
 */
function itemCard(item: GuideItem, names: Names, today: string): SafeHtml {
  const { language } = names;
  const words = guideWords[language];
  const plan = planWords[language];
  const { id, figures, due, checkedOn, verify } = item;
  const until = lastValidDay(item);
  const past = until < today;
  const facts: [string, SafeHtml | string | false | undefined][] = [
    [words.forWhom, whoFor(item, names)],
    [words.when, due && ruleInWords(due, language)],
    [plan.where, item.where[language]],
    [plan.bring, bringList(item, language)],
    [plan.figures, figures && !past && html`<span class="fresh">${figures[language]}</span>`],
    [plan.sources, sourceLinks(item)],
  ];
  return html`<section class="card" id="${id}" data-valid-until="${until}" aria-labelledby="${id}-title"><h3 id="${id}-title">${item.title[language]}</h3>
<p>${item.why[language]}</p>
<p class="checking"${!past && html` hidden`}><strong>${plan.checking}</strong></p>
<dl class="facts">${facts.map(([name, said]) => said && html`<div><dt>${name}</dt><dd>${said}</dd></div>`)}</dl>
<p class="soft">${words.counts(calendarDay(checkedOn, language), calendarDay(until, language))}${verify && ` ${plan.verify}`}</p></section>\n`;
}

/** Whose plan it is in, in words. */
function whoFor({ for: whom, when }: GuideItem, names: Names): string {
  const { language } = names;
  const words = guideWords[language];
  const { citizens, profiles, exceptProfiles, household, nuts3, municipalities } = whom;
  const places = [...(municipalities ?? []), ...(nuts3 ?? []).map(names.area)];
  const inWords = (ids: readonly string[]) => ids.map(names.profile).join("; ");
  const first = citizens ? words.citizens[citizens] : words.everybody;
  const parts = [
    profiles ? `${first} (${inWords(profiles)})` : first,
    ...(exceptProfiles ? [words.except(inWords(exceptProfiles))] : []),
    ...(household ? [words.household[household]] : []),
    ...(places.length > 0 ? [words.onlyIn(listInWords(places, language))] : []),
    ...(when === "asked" ? [words.asked] : []),
  ];
  return parts.join(", ");
}
