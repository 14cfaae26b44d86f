import { describe, expect, it } from "vitest";
import type { Language } from "#shared/domain/lead.ts";
import { letterIds } from "#shared/domain/letter.ts";
import { unescaped } from "#test/fuzz/judge.ts";
import { hostileTexts } from "#test/fuzz/texts.ts";
import { oneLine } from "./hostile-walk.ts";
import { everything } from "./hostile-walk-talent.ts";

/** Every text of the corpus in every field that takes text, on every page and in every letter about a lead. */

const languages: Language[] = ["en", "nl"];
/** Letters in which nothing stands that a founder or partner wrote. */
const ourOwnWords = ["partner-unreachable", "partner-paused", "digest", "needs-report"];
/** Mails carry their style in attributes; those of a calm run are ours. */
const calm = await everything("calm", "en");
const ourStyles = new Set(calm.mails.flatMap(({ html }) => html.match(/ style="[^"]*"/g) ?? []));
function withoutOurStyles(html: string): string {
  return html.replace(/ style="[^"]*"/g, (style) => (ourStyles.has(style) ? "" : style));
}

const harmful = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/u;
const plainly = (page: string) =>
  page.replace(/&(amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity);
const entities: Record<string, string> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

describe("hostile texts on every page and in every letter", () => {
  const texts = [...new Set(hostileTexts.map((text) => oneLine(text)))].filter(
    (text) => text !== "",
  );
  const groups = Array.from({ length: 8 }, (_, part) =>
    texts.filter((_text, index) => index % 8 === part),
  );

  it.each(
    groups.map((group, index) => ({ group, name: `part ${index + 1} of 8`, count: group.length })),
  )("$name ($count texts) stays harmless text", async ({ group }) => {
    for (const [index, text] of group.entries()) {
      const { mails, pages, logs } = await everything(text, languages[index % 2] ?? "en");
      const shown = [...pages, ...mails.map(({ html }) => withoutOurStyles(html))];
      for (const page of shown) {
        expect(unescaped(page), text).toBeUndefined();
        expect(page, text).not.toMatch(harmful);
        for (const [, target] of page.matchAll(/\bhref="([^"]*)"/g)) {
          expect(target, text).toMatch(/^(\/|#|\?|mailto:|tel:|https:\/\/)/);
        }
      }
      for (const { subject, text: plain } of mails) {
        expect(subject, text).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
        expect(subject, text).not.toMatch(harmful);
        expect([...subject].length).toBeLessThanOrEqual(120);
        expect(plain, text).not.toMatch(harmful);
      }
      if (/^[\x21-\x7e]+$/.test(text) && text.length < 40) {
        expect(
          pages.some((page) => plainly(page).includes(text)),
          text,
        ).toBe(true);
      }
      if (text.length > 12)
        expect(JSON.stringify(logs)).not.toContain(JSON.stringify(text).slice(1, -1));
    }
  });

  it("were in every letter that can hold what people wrote", async () => {
    const { mails } = await everything("O'Brien & <b>co</b>", "en");
    const seen = new Set(
      mails.map(({ letter }) => letter.replace(/^\d+-/, "").replace(/-\d+$/, "")),
    );
    expect(letterIds.filter((id) => !ourOwnWords.includes(id) && !seen.has(id))).toEqual([]);
  });
});
