import { describe, expect, test } from "vitest";
import type { Person } from "#shared/domain/answers.ts";
import type { Language } from "#shared/domain/lead.ts";
import { applyPage } from "#shared/presentation/pages/apply-page.ts";
import { messagePage } from "#shared/presentation/pages/message-page.ts";
import { offerPage } from "#shared/presentation/pages/offer-page.ts";
import { reviewPage } from "#shared/presentation/pages/review-page.ts";
import { statusPage } from "#shared/presentation/pages/status-page.ts";
import { expectSoundPage, wordsOf } from "./markup.ts";
import { at, languages, person, programme, type Sample, samples, token } from "./samples.ts";

const contact = "landing@programme.example";

function status(sample: Sample, language: Language, behind: Person | undefined = person): string {
  return statusPage({ ...sample, person: behind, programme, language, at, token, contact });
}
function offer(
  sample: Sample,
  language: Language,
  more: Partial<Parameters<typeof offerPage>[0]> = {},
): string {
  const made = sample.state.offers[0];
  const partner = programme.partners.find(({ id }) => id === made?.partner);
  if (!made || !partner) throw new Error("the sample has no offer");
  return offerPage({
    ...sample,
    person,
    offer: made,
    partner,
    programme,
    language,
    at,
    token,
    ...more,
  });
}
function review(sample: Sample, language: Language): string {
  const { routing } = samples(language).offered as Sample;
  return reviewPage({
    ...sample,
    person,
    routingPreview: routing,
    programme,
    language,
    at,
    token,
  });
}

