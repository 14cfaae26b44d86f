import type { Language } from "#shared/domain/lead.ts";
import { formWords } from "./apply-words.ts";
import { type Draft, draftKey, fitDraft, readDraft } from "./draft.ts";
import { answersOf, fieldsOf, fillIn } from "./form-fields.ts";
import { takeOver } from "./handover.ts";

/** The draft on this device: kept while somebody types, offered when they come back, deleted when they say so. */
export interface DraftKeeper {
  /** Keeps what is typed, unless a draft waits for a choice. Says so after typing, not after a mere step. */
  keep(step: number, typed: boolean): void;
  remove(): void;
}

interface Hooks {
  language: Language;
  /** The questions by field, for what could not be kept. */
  questionOf(name: string): string;
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
    stored(() => localStorage.removeItem(draftKey));
  };
  const deleteIt = () => {
    remove();
    say(words.removed);
    card?.focus();
  };
  const prefill = fitAnswers(form);

  const resume = (draft: Draft) => {
    waiting = false;
    const { answers, lost } = fitDraft(draft, fieldsOf(form));
    fillIn(form, { ...answers, ...prefill });
    const questions = lost.map(hooks.questionOf).join(", ");
    say(lost.length > 0 ? `${words.resumed} ${words.lost(questions)}` : words.resumed, [
      words.remove,
      deleteIt,
    ]);
    hooks.filled(draft.step);
  };

  const found = readDraft(stored(() => localStorage.getItem(draftKey)) ?? null);
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
  } else if (prefill) say(words.taken);
  if (prefill) {
    fillIn(form, prefill);
    hooks.filled();
  }

  return {
    remove,
    keep(step, typed) {
      if (waiting) return;
      const answers = answersOf(form);
      if (Object.keys(answers).length === 0) return;
      const savedAt = new Date();
      const draft: Draft = {
        format: 1,
        savedAt: savedAt.toISOString(),
        step,
        answers,
      };
      const done = stored(() => {
        localStorage.setItem(draftKey, JSON.stringify(draft));
        return true;
      });
      const time = savedAt.toLocaleTimeString(locale, { hour: "2-digit", minute: "2-digit" });
      if (!done) say(words.closed);
      else if (typed) say(words.kept(time), [words.remove, deleteIt]);
    },
  };
}

/** The answers of the fit check, named as in a draft. */
function fitAnswers(form: HTMLFormElement): Record<string, string[]> | undefined {
  const fit = stored(() => takeOver(sessionStorage));
  if (!fit) return undefined;
  const [kind, id = ""] = fit.place.split(":");
  const wanted: Record<string, string[]> = {
    ...(fit.sector ? { "venture.sector": [fit.sector] } : {}),
    ...(kind === "area" ? { "landing.preferredNuts3": [id] } : {}),
    ...(kind === "municipality" ? { "landing.preferredMunicipality": [fit.town ?? id] } : {}),
    ...Object.fromEntries(
      fit.needs.map(({ need, importance }) => [`needs.${need}.importance`, [String(importance)]]),
    ),
  };
  return fitDraft({ format: 1, savedAt: "", step: 1, answers: wanted }, fieldsOf(form)).answers;
}

/** A device may keep nothing for us (private window, full disk): then there is no draft, and nothing breaks. */
function stored<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
