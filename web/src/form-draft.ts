import type { Language } from "#shared/domain/lead.ts";
import { type Draft, fitDraft, readDraft } from "./draft.ts";
import { answersOf, fieldsOf, fillIn, questionOf } from "./form-fields.ts";
import { formWords } from "./form-words.ts";

/** The draft on this device: kept while somebody types, offered when they come back, deleted when they say so. */
export interface DraftKeeper {
  /** Keeps what is typed, unless a draft waits for a choice. Says so after typing, not after a mere step. */
  keep(step: number, typed: boolean): void;
  remove(): void;
}

/** Answers that came along from another page, named as in a draft, and what to say of them. */
export interface Prefill {
  answers: Record<string, string[]>;
  said: string;
}

interface Hooks {
  language: Language;
  /** Under which name the draft lies on the device. */
  key: string;
  prefill?: Prefill | undefined;
  /** After answers were filled in; `step` to go on at. */
  filled(step?: number): void;
}

export function keepDraft(form: HTMLFormElement, hooks: Hooks): DraftKeeper {
  const words = formWords[hooks.language].draft;
  const locale = hooks.language === "nl" ? "nl-BE" : "en-GB";
  const card = document.querySelector<HTMLElement>("#draft");
  let waiting = false;

  const say = (message: string, ...buttons: [string, () => void][]) => {
    const text = document.createElement("p");
    text.textContent = message;
    const choices = document.createElement("p");
    choices.className = "buttons";
    for (const [label, act] of buttons) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = label;
      button.addEventListener("click", act);
      choices.append(button);
    }
    // While nothing changes, what has the focus keeps it.
    if (card?.textContent !== `${message}${choices.textContent}`)
      card?.replaceChildren(text, choices);
  };
  const remove = () => {
    waiting = false;
    stored(() => localStorage.removeItem(hooks.key));
  };
  const deleteIt = () => {
    remove();
    say(words.removed);
    card?.focus();
  };
  const blank = JSON.stringify(answersOf(form));
  const prefill = hooks.prefill && known(hooks.prefill.answers, form);

  const resume = (draft: Draft) => {
    waiting = false;
    const { answers, lost } = fitDraft(draft, fieldsOf(form));
    fillIn(form, { ...answers, ...prefill });
    const questions = lost.map((name) => questionOf(form, name)).join(", ");
    say(lost.length > 0 ? `${words.resumed} ${words.lost(questions)}` : words.resumed, [
      words.remove,
      deleteIt,
    ]);
    hooks.filled(draft.step);
  };

  const found = readDraft(stored(() => localStorage.getItem(hooks.key)) ?? null);
  if (found === "refused") {
    waiting = true;
    say(words.refused, [words.remove, deleteIt]);
  } else if (found !== "none") {
    waiting = true;
    const { draft } = found;
    const moment = new Date(draft.savedAt).toLocaleString(locale, {
      dateStyle: "medium",
      timeStyle: "short",
    });
    say(words.found(moment), [words.resume, () => resume(draft)], [words.remove, deleteIt]);
  } else if (prefill && hooks.prefill) say(hooks.prefill.said);
  if (prefill) {
    fillIn(form, prefill);
    hooks.filled();
  }

  return {
    remove,
    keep(step, typed) {
      if (waiting) return;
      const answers = answersOf(form);
      if (JSON.stringify(answers) === blank) return;
      const savedAt = new Date();
      const draft: Draft = {
        format: 1,
        savedAt: savedAt.toISOString(),
        step,
        answers,
      };
      const done = stored(() => {
        localStorage.setItem(hooks.key, JSON.stringify(draft));
        return true;
      });
      const time = savedAt.toLocaleTimeString(locale, { hour: "2-digit", minute: "2-digit" });
      if (!done) say(words.closed);
      else if (typed) say(words.kept(time), [words.remove, deleteIt]);
    },
  };
}

/** What of these answers the form takes; absent when it takes none. */
function known(
  answers: Record<string, string[]>,
  form: HTMLFormElement,
): Record<string, string[]> | undefined {
  const fitting = fitDraft({ answers }, fieldsOf(form)).answers;
  return Object.keys(fitting).length > 0 ? fitting : undefined;
}

/** A device may keep nothing for us (private window, full disk): then there is no draft, and nothing breaks. */
export function stored<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
