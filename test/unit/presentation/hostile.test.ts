import { describe, expect, test } from "vitest";
import type { Person } from "#shared/domain/answers.ts";
import { composeLetter } from "#shared/presentation/letters.ts";
import { offerPage } from "#shared/presentation/pages/offer-page.ts";
import { reviewPage } from "#shared/presentation/pages/review-page.ts";
import { statusPage } from "#shared/presentation/pages/status-page.ts";
import { expectSoundPage } from "./markup.ts";
import { at, languages, letterInputs, programme, type Sample, samples, token } from "./samples.ts";

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

function everywhere(text: string): Person {
  return {
    contact: { name: text, email: text, phone: text, role: text },
    company: { name: text, country: "LT", website: text, registrationNumber: text },
    venture: { summary: text, difference: text, customers: text },
    evidence: { innovation: text, team: text, jobs: text },
    preferredPlace: text,
  };
}

for (const language of languages) {
  for (const [kind, text] of Object.entries(hostile)) {
    describe(`${kind} in every field of the person, in ${language}`, () => {
      const person = everywhere(text);

      test("letters stay harmless", () => {
        const calm = letterInputs(language, everywhere("calm"));
        letterInputs(language, person).forEach((input, index) => {
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
              /^https:\/\/landing\.example\/(status|offers|reviews|partners)\/[0-9a-f]{40}$/,
            );
          }
        });
      });

      test("pages stay whole", () => {
        for (const sample of Object.values(samples(language))) {
          const notes = sample.notes.map((note) => ({ ...note, by: text, text }));
          const view = { ...sample, notes, person, programme, language, at, token };
          const { routing } = samples(language).offered as Sample;
          const pages = [
            statusPage({ ...view, contact: "landing@programme.example" }),
            reviewPage({ ...view, routingPreview: routing }),
            ...sample.state.offers.map((offer) =>
              offerPage({
                ...view,
                offer,
                partner: programme.partners.find(({ id }) => id === offer.partner) as never,
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

function tagsOf(html: string, pattern: RegExp): number {
  return html.match(pattern)?.length ?? 0;
}
