import { sha256 } from "#shared/adapters/crypto.ts";
import type { Change } from "#shared/application/ports.ts";
import type { LeadState } from "#shared/domain/lead.ts";
import type { Letter } from "#shared/domain/letter.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { mailboxOf } from "#shared/domain/standing.ts";
import { findPartner } from "#shared/domain/taker.ts";
import type { Fail } from "./invariants.ts";
import type { Invocation } from "./lambda.ts";
import type { Mail } from "./mail-fate.ts";
import { contactIn } from "./privacy-watch.ts";
import type { Table, Wrote } from "./table.ts";

/** The hold-down that we promise: from the moment a mail goes out, so long for the mail service's news of it. */
const heldDown = 20 * 60_000;

/** One claim of a letter, and what came of it. */
interface Attempt {
  by: Invocation;
  at: number;
  letter: Letter;
  /** The lead when the letter was claimed. */
  state: LeadState | undefined;
  /** The mailbox that it goes to, when that one had refused us before. */
  refused: string | undefined;
  acceptedAt?: number;
}
export interface MailWatch {
  wrote(what: Wrote): void;
  accepted(mail: Mail, by: Invocation): void;
  /** Letters that went out more than once, all in the one window. */
  doubled(): number;
  atEnd(told: ReadonlyMap<string, number>): void;
}

export interface MailWatchOptions {
  table: Table;
  now: () => number;
  /** Largest difference between the clocks of two functions, in milliseconds. */
  skew: number;
  fail: Fail;
  /** Hash of the address that a letter goes to; undefined for staff. */
  mailboxOf: (letter: Letter) => string | undefined;
}

/** Follows every letter from claim to mailbox. */
export function watchMails({ table, now, skew, fail, mailboxOf }: MailWatchOptions): MailWatch {
  const attempts = new Map<string, Attempt[]>();
  const news = new Map<string, number>();
  const refusing = new Set<string>();
  let doubled = 0;

  function checkAgain(name: string, earlier: Attempt, again: Attempt): void {
    const lost = earlier.by.faults.length > 0;
    const since = again.at - (earlier.acceptedAt ?? earlier.at);
    const held = since >= heldDown - skew;
    const heard = (news.get(name) ?? Number.POSITIVE_INFINITY) < again.at;
    if (lost && held && !heard) doubled++;
    else
      fail(
        "mail-doubled-only-in-window",
        `${name} went out twice: outcome ${lost ? "lost" : "known"}, claimed again after ` +
          `${Math.round(since / 1000)} s, news ${heard ? "had come" : "had not come"}`,
      );
  }

  return {
    doubled: () => doubled,
    wrote({ operation, given, result, reference, before, after, by }) {
      if (operation === "settleLetter" && result) {
        const { id, attempts: count } = given[0] as Letter;
        const known = before?.letters.find((letter) => letter.id === id)?.attempts ?? 0;
        if (count < known)
          fail(
            "attempts-only-grow",
            `${reference} ${id}: attempt ${count} wrote over attempt ${known}`,
          );
      }
      if (operation === "claimLetter" && result) {
        const letter = result as Letter;
        const attempt = {
          by,
          at: now(),
          letter,
          state: after?.state,
          refused: refusing.has(mailboxOf(letter) ?? "") ? mailboxOf(letter) : undefined,
        };
        const name = `${reference} ${letter.id}`;
        const list = attempts.get(name);
        if (list) list.push(attempt);
        else attempts.set(name, [attempt]);
      }
      if (operation === "commit" && result === "committed") {
        for (const { mailbox, suppression } of (given[0] as Change).mailboxes ?? [])
          if (suppression) refusing.add(mailbox);
          else refusing.delete(mailbox);
      }
      if (operation === "settleLetter" && result && by.fn === "record-delivery") {
        const name = `${reference} ${(given[0] as Letter).id}`;
        if (!news.has(name)) news.set(name, now());
      }
    },
    accepted(mail, by) {
      const name = `${mail.reference} ${mail.letter}`;
      const list = attempts.get(name) ?? [];
      const mine = list.findLast((attempt) => attempt.by === by);
      if (!mine) return fail("mail-matches-ledger", `${name} went out unclaimed`);
      if (mine.acceptedAt !== undefined)
        fail("mail-doubled-only-in-window", `${name} went out twice in one attempt`);
      mine.acceptedAt = now();
      for (const earlier of list)
        if (earlier !== mine && earlier.acceptedAt !== undefined) checkAgain(name, earlier, mine);
      const outrun = mine.state && outrunBy(mine.letter, mine.state);
      if (outrun) fail("letter-not-outrun", `${name} went out although ${outrun}`);
      if (mine.refused && refusing.has(mine.refused))
        fail("nobody-suppressed-is-mailed", `${name} went to ${mail.to}`);
      checkContact(mail, mine.letter);
      checkConsent(name, mine);
    },
    atEnd(told) {
      for (const { letters } of table.leads.values()) {
        for (const letter of letters) {
          const name = `${letter.reference} ${letter.id}`;
          const out = (attempts.get(name) ?? []).some(({ acceptedAt }) => acceptedAt !== undefined);
          if (["sent", "delivered", "bounced", "complained"].includes(letter.status) && !out)
            fail("mail-matches-ledger", `${name} counts as ${letter.status} and never went out`);
          // News of a mail of the last hour may still be on its way.
          const toldOf = (told.get(name) ?? Number.POSITIVE_INFINITY) < now() - 60 * 60_000;
          if (toldOf && ["pending", "sending", "sent"].includes(letter.status))
            fail("news-reaches-ledger", `${name} is ${letter.status}, and its fate was told`);
        }
      }
    },
  };

  /** Partners and desks are written to only about a person who agreed to it. */
  function checkConsent(name: string, { letter, state }: Attempt): void {
    const outside = "partner" in letter.receiver;
    if (outside && state && !agreed(state))
      fail("nobody-told-without-consent", `${name} went out, and its person had not agreed`);
  }

  function checkContact(mail: Mail, { letter, reference }: Letter): void {
    if (letter !== "offer" && letter !== "offer-reminder") return;
    const shown = contactIn(`${mail.text} ${mail.html}`);
    if (shown) fail("offer-hides-contact", `${reference} ${letter} shows ${shown}`);
  }
}

