import { dayInBelgium } from "./guide-day.ts";
import { isFound } from "./guide-filter.ts";
import { guideWords } from "./guide-words.ts";

/** The guide where scripts run: its search, and figures that went past their date after the page was made. */

hideStale(document, dayInBelgium(new Date()));

const language = document.documentElement.lang === "nl" ? "nl" : "en";
const words = guideWords[language];
const form = document.querySelector<HTMLFormElement>("#guide-search");
const field = document.querySelector<HTMLInputElement>("#search");
const count = document.querySelector("#count");
const none = document.querySelector<HTMLElement>("#none");
const topics = [...document.querySelectorAll<HTMLElement>(".topic")];

function show(query: string): void {
  let shown = 0;
  for (const topic of topics) {
    const found = isFound(`${topic.textContent} ${topic.dataset.search}`, query);
    topic.hidden = !found;
    if (found) shown += 1;
  }
  const said = words.count(shown, topics.length);
  if (count && count.textContent !== said) count.textContent = said;
  if (none) none.hidden = shown > 0;
}

if (form && field) {
  form.addEventListener("submit", (event) => event.preventDefault());
  field.addEventListener("input", () => {
    const query = field.value.trim();
    show(query);
    const search = query === "" ? "" : `?${new URLSearchParams({ q: query })}`;
    history.replaceState(null, "", `${location.pathname}${search}`);
  });
  const asked = new URLSearchParams(location.search).get("q")?.slice(0, 100) ?? "";
  if (asked) field.value = asked;
  if (field.value) show(field.value);
}

/** Hides the figures that are past their last day, and says that they are being checked. */
function hideStale(room: ParentNode, today: string): void {
  for (const item of room.querySelectorAll<HTMLElement>("[data-valid-until]")) {
    const { validUntil } = item.dataset;
    if (validUntil === undefined || today <= validUntil) continue;
    for (const figures of item.querySelectorAll(".fresh")) figures.closest("div")?.remove();
    item.querySelector(".checking")?.removeAttribute("hidden");
  }
}
