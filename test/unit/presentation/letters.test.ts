import { describe, expect, test } from "vitest";
import { isOfNoLead, type WordingId, wordingIds, wordingOf } from "#shared/domain/letter.ts";
import { linkOf } from "#shared/domain/letter-ledger.ts";
import { letterValues } from "#shared/presentation/letter-values.ts";
import { letterVariables } from "#shared/presentation/letter-wordings.ts";
import { composeLetter } from "#shared/presentation/letters.ts";
import { languages, letterInputs, person, programme, siteUrl, token } from "./samples.ts";
import { newcomer, talentLetterInputs } from "./talent-samples.ts";

const paths = {
  status: "status",
  offer: "offers",
  review: "reviews",
  partner: "partners",
  report: "reports",
} as const;

for (const language of languages) {
  const inputs = new Map(
    [...letterInputs(language, person), ...talentLetterInputs(language, newcomer)].map((input) => [
      wordingOf(input.letter.letter, input.state.kind),
      input,
    ]),
  );
  const inputOf = (id: WordingId) => {
    const input = inputs.get(id);
    if (!input) throw new Error(`no sample for ${id}`);
    return input;
  };

  describe(`letters in ${language}`, () => {
    for (const id of wordingIds) {
      test(`${id} is complete as text and as HTML`, () => {
        const { subject, text, html } = composeLetter(inputOf(id));
        expect([...subject].length).toBeLessThanOrEqual(120);
        expect(subject).not.toMatch(/[\r\n]/);
        for (const part of [subject, text, html.replace(/<style>.*<\/style>/, "")]) {
          expect(part).not.toMatch(/\{\{|\}\}|\[\[|\]\]|undefined|\bnull\b|NaN|\[object|…/);
        }
        expect(html).toContain(`<html lang="${language}">`);
        expect(html.match(/<h1/g)).toHaveLength(1);
        expect(html).not.toMatch(/<img|<script|<table|url\(/);
        // Digest and report speak of everything; every other letter of one lead.
        const { letter, state } = inputOf(id);
        if (!isOfNoLead(letter.letter)) expect(text).toContain(state.reference);
        expect(text).toContain(programme.settings.programmeName[language]);
      });

      test(`${id} carries the link that is minted for it, and no other`, () => {
        const { text, html } = composeLetter(inputOf(id));
        const purpose = linkOf(inputOf(id).letter.letter);
        const links = [...html.matchAll(/href="([^"]*)"/g)].map((match) => match[1]);
        const own = purpose ? `${siteUrl}/${paths[purpose]}/${token}` : undefined;
        expect(new Set(links)).toEqual(new Set(own ? [own] : []));
        expect(text.includes(token)).toBe(own !== undefined);
        if (own) expect(text).toContain(own);
      });

      test(`${id} has exactly its variables`, () => {
        const values = letterValues(inputOf(id));
        expect(Object.keys(values).sort()).toEqual([...letterVariables[id]].sort());
      });

      test(`${id} still reads when the person was erased`, () => {
        const erased = { ...inputOf(id), person: undefined };
        expect(composeLetter(erased).text).not.toMatch(
          /undefined|null|Jonas|lumio|Meera|Anjali|Vivarta/i,
        );
      });
    }

    for (const id of ["offer", "offer-reminder", "moved-on"] as const) {
      test(`${id} says nothing by which the founder could be reached`, () => {
        const { subject, text, html } = composeLetter(inputOf(id));
        const all = `${subject}${text}${html}`;
        const { contact, company } = person;
        for (const secret of [contact.name, contact.email, contact.phone, company.website]) {
          expect(all).not.toContain(secret);
        }
        expect(all).not.toContain(company.registrationNumber);
        expect(all).not.toMatch(/www\.lumio|612 ?34567|jonas@/);
        expect(all).toContain(company.name);
      });
    }

    for (const id of ["talent-offer", "talent-offer-reminder", "talent-moved-on"] as const) {
      test(`${id} says nothing of who the newcomer is`, () => {
        const { subject, text, html } = composeLetter(inputOf(id));
        expect(`${subject}${text}${html}`).not.toMatch(
          /Meera|Raghunathan|meera@|98765|Anjali|Vivarta|Ledeberg/,
        );
      });
    }

    test("no letter to staff has a newcomer's name in its subject", () => {
      for (const id of wordingIds)
        expect(composeLetter(inputOf(id)).subject).not.toMatch(/Meera|Raghunathan/);
    });

    test("each desk is told its own needs only, and the newcomer where all of them go", () => {
      const { owner } = inputOf("talent-desk-request").state;
      const request = composeLetter(inputOf("talent-desk-request")).text;
      expect(request).toContain(newcomer.contact.email);
      expect(request).toContain(programme.desks.find(({ id }) => id === owner)?.name);
      expect(request).not.toContain("Anjali");
      const { routing } = inputOf("talent-introduction-founder");
      const told = composeLetter(inputOf("talent-introduction-founder")).text;
      for (const { need } of routing?.needs ?? []) {
        const label = programme.taxonomies.talentNeeds.find(({ id }) => id === need)?.label;
        expect(told).toContain(label?.[language]);
      }
    });

    test("an offer says what is met, what is missing, why, and by when", () => {
      const { text } = composeLetter(inputOf("offer"));
      expect(text).toContain(
        language === "en"
          ? "Tuesday 8 December 2026 at 17:00"
          : "dinsdag 8 december 2026 om 17.00 uur",
      );
      expect(text).toMatch(language === "en" ? /Clean room: essential/ : /Cleanroom: onmisbaar/);
      expect(text).toMatch(
        language === "en" ? /next partner in line/ : /volgende partner in de rij/,
      );
    });

    test("both introductions carry the contact of the other side", () => {
      const partner = programme.partners.find(
        ({ id }) => id === inputOf("introduction-founder").state.owner,
      );
      expect(composeLetter(inputOf("introduction-founder")).text).toContain(partner?.contactEmail);
      const { text } = composeLetter(inputOf("introduction-partner"));
      for (const said of [person.contact.name, person.contact.email, person.contact.phone]) {
        expect(text).toContain(said);
      }
    });

    test("a decline names who decided, why, what is strong, what is missing and what next", () => {
      const { text } = composeLetter(inputOf("decline"));
      expect(text).toContain("An Peeters");
      expect(text).toContain("> We could not see what makes it different yet.");
      expect(text.match(/^- /gm)?.length).toBeGreaterThanOrEqual(5);
    });

    test("a referral promises contact only when the founder agreed to share", () => {
      const input = inputOf("referral-founder");
      if (input.state.kind !== "startup") throw new Error("no start-up");
      const { answers } = input.state;
      const consents = { ...answers.consents, shareWithPartners: false };
      const state = { ...input.state, answers: { ...answers, consents } };
      const promise = language === "en" ? /within \d+ working day/ : /binnen \d+ werkdag/;
      expect(composeLetter(input).text).toMatch(promise);
      expect(composeLetter({ ...input, state }).text).not.toMatch(promise);
    });

    test("the questions of staff and the answer of the founder arrive whole", () => {
      expect(composeLetter(inputOf("question")).text).toContain(
        "> Who are your customers?\n> And do you have a pilot?",
      );
      expect(composeLetter(inputOf("information-given")).text).toContain("> Hospitals in Vilnius.");
    });
  });
}

test("a letter that is useless without its link is not composed without one", () => {
  const [receipt] = letterInputs("en", person);
  expect(() =>
    composeLetter({
      ...(receipt as never as Parameters<typeof composeLetter>[0]),
      token: undefined,
    }),
  ).toThrow(/needs a link/);
});

test("the same input gives the same letter", () => {
  const [one] = letterInputs("nl", person);
  const [two] = letterInputs("nl", person);
  expect(one && composeLetter(one)).toEqual(two && composeLetter(two));
});
