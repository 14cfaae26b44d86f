import { expect, test } from "vitest";
import { homePaths } from "#shared/presentation/words/frame.ts";
import { everyLetter, everyPage } from "./every-page.ts";
import { languages } from "./samples.ts";
import { invalidities } from "./validity.ts";

for (const language of languages) {
  test(`every page and every letter in ${language} is valid HTML`, async () => {
    for (const [name, html] of [...everyPage(language), ...everyLetter(language)])
      expect(await invalidities(html), name).toEqual([]);
  });

  test(`every page in ${language} leads to where the site begins, in the same language`, () => {
    for (const [name, html] of everyPage(language))
      expect(html, name).toContain(`<p class="brand"><a href="${homePaths[language]}">`);
  });
}

test("the judge finds what is not valid", async () => {
  const document = (body: string) =>
    `<!doctype html><html lang="en"><head><title>Words</title></head><body><main>${body}</main></body></html>`;
  expect(await invalidities(document("<p>Words</p>"))).toEqual([]);
  for (const wrong of [
    "<p><div>Words</div></p>",
    '<p id="a">Words</p><p id="a">Words</p>',
    "<ul><p>Words</p></ul>",
    '<input type="text" name="a">',
    "<div>Words",
  ])
    expect(await invalidities(document(wrong)), wrong).not.toEqual([]);
});
