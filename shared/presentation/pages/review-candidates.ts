import type { Candidate } from "#shared/domain/decision.ts";
import { html, type SafeHtml } from "#shared/presentation/html.ts";
import type { Names } from "#shared/presentation/words/names.ts";
import { reasonInWords } from "#shared/presentation/words/reasons.ts";
import { reviewWordsOf } from "#shared/presentation/words/review-page.ts";
import type { ReviewPageView } from "./review-page.ts";

/** Every partner or desk with its reason: those who may receive the lead in order, the others folded away. */
export function candidates(view: ReviewPageView, names: Names): SafeHtml {
  const { state, routingPreview, language } = view;
  if (!routingPreview) return html``;
  const words = reviewWordsOf(state.kind, language);
  const eligible = routingPreview.candidates.filter(({ standing }) => standing !== "excluded");
  const excluded = routingPreview.candidates.filter(({ standing }) => standing === "excluded");
  return html`<h2>${words.candidates}</h2><p>${eligible.length > 0 ? words.candidatesText : words.nobody}</p>
${eligible.length > 0 && html`<ol>${eligible.map((candidate) => item(candidate, names))}</ol>`}
${excluded.length > 0 && html`<details><summary>${words.excluded} (${excluded.length})</summary><ul>${excluded.map((candidate) => item(candidate, names))}</ul></details>`}\n`;
}

function item({ partner, why }: Candidate, names: Names): SafeHtml {
  return html`<li><strong>${names.partner(partner)}</strong><ul>${why.map((reason) => html`<li>${reasonInWords(reason, names)}</li>`)}</ul></li>\n`;
}
