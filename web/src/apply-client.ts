import { frameWords } from "#shared/presentation/layout.ts";
import { keepDraft } from "./apply-draft.ts";
import { review } from "./apply-review.ts";
import { send } from "./apply-send.ts";
import { showSteps } from "./apply-show.ts";
import { stepOfField } from "./apply-steps.ts";
import { formWords } from "./apply-words.ts";
import { encoded, typedValues } from "./form-fields.ts";

/** The founders' form where scripts run: steps, a draft, checks while typing, and an answer without leaving the page. */

const language = document.documentElement.lang === "nl" ? "nl" : "en";
const words = formWords[language];
const title = document.title;
const form = document.querySelector<HTMLFormElement>("#apply");
const errors = document.querySelector<HTMLElement>("#errors");

/** The schema and the rules: they come with the first answer. */
const checks = () => import("./apply-check.ts");
type Checks = Awaited<ReturnType<typeof checks>>;

if (form && errors) start(form, errors);

function start(form: HTMLFormElement, errors: HTMLElement): void {
  const version = form.dataset.version ?? "";
  const steps = showSteps(form, (step) => {
    if (step === steps.last)
      document.querySelector("#check")?.replaceChildren(...review(form, language));
    draft.keep(step, false);
  });
  const draft = keepDraft(form, {
    language,
    questionOf: (name) => {
      const field = form
        .querySelector(`[name="${CSS.escape(name)}"]`)
        ?.closest(".field, .inner, .need");
      return field?.querySelector("legend, label")?.textContent ?? name;
    },
    filled: (step) => {
      // Later, when this part of the page has been set up too.
      queueMicrotask(() => {
        if (step !== undefined) steps.go(step);
        void refresh();
      });
    },
  });

  const wrongNow = ({ bodyOf, wrongFields }: Checks) =>
    wrongFields(bodyOf(encoded(form)), typedValues(form), version, language);

  /** What the form still lacks; nothing is shown while its part of the page is not there. */
  async function refresh(changed?: Element): Promise<void> {
    const rules = await checks().catch(() => undefined);
    const list = document.querySelector("#still-list");
    if (!rules || !list) return;
    const wrong = wrongNow(rules);
    list.closest("aside")?.removeAttribute("hidden");
    list.innerHTML = rules.missing(rules.bodyOf(encoded(form)), wrong, version, language);
    const field = changed?.closest(".wrong");
    const names = new Set(
      wrong.map(({ field: name }) => name.replace(/\.(need|by)$/, ".importance")),
    );
    const own = field?.querySelector<HTMLInputElement>(
      "input:not([type=hidden]), select, textarea",
    );
    if (field && own && !names.has(own.name)) {
      field.classList.remove("wrong");
      field.querySelector(".error")?.remove();
      own.removeAttribute("aria-invalid");
    }
  }

  function tell(message: string): void {
    errors.innerHTML = '<div class="notice warn" role="alert"><h2></h2><p></p></div>';
    errors.querySelector("h2")?.append(words.notSentTitle);
    errors.querySelector("p")?.append(message);
    errors.focus();
  }

  /** Puts each error at its field, and the summary in front. */
  function show(rules: Checks, found: Parameters<Checks["rendered"]>[0]): void {
    const { parts, summary } = rules.rendered(found, typedValues(form), version, language);
    for (const { id, markup } of parts) {
      const part = document.getElementById(id);
      if (part) part.outerHTML = markup;
    }
    errors.innerHTML = summary;
    document.title = found.length > 0 ? `${frameWords[language].error}: ${title}` : title;
    if (found.length > 0) errors.focus();
  }

  async function next(to: number): Promise<void> {
    const rules = await checks().catch(() => undefined);
    const wrong = rules ? wrongNow(rules).filter(({ field }) => stepOfField(field) === to - 1) : [];
    if (rules) show(rules, wrong);
    if (wrong.length === 0) steps.go(to);
  }

  async function submit(): Promise<void> {
    const rules = await checks().catch(() => undefined);
    if (!rules) return tell(words.notChecked);
    const wrong = wrongNow(rules);
    if (wrong.length > 0) return fail(rules, wrong);
    const button = form.querySelector<HTMLButtonElement>("#send");
    const label = button?.textContent ?? "";
    if (button?.getAttribute("aria-disabled") === "true") return;
    button?.setAttribute("aria-disabled", "true");
    if (button) button.textContent = words.sending;
    const answer = await send(JSON.stringify(rules.bodyOf(encoded(form))));
    button?.removeAttribute("aria-disabled");
    if (button) button.textContent = label;
    if ("status" in answer) {
      draft.remove();
      location.assign(answer.status);
    } else if ("errors" in answer) {
      fail(rules, rules.answeredErrors(answer.errors, typedValues(form)));
    } else tell(answer.problem ?? words.notSent);
  }

  function fail(rules: Checks, found: Parameters<Checks["rendered"]>[0]): void {
    const first = Math.min(...found.map(({ field }) => stepOfField(field)));
    steps.go(first);
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
    const button = (event.target as Element).closest<HTMLElement>("[data-next], [data-back]");
    if (button?.dataset.next) void next(Number(button.dataset.next));
    else if (button?.dataset.back) steps.go(Number(button.dataset.back));
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    // The enter key in an early step means "next".
    if (steps.now() === steps.last) void submit();
    else void next(steps.now() + 1);
  });
}
