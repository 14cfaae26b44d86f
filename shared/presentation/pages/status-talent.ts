import { needRoutesIn } from "#shared/domain/following.ts";
import type { TalentLead } from "#shared/domain/lead.ts";
import { planToday } from "#shared/domain/plan-today.ts";
import { html, type SafeHtml } from "#shared/presentation/html.ts";
import { planSection } from "#shared/presentation/plan-page.ts";
import type { Names } from "#shared/presentation/words/names.ts";
import { applyPaths } from "#shared/presentation/words/site-paths.ts";
import { crossingWords } from "#shared/presentation/words/status-page-talent.ts";
import type { StatusPageView } from "./status-page.ts";

/** What only a newcomer reads: the plan with who helps, and the way for those who want to start a business. */

type View = StatusPageView & { state: TalentLead };

export function planOf(view: View, names: Names): SafeHtml {
  const { state, programme, events, at, token, language } = view;
  if (state.erasedAt) return html``;
  const plan = planToday(state, needRoutesIn(events), programme, at);
  const calendar = `/status/${token}/plan.ics?lang=${language}`;
  return planSection({ plan, programme, names, calendar });
}

const founder = "founder-self-employed";
const card = "professional-card";

/** The founders' form, for those who will work for themselves: with the town, and without anything that names them. */
export function founding({ state, programme, language }: View): SafeHtml {
  const { profile, needs, municipality } = state.answers;
  const wants = profile === founder || needs.some(({ need }) => need === card);
  if (state.erasedAt || !wants) return html``;
  const words = crossingWords[language];
  const town = programme.places.municipalities.find(({ id }) => id === municipality);
  const query = town ? `?${new URLSearchParams({ municipality: town.name }).toString()}` : "";
  return html`<h2>${words.founding}</h2><p>${words.foundingText}</p>
<p class="screen"><a href="${applyPaths[language]}${query}">${words.foundingLink}</a></p>\n`;
}
