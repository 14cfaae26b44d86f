import type { Language } from "#shared/domain/lead.ts";
import { referencePattern } from "#shared/domain/reference.ts";

/** What an address like `?from=SL-2026-7K3F9Q&municipality=Gent&language=nl` brings along to a form. */
export interface FromAddress {
  /** Reference of the founder's request whose page led here. */
  cameFrom?: string;
  /** As the form writes it. */
  town?: string;
  language?: Language;
}

/** Whatever is malformed is left out: only our own pages make such addresses. `towns` are the names that the form offers. */
export function fromAddress(query: string, towns: readonly string[]): FromAddress {
  const given = new URLSearchParams(query);
  const from = given.get("from") ?? "";
  const language = given.get("language");
  const asked = given.get("municipality")?.toLowerCase();
  const town = towns.find((name) => name.toLowerCase() === asked);
  return {
    ...(referencePattern.test(from) ? { cameFrom: from } : {}),
    ...(town === undefined ? {} : { town }),
    ...(language === "en" || language === "nl" ? { language } : {}),
  };
}
