import { expect, test } from "vitest";
import type { Closed, Standing } from "#shared/domain/standing.ts";
import { partnerPage } from "#shared/presentation/pages/partner-page.ts";
import { expectSoundPage, wordsOf } from "./markup.ts";
import { at, languages, programme, token } from "./samples.ts";

for (const language of languages) {
  test(`a partner that gets no leads: why, the ways out, and one button, in ${language}`, () => {
    const [partner] = programme.partners;
    if (!partner) throw new Error("the programme has partners");
    const known = { partner: partner.id, version: 1, silences: 3 };
    const unreachable = { mailbox: "hash", since: at, why: "complained" };
    const show = (standing: Standing | undefined, closed: Closed | undefined) =>
      partnerPage({ partner, standing, closed, programme, language, token });
    const pages = [
      show({ ...known, unreachable }, "unreachable"),
      show({ ...known, pausedSince: at }, "paused-after-silence"),
    ];
    for (const page of pages) {
      expectSoundPage(page, language);
      expect(wordsOf(page)).toContain(partner.contactEmail);
      expect(page).toMatch(/id="decidedBy"[^>]*required/);
    }
    expect(wordsOf(pages[0] ?? "")).toContain("spam");
    const open = show(undefined, undefined);
    expectSoundPage(open, language);
    expect(open).not.toContain("<form");
  });
}
