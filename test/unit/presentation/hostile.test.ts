import { describe, expect, test } from "vitest";
import type { StartupPerson, TalentPerson } from "#shared/domain/answers.ts";
import type { Language } from "#shared/domain/lead.ts";
import { findPartner } from "#shared/domain/taker.ts";
import type { LetterInput } from "#shared/presentation/letter-input.ts";
import { composeLetter } from "#shared/presentation/letters.ts";
import { offerPage } from "#shared/presentation/pages/offer-page.ts";
import { reviewPage } from "#shared/presentation/pages/review-page.ts";
import { statusPage } from "#shared/presentation/pages/status-page.ts";
import { expectSoundPage } from "./markup.ts";
import { at, languages, letterInputs, programme, samples, token } from "./samples.ts";
import { talentLetterInputs, talentSamples } from "./talent-samples.ts";

const hostile = {
  markup: `"><script>alert('x')</script><img src=x onerror=alert(1)>`,
  entities: "&lt;b&gt; &amp; <!-- --> ]]>",
  headers: "Ann\r\nBcc: victim@example.org\r\n\r\n<h1>hi</h1>",
  bidi: "abc\u202e\u2066txt.exe\u200f\u0000\u0007",
  emoji: "👩‍🔬🇧🇪 naïve Łódź 李",
  long: "m".repeat(600),
  placeholders: "{{link}} [[Go|{{link}}]] ## title **bold**",
  markdown: "## Heading\n\n> quote\n\n- list",
};

function everywhere(text: string): StartupPerson {
  return {
    contact: { name: text, email: text, phone: text, role: text },
    company: { name: text, country: "LT", website: text, registrationNumber: text },
    venture: { summary: text, difference: text, customers: text },
    evidence: { innovation: text, team: text, jobs: text },
    preferredPlace: text,
  };
}

function newcomerEverywhere(text: string): TalentPerson {
  const contact = { name: text, email: text, phone: text };
  return { contact, note: text, organisation: text, preferredPlace: text };
}

/** Every letter, about a start-up and about a newcomer, whose every field says this. */
function inputsOf(language: Language, text: string): LetterInput[] {
  return [
    ...letterInputs(language, everywhere(text)),
    ...talentLetterInputs(language, newcomerEverywhere(text)),
  ];
}

for (const language of languages) {
  for (const [kind, text] of Object.entries(hostile)) {
    describe(`${kind} in every field of the person, in ${language}`, () => {
      test("letters stay harmless", () => {
        const calm = inputsOf(language, "calm");
        inputsOf(language, text).forEach((input, index) => {
          const noted = { ...input, note: { seq: 1, by: text, text }, answer: text };
          const { subject, text: plain, html } = composeLetter(noted);
          const before = composeLetter({ ...(calm[index] as typeof input), note: noted.note });
          expect(subject).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
          expect([...subject].length).toBeLessThanOrEqual(120);
          expect(plain).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u);
          expect(html).not.toMatch(/<script|<img|<h1>hi/i);
          expect(tagsOf(html, /<(a|h1|html|body|style)\b/g)).toBe(
            tagsOf(before.html, /<(a|h1|html|body|style)\b/g),
          );
          for (const [, href] of html.matchAll(/href="([^"]*)"/g)) {
            expect(href).toMatch(
              /^https:\/\/landing\.example\/(status|offers|reviews|partners|reports)\/[0-9a-f]{40}$/,
            );
          }
        });
      });

      test("pages stay whole", () => {
        for (const { sample, person, routing } of pagesOf(language, text)) {
          const notes = sample.notes.map((note) => ({ ...note, by: text, text }));
          const view = { ...sample, notes, person, programme, language, at, token };
          const pages = [
            statusPage({ ...view, contact: "landing@programme.example" }),
            reviewPage({ ...view, routingPreview: routing }),
            ...sample.state.offers.map((offer) =>
              offerPage({
                ...view,
                offer,
                partner: findPartner(programme, offer.partner) as never,
              }),
            ),
          ];
          for (const page of pages) {
            const shown = kind === "placeholders" ? page.replaceAll("{{", "") : page;
            const without = kind === "markup" ? shown.replaceAll("onerror=", "") : shown;
            expectSoundPage(without, language);
            expect(page).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u);
          }
        }
      });
    });
  }
}

/** Every stop of a start-up and of a newcomer, with the person behind it. */
function pagesOf(language: Language, text: string) {
  const startups = samples(language);
  const newcomers = talentSamples(language);
  return [
    ...Object.values(startups).map((sample) => ({
      sample,
      person: everywhere(text),
      routing: startups.offered?.routing,
    })),
    ...Object.values(newcomers).map((sample) => ({
      sample,
      person: newcomerEverywhere(text),
      routing: newcomers.offered?.routing,
    })),
  ];
}

function tagsOf(html: string, pattern: RegExp): number {
  return html.match(pattern)?.length ?? 0;
}
