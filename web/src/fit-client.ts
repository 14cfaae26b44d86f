import type { Importance } from "#shared/domain/answers.ts";
import type { FitAnswers } from "./fit-answers.ts";
import { fitWords } from "./fit-words.ts";
import { handOver } from "./handover.ts";

/** Reads what was picked, lets the rules work out the answer, and shows it. The rules come with the first touch. */

const language = document.documentElement.lang === "nl" ? "nl" : "en";
const form = document.querySelector<HTMLFormElement>("#answers");
const found = document.querySelector<HTMLElement>("#found");
const brief = document.querySelector("#brief");
const version = document.querySelector<HTMLElement>("#fit")?.dataset.version ?? "";

function picked(): FitAnswers {
  const data = new FormData(form ?? undefined);
  const text = (name: string) => {
    const value = data.get(name);
    return typeof value === "string" ? value : "";
  };
  const needs = [...data.keys()].flatMap((name) => {
    const importance = Number(text(name));
    return name.startsWith("need:") && importance > 0
      ? [{ need: name.slice("need:".length), importance: importance as Importance }]
      : [];
  });
  return { sector: text("sector"), place: text("place"), needs };
}

const rules = () => import("./fit-show.ts");

async function answer(): Promise<void> {
  if (!found || !brief) return;
  try {
    const { show } = await rules();
    const said = show(picked(), version, language, found);
    if (brief.textContent !== said) brief.textContent = said;
  } catch {
    found.textContent = fitWords[language].failed;
  }
}

form?.addEventListener("submit", (event) => event.preventDefault());
form?.addEventListener("focusin", () => void rules().catch(() => undefined), { once: true });
form?.addEventListener("change", () => void answer());
form?.addEventListener("reset", () => setTimeout(() => void answer(), 0));
document.querySelector("#use")?.addEventListener("click", () => {
  const place = form?.elements.namedItem("place");
  const town = place instanceof HTMLSelectElement ? place.selectedOptions[0]?.text : undefined;
  try {
    handOver({ ...picked(), ...(town ? { town } : {}) }, sessionStorage);
  } catch {
    // A browser that keeps nothing opens an empty form.
  }
});
// A browser that comes back to this page may have kept the answers.
if (form && picked().needs.length > 0) void answer();
