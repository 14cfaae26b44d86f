import type { Language } from "#shared/domain/lead.ts";
import { type FormState, hidden, typedIn } from "#shared/presentation/fields.ts";
import { html, type SafeHtml } from "#shared/presentation/html.ts";

const words: Record<Language, string> = {
  en: "Leave this empty",
  nl: "Laat dit leeg",
};

/**
 * What tells people from machines on a plain form post: a field that nobody sees or reaches, by eye, keyboard or screen
 * reader, and the moment at which the form was opened, where that is known.
 */
export function trap(form: FormState, language: Language): SafeHtml {
  const openedAt = typedIn(form, "check.openedAt");
  return html`${openedAt && hidden("check.openedAt", openedAt)}<div class="trap" aria-hidden="true"><label for="check-website2">${words[language]}</label><input type="text" id="check-website2" name="check.website2" value="${typedIn(form, "check.website2")}" autocomplete="off" tabindex="-1"></div>\n`;
}
