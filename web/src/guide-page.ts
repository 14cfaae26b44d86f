import type { Language } from "#shared/domain/lead.ts";
import type { Programme } from "#shared/domain/programme.ts";
import type { Guide } from "#shared/domain/programme-welcome.ts";
import { html, type SafeHtml } from "#shared/presentation/html.ts";
import { namesOf } from "#shared/presentation/words/names.ts";
import { planWords } from "#shared/presentation/words/plan.ts";
import { topicPath } from "#shared/presentation/words/site-paths.ts";
import { guideWords } from "./guide-words.ts";
import { paths } from "./paths.ts";

/** The index of the newcomers' guide: a list of all subjects, which a script filters while somebody types. */
export function guideMain(language: Language, programme: Programme): SafeHtml {
  const words = guideWords[language];
  const { topics, items } = programme.guide;
  return html`<p class="lead">${words.lead(namesOf(programme, language).region)}</p>
<p>${words.help}</p>
<p class="buttons"><a class="button" href="${paths.welcome[language]}">${words.toForm}</a></p>
<form class="scripted" id="guide-search" role="search" method="get"><div class="field"><label for="search">${words.search}</label><span class="hint" id="search-hint">${words.searchHint}</span><input type="search" id="search" name="q" autocomplete="off" aria-describedby="search-hint"></div></form>
<p class="count scripted" id="count" role="status">${words.count(topics.length, topics.length)}</p>
<h2 class="sr">${words.topics}</h2>
<p class="notice" id="none" hidden>${words.none}</p>
<ul class="topics">${topics.map((topic) => {
    const own = items.filter(({ need }) => need === topic.need);
    return html`<li class="topic" data-search="${searchText(topic, own, language)}"><h3><a href="${topicPath(topic.need, language)}">${topic.title[language]}</a></h3><p>${topic.summary[language]}</p></li>\n`;
  })}</ul>
<p class="notice">${planWords[language].notAdvice}</p>`;
}

/** Every word by which somebody may look for a subject, and that does not stand in the list. */
function searchText(
  { text }: Guide["topics"][number],
  items: Guide["items"],
  language: Language,
): string {
  const all = [
    ...text,
    ...items.flatMap(({ title, why, where, bring }) => [title, why, where, ...bring]),
  ];
  const words = all.flatMap(
    (one) => one[language].toLowerCase().match(/[\p{L}\p{N}-]{3,}/gu) ?? [],
  );
  return [...new Set(words)].join(" ");
}
