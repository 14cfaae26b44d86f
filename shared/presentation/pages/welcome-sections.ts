import type { Language } from "#shared/domain/lead.ts";
import type { Programme } from "#shared/domain/programme.ts";
import {
  area,
  checkbox,
  type FormState,
  input,
  radios,
  type Values,
} from "#shared/presentation/fields.ts";
import { type Content, html, type SafeHtml } from "#shared/presentation/html.ts";
import { languageNames } from "#shared/presentation/words/labels.ts";
import { urgencyLabels } from "#shared/presentation/words/newcomer.ts";
import { applyPaths } from "#shared/presentation/words/site-paths.ts";
import {
  type WelcomeField,
  welcomeFields,
  welcomeWords,
} from "#shared/presentation/words/welcome.ts";
import { termOptions, yesNo } from "./form-options.ts";
import { needErrors, needRow } from "./need-rows.ts";

/** One part of the newcomers' form, in order: the same on one long page and in steps. */
export interface WelcomeSection {
  id: "who" | "employer" | "arrival" | "needs" | "contact" | "consents";
  fieldset: SafeHtml;
}

/** Longest note, as in the outside contract. */
const longestNote = 600;

/** What a fresh form has filled in. */
export function blankWelcome(language: Language): Values {
  return { language, "person.household.children": "0" };
}

export function welcomeSections(
  form: FormState,
  language: Language,
  programme: Programme,
): WelcomeSection[] {
  const words = welcomeWords[language];
  const section = (id: WelcomeSection["id"], title: string, fields: Content): WelcomeSection => ({
    id,
    fieldset: html`<fieldset id="${id}"${id === "needs" && html` tabindex="-1"`}><legend><h2>${title}</h2></legend>
${fields}</fieldset>`,
  });
  return [
    section("who", words.who, whoFields(form, language, programme)),
    section("employer", words.employer, employerFields(form, language)),
    section("arrival", words.arrival, arrivalFields(form, language, programme)),
    section("needs", welcomeFields[language].needs.label, needFields(form, language, programme)),
    section("contact", words.contact, contactFields(form, language)),
    section("consents", words.consents, consentFields(form, language)),
  ];
}

/** Each field of the form with its question, for the summary of errors. */
export function welcomeLabels({ taxonomies }: Programme, language: Language): Map<string, string> {
  const asked = welcomeFields[language];
  return new Map<string, string>([
    ...(Object.keys(asked) as WelcomeField[]).map((name): [string, string] => [
      name,
      asked[name].label,
    ]),
    ...taxonomies.talentNeeds.map(({ label }, index): [string, string] => [
      `needs[${index}].urgency`,
      label[language],
    ]),
  ]);
}

function ask(name: WelcomeField, language: Language) {
  return { name, ...welcomeFields[language][name] };
}

function whoFields(form: FormState, language: Language, { taxonomies }: Programme): SafeHtml {
  const words = welcomeWords[language];
  return html`${radios(form, {
    ...ask("person.profile", language),
    required: true,
    options: termOptions(taxonomies.profiles, language),
  })}<p class="notice">${words.founder} <a href="${applyPaths[language]}" data-founder>${words.toFounder}</a></p>${radios(form, { ...ask("person.euCitizen", language), required: true, row: true, options: yesNo(language) })}${checkbox(
    form,
    ask("person.household.partner", language),
  )}${input(form, { ...ask("person.household.children", language), type: "number", short: true })}`;
}

function employerFields(form: FormState, language: Language): SafeHtml {
  return html`${input(form, { ...ask("onBehalf.organisation", language), autocomplete: "organization", max: 200 })}${checkbox(
    form,
    ask("onBehalf.agreed", language),
  )}`;
}

function arrivalFields(form: FormState, language: Language, { places }: Programme): SafeHtml {
  return html`<div class="columns">${input(form, { ...ask("person.arrivalDay", language), type: "date", short: true })}${input(
    form,
    { ...ask("person.arrival", language), type: "month", short: true },
  )}</div>${input(form, { ...ask("person.municipality", language), max: 100, list: "municipalities" })}<datalist id="municipalities">${places.municipalities.map(
    ({ name }) => html`<option value="${name}"></option>`,
  )}</datalist>`;
}

function needFields(form: FormState, language: Language, { taxonomies }: Programme): SafeHtml {
  const labels = urgencyLabels[language];
  const options = [
    { value: "", label: welcomeWords[language].notNeeded },
    ...(["later", "soon", "urgent"] as const).map((value) => ({ value, label: labels[value] })),
  ];
  return html`<p>${welcomeFields[language].needs.hint}</p>${needErrors(form)}${taxonomies.talentNeeds.map(
    ({ id, label }, index) =>
      needRow(form, { index, need: id, label: label[language], grade: "urgency", options }),
  )}${area(form, { ...ask("note", language), max: longestNote })}`;
}

function contactFields(form: FormState, language: Language): SafeHtml {
  const languages = (["en", "nl"] as const).map((value) => ({
    value,
    label: languageNames[value],
  }));
  return html`${input(form, { ...ask("contact.name", language), required: true, autocomplete: "name", max: 200 })}${input(
    form,
    {
      ...ask("contact.email", language),
      type: "email",
      required: true,
      autocomplete: "email",
      max: 254,
    },
  )}${input(form, { ...ask("contact.phone", language), type: "tel", autocomplete: "tel", max: 40 })}${radios(
    form,
    { ...ask("language", language), required: true, row: true, options: languages },
  )}`;
}

function consentFields(form: FormState, language: Language): SafeHtml {
  const words = welcomeWords[language];
  return html`<h3>${words.privacyTitle}</h3>${words.privacy.map((text) => html`<p>${text}</p>`)}${checkbox(
    form,
    { ...ask("consents.privacyNotice", language), required: true },
  )}${checkbox(form, { ...ask("consents.shareWithDesks", language), hint: words.shareHint })}`;
}
