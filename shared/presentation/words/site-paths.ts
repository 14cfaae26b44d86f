import type { Language } from "#shared/domain/lead.ts";

/** Where the pages of the public site are that our other pages lead to, in each language. */
export const applyPaths: Record<Language, string> = { en: "/en/apply", nl: "/nl/aanmelden" };
export const welcomePaths: Record<Language, string> = { en: "/en/welcome", nl: "/nl/welkom" };
export const guidePaths: Record<Language, string> = {
  en: "/en/welcome-guide",
  nl: "/nl/welkomstgids",
};

/** The page of the guide about one need of newcomers. */
export function topicPath(need: string, language: Language): string {
  return `${guidePaths[language]}/${need}`;
}
