import type { Language } from "#shared/domain/lead.ts";
import { homePaths } from "#shared/presentation/words/frame.ts";
import { applyPaths, guidePaths, welcomePaths } from "#shared/presentation/words/site-paths.ts";

export type SitePage = "home" | "region" | "fit" | "apply" | "guide" | "welcome";

/** Where each page is, in each language. */
export const paths: Record<SitePage, Record<Language, string>> = {
  home: homePaths,
  region: { en: "/en/region", nl: "/nl/regio" },
  fit: { en: "/en/fit", nl: "/nl/past-het" },
  apply: applyPaths,
  guide: guidePaths,
  welcome: welcomePaths,
};
