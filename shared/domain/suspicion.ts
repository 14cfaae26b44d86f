import { ofStartup, type Person } from "./answers.ts";
import type { Instant, Suspicion } from "./lead.ts";
import { type Proof, proofHolds } from "./proof-of-work.ts";

/** What a form carries besides its answers; all of it may be missing: programs and plain form posts have none. */
export interface FormCheck {
  /** A field that people do not see. */
  website2?: string | undefined;
  /** When the form was opened, by whoever shows it. */
  openedAt?: Instant | undefined;
  proof?: Proof | undefined;
}

/** Nobody reads and fills a form in less. */
const leastSeconds = 4;
/** How far the clock of a visitor may be ahead of ours. */
const skewMinutes = 5;
const day = 24 * 60 * 60_000;
const link = /https?:\/\/|www\.|<a\s/i;

/**
 * Does this form look as if a machine sent it? Every reason, none for people: a form without a check is as good as any.
 *
 * @param texts what was written freely
 * @param bare the form without its check, as the proof was made over it
 */
export function suspicionsOf(
  check: FormCheck | undefined,
  texts: readonly string[],
  {
    bare,
    at,
    bits,
    hash,
  }: { bare: string; at: Instant; bits: number; hash: (text: string) => string },
): Suspicion[] {
  const { website2, openedAt, proof } = check ?? {};
  const age = openedAt === undefined ? undefined : Date.parse(at) - Date.parse(openedAt);
  const ahead = -skewMinutes * 60_000;
  const provenAge = age !== undefined && age >= ahead && age <= day;
  const proven =
    proof === undefined ||
    (provenAge && openedAt !== undefined && proofHolds(bare, openedAt, proof, bits, hash));
  const found: [Suspicion, boolean][] = [
    ["honeypot", website2 !== undefined && website2.trim() !== ""],
    ["too-fast", age !== undefined && age >= ahead && age < leastSeconds * 1000],
    ["links-everywhere", texts.every((text) => link.test(text))],
    ["proof-wrong", !proven],
  ];
  return found.flatMap(([suspicion, is]) => (is ? [suspicion] : []));
}

/** The texts of which at least one has no link when a person wrote them. A newcomer's note may well name a page; a name does not. */
export function textsOf(person: Person): string[] {
  if (ofStartup(person)) return Object.values(person.venture);
  return [person.contact.name, ...(person.note ? [person.note] : [])];
}
