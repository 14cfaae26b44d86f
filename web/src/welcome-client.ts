import { fromAddress } from "./address.ts";
import { draftKeys } from "./draft.ts";
import { stored } from "./form-draft.ts";
import { answersOf, offeredTowns } from "./form-fields.ts";
import { startForm } from "./form-start.ts";
import { handOverFounder } from "./handover.ts";
import { stepOfField } from "./welcome-steps.ts";
import { welcomeFormWords } from "./welcome-words.ts";

/** The newcomers' form where scripts run: what the address brings along is filled in, and a founder takes it along. */
const language = document.documentElement.lang === "nl" ? "nl" : "en";
const words = welcomeFormWords[language];
const form = document.querySelector<HTMLFormElement>("#welcome");
const { cameFrom, town, language: asked } = fromAddress(location.search, offeredTowns());
const answers = {
  ...(town === undefined ? {} : { "person.municipality": [town] }),
  ...(asked === undefined ? {} : { language: [asked] }),
};

if (form && cameFrom !== undefined) {
  const field = form.elements.namedItem("cameFrom");
  if (field instanceof HTMLInputElement) field.value = cameFrom;
  const said = document.querySelector<HTMLElement>("#came-from");
  said?.replaceChildren(words.cameFrom(cameFrom));
  said?.removeAttribute("hidden");
}

/** Fields of the founders' form that ask the same. */
const alike: Record<string, string> = {
  "contact.name": "contact.name",
  "contact.email": "contact.email",
  "contact.phone": "contact.phone",
  "person.arrival": "landing.when",
  "person.municipality": "landing.preferredMunicipality",
};

form?.addEventListener("click", (event) => {
  if (!form || !(event.target as Element).closest("[data-founder]")) return;
  const taken = Object.entries(answersOf(form)).flatMap(([name, values]) =>
    alike[name] === undefined ? [] : [[alike[name], values] as const],
  );
  stored(() => handOverFounder(Object.fromEntries(taken), sessionStorage));
});

startForm({
  id: "welcome",
  language,
  load: () => import("./welcome-check.ts"),
  stepOfField,
  draftKey: draftKeys.welcome,
  ...(Object.keys(answers).length > 0 ? { prefill: { answers, said: words.taken } } : {}),
});
