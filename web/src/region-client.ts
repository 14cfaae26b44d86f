import {
  type AssetFilter,
  type Filtered,
  filterFromQuery,
  filterKeys,
  isAsked,
  queryOf,
} from "./asset-filter.ts";
import { regionWords } from "./region-words.ts";

/** Filters the list and the maps together, and keeps the choice in the address. */

const language = document.documentElement.lang === "nl" ? "nl" : "en";
const words = regionWords[language];
const form = document.querySelector<HTMLFormElement>("#filters");
const count = document.querySelector("#count");
const none = document.querySelector<HTMLElement>("#none");
const sections = [...document.querySelectorAll<HTMLElement>(".spot")];
const marks = [...document.querySelectorAll<SVGAElement>(".mark")];
const cards = [...document.querySelectorAll<HTMLElement>(".asset")];

const wordsIn = (text: string | undefined) => (text ?? "").split(" ");
const asFiltered = (card: HTMLElement): Filtered => ({
  sectors: wordsIn(card.dataset.sectors),
  offers: wordsIn(card.dataset.offers),
  kind: card.dataset.kind ?? "",
});

function show(filter: AssetFilter): void {
  let shown = 0;
  for (const card of cards) {
    const asked = isAsked(asFiltered(card), filter);
    card.hidden = !asked;
    if (asked) shown += 1;
  }
  const full = new Set<string | undefined>();
  for (const section of sections) {
    const left = section.querySelectorAll(".asset:not([hidden])").length;
    section.hidden = left === 0;
    if (left > 0) full.add(section.dataset.point);
    section.querySelector(".places")?.replaceChildren(words.place(left));
  }
  for (const mark of marks) mark.classList.toggle("none", !full.has(mark.dataset.point));
  if (count) count.textContent = words.count(shown, cards.length);
  if (none) none.hidden = shown > 0;
}

function keep(next: AssetFilter): void {
  show(next);
  history.replaceState(null, "", `${location.pathname}${queryOf(next)}${location.hash}`);
}

function chosen(): AssetFilter {
  const data = new FormData(form ?? undefined);
  const pairs = filterKeys.flatMap((key) => {
    const value = data.get(key);
    return typeof value === "string" && value !== "" ? [[key, value]] : [];
  });
  return Object.fromEntries(pairs);
}

function choicesOf(key: string): string[] {
  const list = form?.elements.namedItem(key);
  return list instanceof HTMLSelectElement ? [...list.options].map(({ value }) => value) : [];
}

if (form) {
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", () => keep(chosen()));
  form.addEventListener("reset", () => keep({}));
  const known = {
    sector: choicesOf("sector"),
    need: choicesOf("need"),
    kind: choicesOf("kind"),
  };
  const wanted = filterFromQuery(location.search, known);
  for (const key of filterKeys) {
    const list = form.elements.namedItem(key);
    if (list instanceof HTMLSelectElement && wanted[key]) list.value = wanted[key];
  }
  if (Object.keys(wanted).length > 0) show(wanted);
}
