import type { Language } from "#shared/domain/lead.ts";
import type { FieldError } from "#shared/presentation/fields.ts";
import type { Checks, Found } from "./form-check.ts";
import { keepDraft, type Prefill } from "./form-draft.ts";
import { errorsAt } from "./form-errors.ts";
import { encoded, typedValues } from "./form-fields.ts";
import { review } from "./form-review.ts";
import { send } from "./form-send.ts";
import { showSteps } from "./form-show.ts";
import { formWords } from "./form-words.ts";

/** What differs from form to form. */
export interface StartedForm {
  id: string;
  language: Language;
  /** Loads the schema and the rules: they come with the first answer. */
  load(): Promise<{ checks(version: string, language: Language): Checks }>;
  stepOfField(field: string): number;
  draftKey: string;
  prefill?: Prefill | undefined;
}

/** Lets a form work where scripts run: steps, a draft, checks while typing, and an answer without leaving the page. */
export function startForm(plan: StartedForm): void {
  const form = document.querySelector<HTMLFormElement>(`#${plan.id}`);
  const room = document.querySelector<HTMLElement>("#errors");
  if (form && room) start(plan, form, room);
}

function start(plan: StartedForm, form: HTMLFormElement, room: HTMLElement): void {
  const { language, stepOfField } = plan;
  const words = formWords[language];
  const errors = errorsAt(room, language);
  const button = form.querySelector<HTMLButtonElement>("#send");
  const progress = document.querySelector("#sending");
  const steps = showSteps(form, (step) => {
    if (step === steps.last) void prepare();
    draft.keep(step, false);
  });
  const draft = keepDraft(form, {
    language,
    key: plan.draftKey,
    prefill: plan.prefill,
    filled: (step) => {
      // Later, when this part of the page has been set up too.
      queueMicrotask(() => {
        if (step !== undefined) steps.go(step);
        void refresh();
      });
    },
  });

  let loaded: Checks | undefined;
  /** Nothing while the rules cannot be loaded; a later call tries again. */
  async function rulesNow(): Promise<Checks | undefined> {
    const module = await plan.load().catch(() => undefined);
    loaded ??= module?.checks(form.dataset.version ?? "", language);
    return loaded;
  }
  const answers = (rules: Checks) => rules.bodyOf(encoded(form));
  const wrongNow = (rules: Checks) => rules.wrongFields(answers(rules), typedValues(form));

  /** What the form still lacks, where that is shown; and a field that was wrong and is right now. */
  async function refresh(changed?: Element): Promise<void> {
    const rules = await rulesNow();
    if (!rules) return;
    const wrong = wrongNow(rules);
    const list = document.querySelector("#still-list");
    if (list && rules.missing) {
      list.closest("aside")?.removeAttribute("hidden");
      list.innerHTML = rules.missing(answers(rules), wrong);
    }
    errors.forgive(changed, wrong);
  }

  function show(rules: Checks, found: readonly FieldError[]): void {
    errors.show(found, rules.rendered(found, typedValues(form)));
  }

  /** Shows the answers to check. Meanwhile the work that sending needs is done, so that nobody waits for it. */
  async function prepare(): Promise<void> {
    document.querySelector("#check")?.replaceChildren(...review(form, language));
    const rules = await rulesNow();
    if (rules && wrongNow(rules).length === 0) void rules.proven(answers(rules));
  }

  async function next(to: number): Promise<void> {
    const rules = await rulesNow();
    const wrong: Found[] = rules
      ? wrongNow(rules).filter(({ field }) => stepOfField(field) === to - 1)
      : [];
    if (rules) show(rules, wrong);
    if (wrong.length === 0) steps.go(to);
  }

  async function submit(): Promise<void> {
    const rules = await rulesNow();
    if (!rules) return errors.tell(words.notChecked);
    const wrong = wrongNow(rules);
    if (wrong.length > 0) return fail(rules, wrong);
    if (button?.getAttribute("aria-disabled") === "true") return;
    const label = button?.textContent ?? "";
    const say = (now: string, busy: boolean) => {
      progress?.replaceChildren(busy ? now : "");
      button?.replaceChildren(now);
      button?.setAttribute("aria-disabled", String(busy));
    };
    const body = answers(rules);
    say(words.proving, true);
    const proven = await rules.proven(body);
    say(words.sending, true);
    const answer = await send(body, proven);
    say(label, false);
    if ("status" in answer) {
      draft.remove();
      location.assign(answer.status);
    } else if ("errors" in answer) {
      fail(rules, rules.answeredErrors(answer.errors, typedValues(form)));
    } else errors.tell(answer.problem ?? words.notSent);
  }

  function fail(rules: Checks, found: readonly FieldError[]): void {
    steps.go(Math.min(...found.map(({ field }) => stepOfField(field))));
    show(rules, found);
  }

  let waiting: ReturnType<typeof setTimeout> | undefined;
  form.addEventListener("focusin", () => void refresh(), { once: true });
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => draft.keep(steps.now(), true), 400);
  });
  form.addEventListener("change", (event) => void refresh(event.target as Element));
  form.addEventListener("click", (event) => {
    const clicked = (event.target as Element).closest<HTMLElement>("[data-next], [data-back]");
    if (clicked?.dataset.next) void next(Number(clicked.dataset.next));
    else if (clicked?.dataset.back) steps.go(Number(clicked.dataset.back));
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    // The enter key in an early step means "next".
    if (steps.now() === steps.last) void submit();
    else void next(steps.now() + 1);
  });
}
