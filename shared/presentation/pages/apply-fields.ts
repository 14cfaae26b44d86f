import type { Language } from "#shared/domain/lead.ts";
import type { Programme } from "#shared/domain/programme.ts";
import {
  area,
  checkbox,
  checkboxes,
  type FormState,
  input,
  type Option,
  radios,
  select,
} from "#shared/presentation/fields.ts";
import { html, type SafeHtml } from "#shared/presentation/html.ts";
import { type AskedField, applyWords, askedFields } from "#shared/presentation/words/apply.ts";
import { countries } from "#shared/presentation/words/countries.ts";
import { customerLevels, technologyLevels } from "#shared/presentation/words/readiness.ts";
import { termOptions, yesNo } from "./form-options.ts";

/** Everything of the form but the two tables: who, what, where and the consents. */

/** Longest text of the three questions about the venture, as in the outside contract. */
const longText = 600;

function ask(name: AskedField, language: Language) {
  return { name, ...askedFields[language][name] };
}

function choose(options: readonly Option[], language: Language, words?: string): Option[] {
  return [{ value: "", label: words ?? applyWords[language].choose }, ...options];
}

/** Contact, company or plan. */
export function whoFields(
  form: FormState,
  part: "contact" | "company" | "landing",
  language: Language,
  programme: Programme,
): SafeHtml {
  const { taxonomies, places } = programme;
  switch (part) {
    case "contact":
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
        {
          ...ask("contact.role", language),
          required: true,
          options: termOptions(taxonomies.roles, language),
        },
      )}`;
    case "company":
      return html`${input(form, { ...ask("company.name", language), required: true, autocomplete: "organization", max: 200 })}${select(
        form,
        {
          ...ask("company.country", language),
          required: true,
          autocomplete: "country",
          options: choose(countries(language), language),
        },
      )}${input(form, { ...ask("company.website", language), type: "url", autocomplete: "url", max: 2000 })}${input(
        form,
        { ...ask("company.registrationNumber", language), max: 50 },
      )}${input(form, { ...ask("company.foundedYear", language), type: "number", required: true, short: true })}${input(
        form,
        { ...ask("company.employees", language), type: "number", required: true, short: true },
      )}${radios(form, { ...ask("company.subsidiaryOfGroup", language), required: true, row: true, options: yesNo(language) })}`;
    case "landing":
      return html`${radios(form, {
        ...ask("landing.intent", language),
        required: true,
        options: termOptions(taxonomies.intents, language),
      })}${input(form, { ...ask("landing.when", language), type: "month", short: true })}${input(
        form,
        {
          ...ask("landing.preferredMunicipality", language),
          max: 100,
          list: "municipalities",
        },
      )}<datalist id="municipalities">${places.municipalities.map(({ name }) => html`<option value="${name}"></option>`)}</datalist>${checkboxes(
        form,
        {
          ...ask("landing.preferredNuts3", language),
          options: places.areas
            .filter(({ nuts3 }) => programme.settings.region.nuts3.includes(nuts3))
            .map(({ nuts3, name }) => ({ value: nuts3, label: name[language] })),
        },
      )}`;
  }
}

export function ventureFields(
  form: FormState,
  language: Language,
  { taxonomies }: Programme,
): SafeHtml {
  const sectors = termOptions(taxonomies.sectors, language);
  const levels = (words: readonly string[]): Option[] =>
    words.map((label, index) => ({ value: String(index + 1), label: `${index + 1}. ${label}` }));
  const long = (name: AskedField) =>
    area(form, { ...ask(name, language), required: true, max: longText });
  return html`${long("venture.summary")}${long("venture.difference")}${long("venture.customers")}${select(
    form,
    {
      ...ask("venture.sector", language),
      required: true,
      options: choose(sectors, language),
    },
  )}${checkboxes(form, { ...ask("venture.otherSectors", language), options: sectors })}${select(
    form,
    {
      ...ask("venture.stage", language),
      required: true,
      options: choose(termOptions(taxonomies.stages, language), language),
    },
  )}${select(form, {
    ...ask("venture.trl", language),
    required: true,
    options: choose(levels(technologyLevels[language]), language),
  })}${select(form, {
    ...ask("venture.crl", language),
    options: choose(levels(customerLevels[language]), language, applyWords[language].notAnswered),
  })}${radios(form, { ...ask("venture.localTradeOnly", language), required: true, row: true, options: yesNo(language) })}${input(
    form,
    { ...ask("venture.nace", language), short: true, max: 6 },
  )}`;
}

export function consentFields(form: FormState, language: Language): SafeHtml {
  const words = applyWords[language];
  return html`<h3>${words.privacyTitle}</h3>${words.privacy.map((text) => html`<p>${text}</p>`)}${checkbox(
    form,
    { ...ask("consents.privacyNotice", language), required: true },
  )}${checkbox(form, { ...ask("consents.shareWithPartners", language), hint: words.shareHint })}${checkbox(
    form,
    ask("consents.shareWithInvestors", language),
  )}`;
}
