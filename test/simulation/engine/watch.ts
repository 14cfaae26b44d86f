import type { Due, HintQueue, LogFields } from "#shared/application/ports.ts";
import type { Letter } from "#shared/domain/letter.ts";
import { outsideErrors } from "./calls.ts";
import {
  checkFolding,
  checkForms,
  checkPromises,
  checkRefused,
  checkTimers,
} from "./end-checks.ts";
import type { Faults } from "./faults.ts";
import type { Programmes } from "./ground.ts";
import type { Fail } from "./invariants.ts";
import { checkCapacity, checkLead, checkStandings } from "./lead-watch.ts";
import { type MailWatch, mailboxFor, watchMails } from "./mail-watch.ts";
import { type PrivacyWatch, watchPrivacy } from "./privacy-watch.ts";
import { isPoison, type Message } from "./queues.ts";
import { type Stored, type Table, unreadable, type Wrote } from "./table.ts";
import type { Totals } from "./totals.ts";
import type { Weather } from "./weather.ts";

/** Everything that looks on: after each write, each log line, each dead message, and at the end. */
export interface Watch {
  wrote(what: Wrote): Promise<void>;
  logged(message: string, fields: LogFields): void;
  died(queue: string, message: Message): void;
  /** A row never reached a queue: the sweep may wake its lead. */
  lost(pk: string): void;
  atEnd(end: {
    promised: ReadonlyMap<string, number>;
    told: ReadonlyMap<string, number>;
    deadNow: number;
  }): void;
  readonly mails: MailWatch;
  readonly privacy: PrivacyWatch;
}
export interface WatchGround {
  table: Table;
  programmes: Programmes;
  weather: Weather;
  faults: Faults;
  now: () => number;
  totals: Totals;
  fail: Fail;
  /** Is a message about this lead on its way in this queue? */
  holds: (queue: HintQueue, text: string) => boolean;
}

export function watchWorld(ground: WatchGround): Watch {
  const { table, programmes, weather, faults, now, totals, fail } = ground;
  const programme = programmes.first;
  const privacy = watchPrivacy(table, fail);
  const mails = watchMails({
    table,
    now,
    skew: 2000 * weather.skew,
    fail,
    mailboxOf: (letter) => mailboxFor(letter, table, programme),
  });
  const standings = new Map<string, number>();
  /** Leads of which a message was lost or died. */
  const bereft = new Set<string>();

  /** Was this woken although nobody had lost its message, and nobody holds it any more? */
  function checkWoken({ given, reference, before }: Wrote): void {
    totals.rescued++;
    if (totals.calm) fail("calm-run-rescues-nothing", `the sweep woke somebody for ${reference}`);
    const [due, queue] = given as [Due, HintQueue];
    const letter = before?.letters.find(({ id }) => id === due.letter);
    const fresh = letter?.status === "pending" && letter.attempts === 0;
    const waits = due.letter ? fresh : before?.state;
    const excused = bereft.has(`lead#${reference}`) || ground.holds(queue, `lead#${reference}"`);
    // A claim that met another transaction is taken for lost, and the message for done.
    const met = "conflict send-letter.claimLetter of";
    if (waits && !excused && !faults.happened.some((one) => one.startsWith(met)))
      fail(
        "message-not-swallowed",
        `${reference} ${due.letter ?? before?.state?.status} had to be woken for ${queue}`,
      );
  }

  return {
    mails,
    privacy,
    lost: (pk) => bereft.add(pk),
    async wrote(what) {
      const { operation, result, by } = what;
      if (operation === "commit" ? result === "committed" : result !== false) by.writes++;
      if (operation === "hint" && hasWoken(what)) checkWoken(what);
      checkLead(what, programme, fail);
      checkStandings(what, standings, fail);
      privacy.wrote(what);
      mails.wrote(what);
      if (operation === "oweLetter") checkProof(what.given[0] as Letter, fail);
      await checkCapacity(table, what, programme, fail);
    },
    logged(message, fields) {
      privacy.logged(message, fields);
      const failed = message === "message failed" || message === "door failed";
      // Poison is named so; a good message that were taken for poison would die without a fault.
      const named = weather.poisonSent > 0 && fields.code === "UnprocessableError";
      if (failed && !named && !outsideErrors.has(fields.code ?? ""))
        fail("nothing-breaks", `${message}: ${fields.code}`);
    },
    died(queue, message) {
      const { about, body, hurt, received } = message;
      if (isPoison(message)) return;
      totals.dead++;
      for (const [pk] of body.matchAll(/lead#[^"]+/g)) bereft.add(pk);
      if (hurt < received)
        fail(
          "fault-before-dead-letter",
          `${queue}: ${about} died after ${hurt} faults in ${received} deliveries`,
        );
    },
    atEnd({ promised, told, deadNow }) {
      checkTimers(table, now(), fail);
      checkPromises(table, promised, fail);
      checkForms(table, fail);
      checkFolding(table, programmes, fail);
      privacy.atEnd();
      mails.atEnd(totals.dead === 0 ? told : new Map());
      if (totals.dead === 0) checkRefused(table, now(), fail);
      if (totals.calm && deadNow + mails.doubled() > 0)
        fail("calm-run-rescues-nothing", `${deadNow} dead letters, ${mails.doubled()} mails twice`);
    },
  };
}

/** Problems that no fault of the outside explains. */
const ours = ["no-state", "no-timer", "chain-broken", "state-differs"];

function checkProof({ digest }: Letter, fail: Fail): void {
  const found = digest?.problems.find(
    ({ code, reference }) => ours.includes(code) && reference !== unreadable.reference,
  );
  if (found) fail("proof-finds-nothing", JSON.stringify(found));
}

/** Did this hint find its lead or letter still waiting? */
function hasWoken({ given, before, after }: Wrote): boolean {
  const { letter } = given[0] as Due;
  const dueAt = (stored: Stored | undefined) =>
    letter ? stored?.letters.find(({ id }) => id === letter)?.dueAt : stored?.state?.dueAt;
  return dueAt(before) !== dueAt(after);
}
