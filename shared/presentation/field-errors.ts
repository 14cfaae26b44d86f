import type { FieldError } from "#shared/domain/field-error.ts";
import type { Language } from "#shared/domain/lead.ts";
import { fill } from "./fill.ts";

/** Each code of a wrong field, in words that say what is wrong and the way out. `{x}` comes from the error's `about`. */
const words: Record<string, Record<Language, string>> = {
  "field.missing": { en: "Please fill this in.", nl: "Vul dit in." },
  "field.unknown": {
    en: "This form has no such field. Check the name, or leave it out.",
    nl: "Dit veld bestaat niet. Kijk de naam na of laat het weg.",
  },
  type: {
    en: "This has the wrong form: {expected} is needed.",
    nl: "Dit heeft de verkeerde vorm: {expected} is nodig.",
  },
  choice: { en: "Choose one of: {choices}.", nl: "Kies een van: {choices}." },
  "number.high": { en: "This must be at most {limit}.", nl: "Dit mag hoogstens {limit} zijn." },
  "number.low": { en: "This must be at least {limit}.", nl: "Dit moet minstens {limit} zijn." },
  "text.empty": { en: "Please write something here.", nl: "Schrijf hier iets." },
  "text.long": {
    en: "This is too long: at most {limit} characters fit.",
    nl: "Dit is te lang: er passen hoogstens {limit} tekens.",
  },
  "text.control": {
    en: "This holds a line break or an invisible character that we cannot keep. Please type it again.",
    nl: "Hierin zit een regeleinde of een onzichtbaar teken dat we niet kunnen bewaren. Typ het opnieuw.",
  },
  "email.form": {
    en: "This does not look like an e-mail address that we can write to. Example: ana@company.com.",
    nl: "Dit lijkt geen e-mailadres waarnaar we kunnen schrijven. Voorbeeld: ana@bedrijf.com.",
  },
  "phone.form": {
    en: "This does not look like a phone number. Start with + and the country code, for example +370 612 34567.",
    nl: "Dit lijkt geen telefoonnummer. Begin met + en de landcode, bijvoorbeeld +370 612 34567.",
  },
  "country.form": {
    en: "Use the two-letter code of the country of the seat, for example LT.",
    nl: "Gebruik de tweeletterige code van het land van de zetel, bijvoorbeeld LT.",
  },
  "website.form": {
    en: "This does not look like a public web address. Example: https://www.company.com.",
    nl: "Dit lijkt geen openbaar webadres. Voorbeeld: https://www.bedrijf.com.",
  },
  "number.belgian": {
    en: "This is not a valid Belgian enterprise number: ten digits, starting with 0 or 1. Check for a typing error.",
    nl: "Dit is geen geldig Belgisch ondernemingsnummer: tien cijfers, beginnend met 0 of 1. Kijk na op een typfout.",
  },
  "month.form": {
    en: "Write year and month like 2027-03.",
    nl: "Schrijf jaar en maand zoals 2027-03.",
  },
  "day.form": {
    en: "Write year, month and day like 2027-01-14.",
    nl: "Schrijf jaar, maand en dag zoals 2027-01-14.",
  },
  "arrival.differs": {
    en: "This day lies in another month than the one you gave. Mend one of them, or leave the month open.",
    nl: "Deze dag ligt in een andere maand dan je opgaf. Verbeter een van beide, of laat de maand open.",
  },
  "consent.agreed": {
    en: "We can only help somebody who agreed that you ask for them. Tick the box if they did.",
    nl: "We kunnen alleen iemand helpen die ermee akkoord ging dat je het vraagt. Vink het vakje aan als dat zo is.",
  },
  "reference.form": {
    en: "This is not a reference number of ours. Leave it out if you have none.",
    nl: "Dit is geen referentie van ons. Laat het weg als je er geen hebt.",
  },
  "nace.form": { en: "Write the NACE code like 26.51.", nl: "Schrijf de NACE-code zoals 26.51." },
  "needs.many": { en: "At most {limit} needs.", nl: "Hoogstens {limit} noden." },
  "needs.twice": {
    en: "Each need can be listed once only.",
    nl: "Elke nood mag maar één keer voorkomen.",
  },
  "check.instant": {
    en: "This must be an instant in UTC, such as 2026-11-24T09:00:00.000Z.",
    nl: "Dit moet een tijdstip in UTC zijn, zoals 2026-11-24T09:00:00.000Z.",
  },
  "consent.privacy": {
    en: "We can only keep your form if you have read the privacy notice. Tick the box to go on.",
    nl: "We kunnen je formulier enkel bewaren als je de privacyverklaring hebt gelezen. Vink het vakje aan.",
  },
  "body.large": {
    en: "This is too large: at most 32 KiB.",
    nl: "Dit is te groot: hoogstens 32 KiB.",
  },
  "body.utf8": { en: "This is not valid UTF-8 text.", nl: "Dit is geen geldige UTF-8-tekst." },
  "body.json": { en: "This is not readable JSON.", nl: "Dit is geen leesbare JSON." },
  "body.deep": {
    en: "This is nested too deeply: at most 8 levels.",
    nl: "Dit is te diep genest: hoogstens 8 niveaus.",
  },
  "body.form": {
    en: "This form post has a field name we cannot read.",
    nl: "Dit formulier heeft een veldnaam die we niet kunnen lezen.",
  },
};

/** What a field should hold, by the schema's name for it. */
const kinds: Record<string, Record<Language, string>> = {
  string: { en: "a text", nl: "een tekst" },
  number: { en: "a number", nl: "een getal" },
  int: { en: "a whole number", nl: "een heel getal" },
  boolean: { en: "yes or no (true or false)", nl: "ja of nee (true of false)" },
  array: { en: "a list", nl: "een lijst" },
  object: { en: "a group of fields", nl: "een groep velden" },
};

/** One wrong field in words. */
export function fieldMessage(
  { code, about = {} }: Pick<FieldError, "code" | "about">,
  language: Language,
): string {
  const text = (words[code] ?? words["field.missing"])?.[language] ?? "";
  const kind = kinds[String(about.expected)];
  return fill(text, kind ? { ...about, expected: kind[language] } : about);
}
