import { expect, test } from "vitest";
import type { LetterTexts } from "#shared/domain/programme.ts";
import { checkLetterTexts } from "#shared/presentation/letter-check.ts";
import { programme } from "./samples.ts";

function edited(id: string, body: (text: string) => string): string[] {
  const letter = programme.letters[id] as LetterTexts[string];
  const en = { ...letter.en, body: body(letter.en.body) };
  return checkLetterTexts({ ...programme.letters, [id]: { ...letter, en } }).map(
    ({ message }) => message,
  );
}

test("the wording in the repository has no problem", () => {
  expect(checkLetterTexts(programme.letters)).toEqual([]);
});

test("a misspelt variable is named, with the one that was meant", () => {
  expect(edited("receipt", (text) => text.replace("{{hearBy}}", "{{herBy}}"))).toEqual([
    "letter 'receipt' (en): {{herBy}} is not known here; did you mean 'hearBy'?",
    "letter 'receipt' (en): {{hearBy}} is missing, and readers cannot do without it",
  ]);
});

test("a variable of another letter is not known here", () => {
  const [message] = edited("receipt", (text) => `${text}\n\n{{founderContact}}`);
  expect(message).toContain("{{founderContact}} is not known here");
});

test("what stands alone must stand alone, and a link must be a button", () => {
  expect(edited("offer", (text) => text.replace("{{gaps}}", "Gaps: {{gaps}}"))[0]).toContain(
    "{{gaps}} must stand alone in its paragraph",
  );
  expect(edited("offer", (text) => text.replace(/\[\[[^\]]*\]\]/, "Go to {{link}}"))[0]).toContain(
    "write {{link}} as a button",
  );
  expect(edited("receipt", (text) => `${text}\n\n[[Go|{{company}}]]`)[0]).toContain(
    "a button needs {{link}}",
  );
});

test("brackets and bold that are not closed, strangers and absent letters are found", () => {
  expect(edited("receipt", (text) => `${text}\n\n{{company`)[0]).toContain("not closed");
  expect(edited("receipt", (text) => `${text}\n\n**company`)[0]).toContain("bold text");
  const { receipt, ...others } = programme.letters;
  const messages = checkLetterTexts({ ...others, reciept: receipt as never }).map(
    ({ message }) => message,
  );
  expect(messages).toEqual([
    "'reciept' is not a letter; did you mean 'receipt'?",
    "the letter 'receipt' has no wording yet",
  ]);
});
