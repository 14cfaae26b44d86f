/** One step of the form at a time. A link to a field or a step leads to it, wherever it stands; "back" goes back. */
export interface Steps {
  last: number;
  now(): number;
  go(step: number): void;
}

/** `onStep` hears of each step that is shown by a person's choice. */
export function showSteps(form: HTMLFormElement, onStep: (step: number) => void): Steps {
  const sections = [...form.querySelectorAll<HTMLElement>(".step")];
  const links = [...document.querySelectorAll<HTMLAnchorElement>(".progress a")];
  let current = 1;

  const show = (step: number) => {
    current = Math.min(Math.max(step, 1), sections.length);
    sections.forEach((section, at) => {
      section.classList.toggle("now", at + 1 === current);
    });
    links.forEach((link, at) => {
      if (at + 1 === current) link.setAttribute("aria-current", "step");
      else link.removeAttribute("aria-current");
    });
  };
  /** Shows what an address ends with: a step, or a field in one. */
  const follow = (hash: string): boolean => {
    const target = hash.length > 1 && document.getElementById(decodeURIComponent(hash.slice(1)));
    if (!target) return false;
    const section = target.closest<HTMLElement>(".step");
    if (section) show(sections.indexOf(section) + 1);
    target.focus({ preventScroll: true });
    // A field that is led to keeps its question in sight.
    const shown = target.closest<HTMLElement>(".field, .inner, .need") ?? target;
    shown.scrollIntoView({ block: "start" });
    return true;
  };
  const go = (step: number) => {
    const hash = `#step-${Math.min(Math.max(step, 1), sections.length)}`;
    if (location.hash !== hash) history.pushState(null, "", hash);
    follow(hash);
    onStep(current);
  };

  form.classList.add("stepped");
  show(1);
  document.addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
    if (!link || !follow(link.hash)) return;
    event.preventDefault();
    if (location.hash !== link.hash) history.pushState(null, "", link.hash);
    onStep(current);
  });
  addEventListener("popstate", () => {
    if (!follow(location.hash)) show(1);
    onStep(current);
  });
  if (location.hash.startsWith("#step-")) show(Number(location.hash.slice("#step-".length)) || 1);
  return { last: sections.length, now: () => current, go };
}
