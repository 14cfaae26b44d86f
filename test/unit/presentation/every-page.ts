import type { Language } from "#shared/domain/lead.ts";
import { findPartner } from "#shared/domain/taker.ts";
import { composeLetter } from "#shared/presentation/letters.ts";
import { applyPage } from "#shared/presentation/pages/apply-page.ts";
import { messagePage } from "#shared/presentation/pages/message-page.ts";
import { offerPage } from "#shared/presentation/pages/offer-page.ts";
import { partnerPage } from "#shared/presentation/pages/partner-page.ts";
import { reviewPage } from "#shared/presentation/pages/review-page.ts";
import { statusPage } from "#shared/presentation/pages/status-page.ts";
import { welcomePage } from "#shared/presentation/pages/welcome-page.ts";
import { at, letterInputs, person, programme, samples, token } from "./samples.ts";
import { newcomer, talentLetterInputs, talentSamples } from "./talent-samples.ts";

type Named = readonly [name: string, html: string];

const contact = "landing@programme.example";

/** Every page that the functions give a founder, a newcomer, a partner or staff, at every stop of a lead's way. */
export function everyPage(language: Language): Named[] {
  const [partner] = programme.partners;
  if (!partner) throw new Error("the programme has no partners");
  const known = { partner: partner.id, version: 1, silences: 3, pausedSince: at };
  const empty = { language, programme, values: {}, errors: [] };
  const wrong = {
    ...empty,
    values: { "contact.email": ["ana"], "venture.summary": ['<b>"&'], note: ["<i>'"] },
    errors: [{ field: "contact.email", message: "Wrong." }],
  };
  return [
    ...pagesOfLeads(language),
    ["founders' form", applyPage(empty)],
    ["founders' form with errors", applyPage(wrong)],
    ["newcomers' form", welcomePage(empty)],
    ["newcomers' form with errors", welcomePage(wrong)],
    [
      "partner",
      partnerPage({
        ...{ partner, programme, language, token },
        standing: known,
        closed: "paused-after-silence",
      }),
    ],
    ["message", messagePage({ language, title: "Gone", paragraphs: ["Words"], status: 410 })],
  ];
}

function pagesOfLeads(language: Language): Named[] {
  const startups = samples(language);
  const newcomers = talentSamples(language);
  const leads = [
    ...Object.entries(startups).map(([name, sample]) => {
      const { routing } = startups.offered ?? {};
      return { name, sample, person, routing };
    }),
    ...Object.entries(newcomers).map(([name, sample]) => {
      const { routing } = newcomers.offered ?? {};
      return { name: `newcomer, ${name}`, sample, person: newcomer, routing };
    }),
  ];
  return leads.flatMap(({ name, sample, person: behind, routing }): Named[] => {
    const view = { ...sample, person: behind, programme, language, at, token };
    return [
      [`status of ${name}`, statusPage({ ...view, contact })],
      [`review of ${name}`, reviewPage({ ...view, routingPreview: routing })],
      ...sample.state.offers.flatMap((offer): Named[] => {
        const asked = findPartner(programme, offer.partner);
        return asked ? [[`offer of ${name}`, offerPage({ ...view, offer, partner: asked })]] : [];
      }),
    ];
  });
}

/** Every letter as HTML. */
export function everyLetter(language: Language): Named[] {
  const inputs = [...letterInputs(language, person), ...talentLetterInputs(language, newcomer)];
  return inputs.map((input) => [input.letter.letter, composeLetter(input).html]);
}
