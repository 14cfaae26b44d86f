import type { Language } from "#shared/domain/lead.ts";
import type { FieldError } from "#shared/presentation/fields.ts";
import { frameWords } from "#shared/presentation/words/frame.ts";
import { formWords } from "./form-words.ts";

/** The form with its errors, part by part, and the summary that leads to them. */
export interface Rendered {
  parts: { id: string; markup: string }[];
  summary: string;
}

/** Where the page says what is wrong, so that everybody hears of it: the place in front of the form gets the focus. */
export interface Errors {
  /** Puts each error at its field, and the summary in front; no errors take away what was said before. */
  show(found: readonly FieldError[], rendered: Rendered): void;
  /** Takes the error away from a field that was changed, when it is not among what is wrong now. */
  forgive(changed: Element | undefined, wrong: readonly FieldError[]): void;
  /** Says in one sentence why nothing was sent. */
  tell(message: string): void;
}

export function errorsAt(room: HTMLElement, language: Language): Errors {
  const title = document.title;
  return {
    show(found, { parts, summary }) {
      for (const { id, markup } of parts) {
        const part = document.getElementById(id);
        if (part) part.outerHTML = markup;
      }
      room.innerHTML = summary;
      document.title = found.length > 0 ? `${frameWords[language].error}: ${title}` : title;
      if (found.length > 0) room.focus();
    },
    forgive(changed, wrong) {
      const field = changed?.closest(".wrong");
      const own = field?.querySelector<HTMLInputElement>(
        "input:not([type=hidden]), select, textarea",
      );
      // An error of a row of needs may be about any part of it.
      const isOwn = ({ field: name }: FieldError) =>
        own?.name === name || own?.name.replace(/\.\w+$/, "") === name.replace(/\.(need|by)$/, "");
      if (!field || !own || wrong.some(isOwn)) return;
      field.classList.remove("wrong");
      field.querySelector(".error")?.remove();
      own.removeAttribute("aria-invalid");
    },
    tell(message) {
      room.innerHTML = '<div class="notice warn" role="alert"><h2></h2><p></p></div>';
      room.querySelector("h2")?.append(formWords[language].notSentTitle);
      room.querySelector("p")?.append(message);
      room.focus();
    },
  };
}
