import type { Language } from "#shared/domain/lead.ts";

export type SitePage = "home" | "region" | "fit" | "apply";

/** Where each page is, in each language. */
export const paths: Record<SitePage, Record<Language, string>> = {
  home: { en: "/en/", nl: "/nl/" },
  region: { en: "/en/region", nl: "/nl/regio" },
  fit: { en: "/en/fit", nl: "/nl/past-het" },
  apply: { en: "/en/apply", nl: "/nl/aanmelden" },
};
