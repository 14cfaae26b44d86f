import { mayExplain } from "#shared/domain/following.ts";
import type { StartupLead } from "#shared/domain/lead.ts";
import { bandReasons, scores, side } from "#shared/presentation/explanation.ts";
import { html, type SafeHtml } from "#shared/presentation/html.ts";
import { adviceInWords } from "#shared/presentation/words/advice.ts";
import type { Names } from "#shared/presentation/words/names.ts";
import { findingsOf } from "#shared/presentation/words/outcome.ts";
import { welcomePaths } from "#shared/presentation/words/site-paths.ts";
import { statusWords } from "#shared/presentation/words/status-page.ts";
import { crossingWords } from "#shared/presentation/words/status-page-talent.ts";
import type { StatusPageView } from "./status-page.ts";

/** What only a founder reads: scores with their reasons, what would help, and the way for those who come along. */

type View = StatusPageView & { state: StartupLead };

/** Strengths, gaps and next steps of a declined start-up. */
export function findings({ state, programme, language }: View, names: Names): SafeHtml {
  const words = statusWords[language];
  const { strengths, gaps, nextSteps } = findingsOf(state, programme, names);
  return html`${list(words.strengths, strengths)}${list(words.gaps, gaps)}${list(words.nextSteps, nextSteps)}`;
}

/** Only once a person, or the rules in the founder's favour, have decided. */
export function explanation({ state, programme, language }: View, names: Names): SafeHtml {
  const { screening } = state;
  if (!screening || !mayExplain(state)) return html``;
  const words = statusWords[language];
  return html`<h2>${words.explanation}</h2><p>${words.explanationIntro}</p>
${scores(screening, programme, names)}${bandReasons(screening, names)}
${list(words.levers, adviceInWords(state, programme, names))}
<details><summary>${words.regionFitDetails}</summary>${side(screening, "regionFit", names)}</details>
<details><summary>${words.addedValueDetails}</summary>${side(screening, "addedValue", names)}</details>
<p class="soft">${words.object}</p>\n`;
}

/** Once a partner has accepted: the welcome form for whoever comes along, with this lead's reference and town. */
export function companions({ state, programme, language }: View): SafeHtml {
  if (state.erasedAt || (state.status !== "accepted" && state.status !== "landed")) return html``;
  const words = crossingWords[language];
  const town = programme.places.municipalities.find(
    ({ id }) => id === state.answers.preferredMunicipality,
  );
  const query = new URLSearchParams({
    from: state.reference,
    ...(town ? { municipality: town.name } : {}),
  });
  return html`<h2>${words.companions}</h2><p>${words.companionsText}</p>
<p class="screen"><a href="${welcomePaths[language]}?${query.toString()}">${words.companionsLink}</a></p>\n`;
}

function list(title: string, items: readonly string[]): SafeHtml {
  if (items.length === 0) return html``;
  return html`<h3>${title}</h3><ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}
