import { describe, expect, test } from "vitest";
import type { Language, Person } from "#shared/domain/lead.ts";
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
function offer(sample: Sample, language: Language): string {
  const made = sample.state.offers[0];
  const partner = programme.partners.find(({ id }) => id === made?.partner);
  if (!made || !partner) throw new Error("the sample has no offer");
  return offerPage({ ...sample, person, offer: made, partner, programme, language, at, token });
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
      for (const name of ["accepted", "declinedOffer", "lapsedOffer", "withdrawn"]) {
        expect(offer(stop(name), language)).not.toContain("<form");
      }
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
      });
      expect(page).toContain(`href="/status/${token}?lang=${other}"`);
      expect(page).toContain('<a href="#text">');
      expectSoundPage(page, language);
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
