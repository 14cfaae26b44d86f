import type { Change, LogFields } from "#shared/application/ports.ts";
import type { Fail } from "./invariants.ts";
import type { Table, Wrote } from "./table.ts";

/** A word that stands in every personal field of every form, note and name, and nowhere else. */
export const canary = "kanarie";
/** Digits of every phone number in the forms. */
export const canaryDigits = "61234567";
const personal = new RegExp(`${canary}|${canaryDigits}`, "i");

/** What of a founder's contact data stands in this text, if any. */
export function contactIn(text: string): string | undefined {
  return new RegExp(`ana ${canary}-\\d+|${canary}-(new-)?\\d+@founder|612\\s?34\\s?567`, "i").exec(
    text,
  )?.[0];
}

export interface PrivacyWatch {
  wrote(what: Wrote): void;
  message(body: string): void;
  metric(counts: Record<string, number>): void;
  logged(message: string, fields: LogFields): void;
  atEnd(): void;
}

/** Looks for the canaries wherever nothing personal may be. */
export function watchPrivacy(table: Table, fail: Fail): PrivacyWatch {
  /** Every address that a lead's person ever had, by reference. */
  const addresses = new Map<string, Set<string>>();
  const look = (where: string, text: string) => {
    const found = personal.exec(text)?.[0];
    if (found) fail("no-personal-data", `${where} holds "${found}": ${around(text, found)}`);
  };
  /** Nothing of a founder is in any row, when every lead of theirs was erased. */
  function lookForErased(): void {
    const kept = new Set<string>();
    const erased = new Set<string>();
    for (const [reference, { state }] of table.leads) {
      for (const address of addresses.get(reference) ?? [])
        (state?.erasedAt ? erased : kept).add(address);
    }
    if (erased.size === 0) return;
    const rows = JSON.stringify(table.store.rows());
    for (const address of erased)
      if (!kept.has(address) && rows.includes(address))
        fail("erased-is-gone", `${address} still stands in a row: ${around(rows, address)}`);
  }

  return {
    wrote({ operation, given, reference, after }) {
      if (operation === "commit") {
        const { events, letters, person } = given[0] as Change;
        if (typeof person === "object" && reference) {
          const known = addresses.get(reference) ?? new Set();
          addresses.set(reference, known.add(person.contact.email));
        }
        look(`an event of ${reference}`, JSON.stringify([events, letters]));
        if (after?.state?.erasedAt) checkErased(reference ?? "", after, fail);
      } else if (operation === "settleLetter") {
        look(`a letter of ${reference}`, JSON.stringify(given[0]));
      }
    },
    message: (body) => look("a message", body),
    metric: (counts) => look("a metric", JSON.stringify(counts)),
    logged: (message, fields) => look("a log line", `${message} ${JSON.stringify(fields)}`),
    atEnd() {
      for (const [reference, { state }] of table.leads)
        look(`the state of ${reference}`, JSON.stringify(state ?? {}));
      lookForErased();
    },
  };
}

function checkErased(
  reference: string,
  { person, notes }: { person: unknown; notes: { text?: string }[] },
  fail: Fail,
) {
  if (person) fail("erased-is-gone", `${reference} still has its person`);
  if (notes.some(({ text }) => text !== undefined))
    fail("erased-is-gone", `${reference} still has what was written about it`);
}

function around(text: string, found: string): string {
  const at = text.indexOf(found);
  return text.slice(Math.max(0, at - 60), at + 60);
}