for (const language of languages) {
  const stops = samples(language);
  const stop = (name: string) => stops[name] as Sample;

  describe(`pages in ${language}`, () => {
    for (const [name, sample] of Object.entries(stops)) {
      test(`status and review of a lead that is ${name}`, () => {
        expectSoundPage(status(sample, language), language);
        expectSoundPage(status(sample, language, undefined), language);
        expectSoundPage(review(sample, language), language);
        if (sample.state.offers.length > 0) expectSoundPage(offer(sample, language), language);
      });
    }

    test("form and messages", () => {
      expectSoundPage(applyPage({ language, programme, values: {}, errors: [] }), language);
      const message = messagePage({ language, title: "Gone", paragraphs: ["Words"], status: 410 });
      expectSoundPage(message, language);
      expect(wordsOf(message)).toContain("410");
    });

    test("staff see that a founder is out of reach, until the person is erased", () => {
      const unreachable = (changes: object) => {
        const { state } = stop("review");
        return review({ ...stop("review"), state: { ...state, ...changes } }, language);
      };
      const notice = /class="notice bad"/;
      expect(unreachable({ contactUnreachable: at })).toMatch(notice);
      expect(unreachable({ contactUnreachable: at, erasedAt: at })).not.toMatch(notice);
    });

    test("the founder sees no explanation before somebody decided", () => {
      for (const name of ["received", "review"]) {
        expect(wordsOf(status(stop(name), language))).not.toMatch(/E1 |R1 /);
      }
      for (const name of ["offered", "accepted", "declined"]) {
        expect(wordsOf(status(stop(name), language))).toMatch(/E1 /);
      }
    });

    test("the founder sees who has it, and by when", () => {
      const words = wordsOf(status(stop("offered"), language));
      const partner = programme.partners.find(
        ({ id }) => id === stop("offered").state.offers[0]?.partner,
      );
      expect(words).toContain(partner?.name);
      expect(words).toContain(language === "en" ? "Tuesday 8 December 2026" : "dinsdag 8 december");
    });

    test("an asked founder can answer; withdrawing and erasing ask for a tick", () => {
      const page = status(stop("asked"), language);
      expect(page).toContain(`action="/status/${token}/answer?lang=${language}"`);
      expect(page).toContain("Who are your customers?");
      for (const action of ["withdraw", "erase"]) {
        expect(page).toContain(`action="/status/${token}/${action}?lang=${language}"`);
        expect(page).toMatch(new RegExp(`id="confirm-${action}"[^>]*required`));
      }
      expect(status(stop("withdrawn"), language)).not.toContain("/withdraw?");
    });

    test("an erased lead offers nothing more to do", () => {
      const erased = { ...stop("asked"), state: { ...stop("asked").state, erasedAt: at } };
      expect(status(erased, language, undefined)).not.toContain("<form");
      expect(review(erased, language)).not.toContain("<form");
    });

    test("before acceptance the offer holds no contact data; after it does", () => {
      const before = offer(stop("offered"), language);
      expect(before).not.toMatch(/Jonas|jonas@|612 ?34567|www\.lumio|304567891/);
      const after = offer(stop("accepted"), language);
      for (const said of ["Jonas Petrauskas", "jonas@lumio.example", "+37061234567"]) {
        expect(after).toContain(said);
      }
    });

    test("an offer can be answered while it is open, and only then", () => {
      const open = offer(stop("offered"), language);
      expect(open).toMatch(/name="answer" value="accept"/);
      expect(open).toMatch(/name="answer" value="decline"/);
      expect(open.indexOf('value="accept"')).toBeLessThan(open.indexOf('value="decline"'));
      for (const { id } of programme.taxonomies.declineReasons) {
        expect(open).toContain(`name="reason" value="${id}"`);
      }
      for (const name of ["declinedOffer", "lapsedOffer", "withdrawn"]) {
        expect(offer(stop(name), language)).not.toContain("<form");
      }
      expect(offer(stop("accepted"), language)).not.toMatch(/value="(accept|decline|ask)"/);
    });

    test("an open offer can also be asked about or handed on; what is wrong opens its own form", () => {
      const open = offer(stop("offered"), language);
      expect(open).toMatch(/name="answer" value="ask"/);
      expect(open).toMatch(/name="answer" value="hand-over"/);
      expect(open).not.toContain('<details class="screen" open');
      const wrong = offer(stop("offered"), language, {
        values: { answer: ["hand-over"], email: ["nobody"] },
        errors: [{ field: "email", message: "Wrong." }],
      });
      expect(wrong).toContain('<a href="#hand-over-email">');
      expect(wrong).toMatch(/id="hand-over-email"[^>]*value="nobody"/);
      expect(wrong.match(/<details class="screen" open/g)).toHaveLength(1);
      expectSoundPage(wrong, language);
    });

    test("the owner tells what became of the lead; a link that was handed on shows nothing", () => {
      const accepted = stop("accepted");
      const told = { ...accepted.state, outcome: { what: "met" as const, at } };
      expect(offer(accepted, language)).toMatch(/name="answer" value="met"/);
      const page = offer({ ...accepted, state: told }, language);
      expect(page).not.toMatch(/value="met"/);
      expect(page).toMatch(/value="landed"/);
      expectSoundPage(page, language);
      expectSoundPage(status({ ...accepted, state: told }, language), language);
      const handedOn = offer(stop("offered"), language, { handedOn: true });
      expect(handedOn).not.toMatch(/<form|Lumio/);
      expectSoundPage(handedOn, language);
    });

    test("staff see causes, evidence, every partner and what each decision causes", () => {
      const page = review(stop("review"), language);
      const words = wordsOf(page);
      expect(words).toContain("https://patents.example/lumio");
      for (const { name } of programme.partners) {
        expect(words).toContain(name.replaceAll("&", "&amp;").replaceAll("'", "&#39;"));
      }
      for (const decision of ["qualify", "refer", "decline", "ask"]) {
        expect(page).toContain(`name="decision" value="${decision}"`);
      }
      expect(words).toContain("SL-2025-2B4C6D");
    });

    test("the switch of language leads to a page that GET shows, also after a POST", () => {
      const other = language === "en" ? "nl" : "en";
      const page = statusPage({
        ...stop("asked"),
        person,
        programme,
        language,
        at,
        token,
        contact,
        errors: [{ field: "text", message: "Please fill this in." }],
        posted: "answer",
      });
      expect(page).toContain(`href="/status/${token}?lang=${other}"`);
      expect(page).toContain('<a href="#answer-text">');
      expectSoundPage(page, language);
    });

    test("a founder asks a person, and corrects what is stored; a wrong correction comes back open", () => {
      const { state } = stop("offered");
      const shown = { ...stop("offered"), person, programme, language, at, token, contact };
      const page = statusPage(shown);
      expect(page).toContain(`action="/status/${token}/ask?lang=${language}"`);
      expect(page).toMatch(/id="correct-contact-email"[^>]*value="jonas@lumio.example"/);
      const wrong = statusPage({
        ...shown,
        posted: "correct",
        values: { "contact.name": ["Jonas P."], "contact.email": ["jonas"] },
        errors: [{ field: "contact.email", message: "Wrong." }],
      });
      expect(wrong).toContain('<a href="#correct-contact-email">');
      expect(wrong).toMatch(/id="correct-contact-name"[^>]*value="Jonas P."/);
      expect(wrong).toMatch(/<details class="screen" open/);
      expectSoundPage(wrong, language);
      const told = statusPage({ ...shown, state: { ...state, erasedAt: at } });
      expect(told).not.toContain("/ask?");
    });

    test("the founder sees who has it since when, and what would change the scores most", () => {
      const words = wordsOf(status(stop("offered"), language));
      expect(words).toContain(language === "en" ? "Who has it" : "Bij wie");
      expect(words).toContain(language === "en" ? "Since" : "Sinds");
      const declined = wordsOf(status(stop("declined"), language));
      expect(declined).toContain(
        language === "en" ? "What would change it most" : "Wat het meest zou veranderen",
      );
    });

    test("staff sort out what a machine may have sent: two choices, its reasons, and no link to follow", () => {
      const page = review(stop("quarantined"), language);
      expect(page).toMatch(/value="release"/);
      expect(page).toMatch(/value="decline"/);
      expect(page).not.toMatch(/value="(qualify|refer|ask)"|name="(partner|secondReader)"/);
      expect(page).not.toMatch(/href="(https?|mailto|tel):/);
      expect(wordsOf(page)).toContain(
        language === "en" ? "There are links in every text." : "In elke tekst staan links.",
      );
      expect(page).toContain('<a href="#decide">');
    });

    test("staff see gates that are not met before the others, and what would help", () => {
      const page = review(stop("review"), language);
      const unmet = language === "en" ? "not met" : "niet in orde";
      const folded = language === "en" ? "Gates that are met" : "Poorten die in orde zijn";
      expect(page.indexOf(`<strong>${unmet}</strong>`)).toBeGreaterThan(0);
      expect(page.indexOf(`<strong>${unmet}</strong>`)).toBeLessThan(page.indexOf(folded));
      expect(wordsOf(page)).toContain(
        language === "en" ? "What would change it most" : "Wat het meest zou veranderen",
      );
    });

    test("staff see who signed what", () => {
      expect(wordsOf(review(stop("declined"), language))).toContain("An Peeters");
      expect(wordsOf(review(stop("declined"), language))).toContain("Bram Maes");
      expect(review(stop("declined"), language)).not.toContain("<form");
    });
  });
}

describe("the form", () => {
  const values = {
    "company.name": ['"><script>'],
    "company.country": ["LT"],
    "venture.otherSectors": ["digital", "food"],
    "venture.summary": ["two\nlines"],
    "contact.role": ["director"],
    "value.team.level": ["3"],
    "needs[2].importance": ["0"],
    "needs[5].importance": ["2"],
    "needs[9].importance": ["3"],
    "needs[9].by": ["2027"],
    "consents.privacyNotice": ["true"],
  };

  test("asks for every need and every self-placement, with its anchors", () => {
    const page = applyPage({ language: "nl", programme, values: {}, errors: [] });
    for (const { id } of programme.taxonomies.needs) expect(page).toContain(`value="${id}"`);
    for (const { answer, anchors } of programme.rubric.addedValue) {
      if (answer === undefined) continue;
      expect(page).toContain(`name="value.${answer}.`);
      if (answer !== "jobs") expect(wordsOf(page)).toContain(anchors[5]?.nl.split("'")[0]);
    }
    expect(page).toContain('method="post" action="/api/leads"');
  });

  test("gives back what was typed", () => {
    const page = applyPage({ language: "en", programme, values, errors: [] });
    expect(page).toContain('value="&quot;&gt;&lt;script&gt;"');
    expect(page).toContain('<option value="LT" selected>');
    expect(page).toMatch(/name="venture\.otherSectors" value="food" checked/);
    expect(page).toMatch(/name="venture\.otherSectors" value="digital" checked/);
    expect(page).toMatch(/name="contact\.role" value="director" checked/);
    expect(page).toMatch(/name="value\.team\.level" value="3" checked/);
    expect(page).toMatch(/id="consents-privacyNotice"[^>]* checked/);
    expect(page).toContain(">\ntwo\nlines</textarea>");
  });

  test("leads from the summary to the field, also in the table of needs", () => {
    const errors = [
      { field: "contact.email", message: "Please fill this in." },
      // The reader of the form counts the needs that were asked for: this is the row with index 9.
      { field: "needs[1].by", message: "Write year and month." },
      { field: "value.team", message: "Wrong." },
      { field: "favouriteColour", message: "No such field." },
    ];
    const page = applyPage({ language: "en", programme, values, errors });
    expectSoundPage(page, "en");
    expect(page).toContain('<a href="#contact-email">');
    expect(page).toContain('<a href="#needs-9-by">');
    expect(page).toMatch(/id="contact-email"[^>]*aria-describedby="[^"]*contact-email-error"/);
    expect(page).toMatch(/<title>Error: /);
    expect(wordsOf(page)).toContain("favouriteColour: No such field.");
  });
});
