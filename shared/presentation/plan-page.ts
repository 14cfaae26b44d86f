import type { Plan, PlanItem } from "#shared/domain/plan.ts";
import type { Programme } from "#shared/domain/programme.ts";
import type { Desk } from "#shared/domain/programme-welcome.ts";
import { bringList, deskLink, sourceLinks } from "./guide-parts.ts";
import { html, type SafeHtml } from "./html.ts";
import { countedFromInWords, desksOf, standingOf, termOf } from "./plan-parts.ts";
import { deskWords } from "./words/desks.ts";
import type { Names } from "./words/names.ts";
import { planWords } from "./words/plan.ts";
import { topicPath } from "./words/site-paths.ts";

export interface PlanView {
  plan: Plan;
  programme: Programme;
  names: Names;
  /** Address of the calendar file; absent where there is none. */
  calendar?: string;
}

/** The plan as a part of the newcomer's page: a list to tick or print, and who helps with what. */
export function planSection(view: PlanView): SafeHtml {
  const { plan, names, calendar } = view;
  const words = planWords[names.language];
  const dated = plan.items.some(({ by }) => by !== undefined);
  return html`<h2 id="plan">${words.title}</h2>
<p>${words.intro} ${countedFromInWords(plan, names)}</p>
<p class="soft screen">${words.tickHint}</p>
${dated && calendar !== undefined && html`<p class="screen"><a href="${calendar}" download>${words.calendar}</a></p>\n`}${
  plan.items.length === 0
    ? html`<p>${words.empty}</p>`
    : html`<ol class="plan">${plan.items.map((item) => planItem(item, view))}</ol>`
}
${helpers(view)}<p class="notice">${words.notAdvice}</p>\n`;
}

function planItem(item: PlanItem, { programme, names }: PlanView): SafeHtml {
  const { language } = names;
  const words = planWords[language];
  const { id, figures, beingChecked, past } = item;
  const term = termOf(item, names);
  const desks = desksOf(item.helpers, programme);
  const hasTopic = programme.guide.topics.some(({ need }) => need === item.need);
  const facts: [string, SafeHtml | string | false][] = [
    [words.where, item.where[language]],
    [words.bring, bringList(item, language)],
    [words.figures, beingChecked ? words.checking : (figures?.[language] ?? false)],
    [
      words.helps,
      desks.length > 0 &&
        html`${desks.map((desk, at) => html`${at > 0 && "; "}${deskLink(desk)}`)}`,
    ],
    [words.sources, sourceLinks(item)],
  ];
  return html`<li class="card"><div class="choice"><input type="checkbox" id="done-${id}"><label for="done-${id}"><strong>${item.title[language]}</strong></label></div>
${term && html`<p><strong>${item.by ? html`<time datetime="${item.by}">${term}</time>` : term}</strong>${past && html` <strong>${words.passed}</strong>`}</p>`}<p>${item.why[language]}</p>
<dl class="facts">${facts.map(([name, said]) => said !== false && html`<dt>${name}</dt><dd>${said}</dd>`)}</dl>
<p class="soft">${standingOf(item, names)}${hasTopic && html` <a class="screen" href="${topicPath(item.need, language)}">${words.more}<span class="sr">: ${item.title[language]}</span></a>`}</p></li>\n`;
}

/** Every need that was asked for: the desk with its channel, or that there is none. */
function helpers({ plan, programme, names }: PlanView): SafeHtml | false {
  if (plan.routes.length === 0) return false;
  const words = planWords[names.language];
  const rows = plan.routes.map(({ need, desk, goesTo }) => {
    const [found] = desksOf(desk === undefined ? [] : [desk], programme);
    const said = found && goesTo !== "gap" ? deskLine(found, names) : words.gap;
    return html`<dt>${names.talentNeed(need)}</dt><dd>${said}</dd>`;
  });
  return html`<h3>${words.helpers}</h3><dl class="facts">${rows}</dl>\n`;
}

function deskLine(desk: Desk, { language }: Names): SafeHtml {
  const part = desk.part === "informs" && html` ${deskWords[language].part.informs}`;
  return html`${deskLink(desk)} – ${desk.channel[language]}.${part}`;
}
