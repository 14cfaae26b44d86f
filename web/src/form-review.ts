import type { Language } from "#shared/domain/lead.ts";
import { applyWords } from "#shared/presentation/words/apply.ts";
import { formWords } from "./form-words.ts";

/** "Check your answers": each question of the form with what was answered, and a way back to it. */
export function review(form: HTMLFormElement, language: Language): Node[] {
  return [...form.querySelectorAll<HTMLElement>(".step > fieldset")].flatMap((part) => {
    const rows = [...part.querySelectorAll<HTMLElement>(".field, fieldset.inner, .need")].flatMap(
      (field) => rowOf(field, language),
    );
    if (rows.length === 0) return [];
    const title = element("h3", part.querySelector("legend")?.textContent ?? "");
    const list = element("dl", "");
    list.className = "facts check";
    list.append(...rows.flat());
    return [title, list];
  });
}

function element(tag: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

const textOf = (node: Element | null | undefined) => node?.textContent?.trim() ?? "";

/** Once it is answered or left out, nobody needs to read that it was optional. */
const optional = / \((optional|optioneel)\)/;

/** A question and its answer; a need that was not asked for is no row. */
function rowOf(field: HTMLElement, language: Language): HTMLElement[][] {
  const words = formWords[language];
  const first = field.querySelector<HTMLElement>("input:not([type=hidden]), select, textarea");
  if (!first || (field.matches(".need") && ["", "0"].includes((first as HTMLSelectElement).value)))
    return [];
  const question = textOf(field.querySelector("legend, label")).replace(optional, "");
  const answer = answerOf(field, language);
  const term = element("dt", question);
  const said = element("dd", "");
  const value = element("span", answer === "" ? words.open : answer);
  value.className = answer === "" ? "soft" : "typed";
  const link = document.createElement("a");
  link.href = `#${first.id}`;
  link.append(words.change, hiddenText(`: ${question}`));
  said.append(value, " ", link);
  return [[term, said]];
}

function hiddenText(text: string): HTMLElement {
  const made = element("span", text);
  made.className = "sr";
  return made;
}

function answerOf(field: HTMLElement, language: Language): string {
  const ticked = [...field.querySelectorAll<HTMLInputElement>("input:checked")];
  if (field.querySelector("input[type=radio], input[type=checkbox]")) {
    const yes = ticked.map((tick) =>
      tick.value === "" ? "" : textOf(field.querySelector(`label[for="${tick.id}"]`)),
    );
    // A single box has no other label than its question: whether it is ticked is the answer.
    const { yes: ticks, no } = applyWords[language];
    return field.matches(".field") ? (ticked.length > 0 ? ticks : no) : yes.join(", ");
  }
  const choice = field.querySelector("select");
  const month = field.querySelector<HTMLInputElement>("input[type=month]");
  if (choice) {
    const chosen = choice.value === "" ? "" : textOf(choice.selectedOptions[0]);
    return field.matches(".need") && month?.value ? `${chosen} (${month.value})` : chosen;
  }
  return (
    field.querySelector<HTMLInputElement | HTMLTextAreaElement>("input, textarea")?.value.trim() ??
    ""
  );
}
