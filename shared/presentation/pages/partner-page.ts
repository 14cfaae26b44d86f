import type { Language } from "#shared/domain/lead.ts";
import type { Programme } from "#shared/domain/programme.ts";
import type { Closed, Standing } from "#shared/domain/standing.ts";
import type { Taker } from "#shared/domain/taker.ts";
import { errorSummary } from "#shared/presentation/error-summary.ts";
import { type FieldError, input, type Values } from "#shared/presentation/fields.ts";
import { html, type SafeHtml } from "#shared/presentation/html.ts";
import { page } from "#shared/presentation/layout.ts";
import { momentInWords } from "#shared/presentation/words/dates.ts";
import { namesOf } from "#shared/presentation/words/names.ts";
import { partnerWords, refusalInWords } from "#shared/presentation/words/partner-page.ts";

export interface PartnerPageView {
  partner: Taker;
  standing: Standing | undefined;
  /** Why the partner gets no leads for now; absent when it takes part. */
  closed: Closed | undefined;
  programme: Programme;
  language: Language;
  token: string;
  errors?: readonly FieldError[];
  values?: Values;
}

/** Longest name of a person. */
const longestName = 200;

/** The staff's page of one partner: how it stands, and the ways out when it gets no leads. */
export function partnerPage(view: PartnerPageView): string {
  const { partner, closed, language, programme, errors = [] } = view;
  const words = partnerWords[language];
  return page({
    language,
    brand: namesOf(programme, language).programme,
    title: closed ? words.closed(partner.name) : words.open(partner.name),
    here: `/partners/${view.token}`,
    wrong: errors.length > 0,
    main: html`${errorSummary(errors, new Map([["decidedBy", words.decidedBy]]), language)}
<div class="notice${closed ? " warn" : " good"}"><p>${standingInWords(view)}</p></div>
<dl class="facts"><dt>${words.mailbox}</dt><dd>${partner.contactEmail}</dd></dl>
${partner.paused && html`<p>${words.pausedInProgramme}</p>`}${closed && form(view)}`,
  });
}

function standingInWords({ closed, standing, programme, language }: PartnerPageView): string {
  const words = partnerWords[language];
  if (closed === "unreachable" && standing?.unreachable) {
    const { since, why } = standing.unreachable;
    return `${words.unreachable(momentInWords(since, language))} ${refusalInWords(why, language)}`;
  }
  if (closed && standing?.pausedSince) {
    const since = momentInWords(standing.pausedSince, language);
    return words.silent(String(programme.settings.pauseAfterSilences), since);
  }
  return words.takesPart;
}

function form({ closed, language, token, errors = [], values = {} }: PartnerPageView): SafeHtml {
  const words = partnerWords[language];
  const ways = closed === "unreachable" ? words.waysOutOfUnreachable : words.waysOutOfSilence;
  return html`<h2>${words.waysOut}</h2><ul>${ways.map((way) => html`<li>${way}</li>`)}</ul>
<form method="post" action="/partners/${token}?lang=${language}" novalidate>
${input(
  { values, errors },
  {
    name: "decidedBy",
    label: words.decidedBy,
    hint: words.decidedByHint,
    required: true,
    autocomplete: "name",
    max: longestName,
  },
)}
<button class="main" type="submit">${words.resume}</button></form>\n`;
}
