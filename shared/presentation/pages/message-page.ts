import type { Language } from "#shared/domain/lead.ts";
import { html } from "#shared/presentation/html.ts";
import { page } from "#shared/presentation/layout.ts";
import { frameWords, homePaths } from "#shared/presentation/words/frame.ts";

export interface MessageView {
  language: Language;
  title: string;
  paragraphs: readonly string[];
  /** HTTP status that the page is sent with: from 400 on the page says so, in case somebody calls about it. */
  status: number;
  /** Path of a page to switch language on. @default the path it was reached by */
  here?: string;
  /** @default "Soft Landing" */
  brand?: string;
}

const words: Record<Language, (status: number) => string> = {
  en: (status) => `Number of this message: ${status}`,
  nl: (status) => `Nummer van deze melding: ${status}`,
};

/** A page that only says something: a link that does not work, an answer that came late, a thank-you. */
export function messagePage(view: MessageView): string {
  const { language, title, paragraphs, status, here, brand = "Soft Landing" } = view;
  return page({
    language,
    brand,
    title,
    ...(here === undefined ? {} : { here }),
    wrong: status >= 400,
    main: html`${paragraphs.map((text) => html`<p class="lead">${text}</p>\n`)}<p><a href="${homePaths[language]}">${frameWords[language].toStart}</a></p>
${status >= 400 && html`<p class="soft">${words[language](status)}</p>`}`,
  });
}
