import type { Reason } from "#shared/domain/decision.ts";
import type { Language } from "#shared/domain/lead.ts";
import { type ReasonCode, reasonCodes } from "#shared/domain/reason-codes.ts";
import { listInWords, numberInWords } from "./dates.ts";
import { inSentence, type Names } from "./names.ts";
import { englishReasons } from "./reasons-en.ts";
import { dutchReasons } from "./reasons-nl.ts";

/** What a reason speaks of, ready to be said: a value that is missing reads as `…`, never as `undefined`. */
export interface Spoken {
  names: Names;
  /** A text, id or code as it is. */
  id(key: string): string;
  /** At most one decimal, or as many as `digits`. */
  number(key: string, digits?: number): string;
  /** A share from 0 to 1 in percents, at most one decimal: `59.8 %`. */
  percent(key: string): string;
  ids(key: string): string[];
  /** `lab space, clean room and office`, from ids of needs. */
  needs(key: string): string;
  list(items: readonly string[]): string;
}

/** Wording of every code in one language; a code without words is a compile error. */
export type ReasonWords = Record<ReasonCode, (spoken: Spoken) => string>;

const words: Record<Language, ReasonWords> = { en: englishReasons, nl: dutchReasons };
const known = new Set<string>(reasonCodes);

/** One whole sentence for a reason, in the language of `names`. */
export function reasonInWords(reason: Reason, names: Names): string {
  if (!isKnown(reason.code)) return reason.code;
  return words[names.language][reason.code](speak(reason, names));
}

function isKnown(code: string): code is ReasonCode {
  return known.has(code);
}

function speak({ about = {} }: Reason, names: Names): Spoken {
  const { language } = names;
  const ids = (key: string): string[] => {
    const value = about[key];
    if (value === undefined) return [];
    return Array.isArray(value) ? value : [String(value)];
  };
  const list = (items: readonly string[]) => (items.length ? listInWords(items, language) : "…");
  return {
    names,
    ids,
    list,
    id: (key) => ids(key)[0] ?? "…",
    number: (key, digits = 1) => {
      const value = about[key];
      return typeof value === "number" ? numberInWords(value, language, digits) : "…";
    },
    percent: (key) => {
      const value = about[key];
      return typeof value === "number" ? `${numberInWords(value * 100, language, 1)} %` : "…";
    },
    needs: (key) => list(ids(key).map((id) => inSentence(names.need(id)))),
  };
}