/** Written apart from the product's own rule. */
function agreed({ answers: { consents } }: LeadState): boolean {
  return "shareWithDesks" in consents ? consents.shareWithDesks : consents.shareWithPartners;
}

/** Hash of the address that a letter goes to; undefined for staff. */
export function mailboxFor(
  { receiver, reference, generation, hand }: Letter,
  table: Table,
  programme: Programme,
): string | undefined {
  const { person, history = [], notes = [] } = table.leads.get(reference) ?? {};
  if (receiver.role === "programme") return undefined;
  if (receiver.role === "founder") return person && mailboxOf(person.contact.email, sha256);
  const own = findPartner(programme, receiver.partner)?.contactEmail;
  const handed = history.find(
    ({ type, details }) =>
      type === "OfferHandedOver" && details.generation === generation && details.hand === hand,
  );
  const colleague = notes.find(({ seq }) => seq === handed?.seq)?.mailbox;
  const address = receiver.role === "colleague" ? (colleague ?? own) : own;
  return address && mailboxOf(address, sha256);
}

/** Why had the lead outrun this letter? Written apart from the product's own rule, and less fine. */
function outrunBy(
  { letter, generation, hand, receiver }: Letter,
  state: LeadState,
): string | undefined {
  const offer = state.offers.find((one) => one.generation === generation);
  if (state.erasedAt && receiver.role === "founder") return "the person was erased";
  if (letter === "offer" || letter === "offer-reminder")
    return offer?.status !== "open"
      ? `the offer was ${offer?.status}`
      : offer.hand === hand
        ? undefined
        : "the offer was handed on";
  if (letter === "introduction-founder" || letter === "introduction-partner")
    return state.owner === offer?.partner ? undefined : "the partner does not own the lead";
  if (letter === "desk-request")
    return state.owner === offer?.partner ? undefined : "no desk takes care of the request";
  return undefined;
}
