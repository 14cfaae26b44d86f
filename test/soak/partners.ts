import { type FiledMail, followMails } from "./mail-file.ts";
import type { Span } from "./verdict.ts";

/** Partners who read their mail: half accept, a quarter decline, a quarter stay silent. */
export function openPartners(url: string, file: string, random: () => number) {
  const read = followMails(file);
  /** How many mails came for each letter: `SL-2026-7K3F9Q 0003-offer`. */
  const mails = new Map<string, number>();
  const times: number[] = [];
  let answered = 0;

  const answer = (path: string): void => {
    const mood = random();
    if (mood >= 0.75) return;
    const body = mood < 0.5 ? "answer=accept" : "answer=decline&reason=no-capacity";
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    void fetch(`${url}${path}`, { method: "POST", headers, body, redirect: "manual" }).then(
      ({ status }) => {
        if (status === 303) answered += 1;
      },
      // A partner whose click got no answer leaves it at that: the deadline passes.
      () => undefined,
    );
  };
  return {
    mails: mails as ReadonlyMap<string, number>,
    answered: () => answered,
    /** When each letter went out, in milliseconds since 1970. */
    times: times as readonly number[],
    /** How many letters went out until then, first and last. */
    sentUntil: (moment: number): Span => {
      const before = times.filter((time) => time <= moment);
      return { count: before.length, first: before[0] ?? 0, last: before.at(-1) ?? 0 };
    },
    /** Reads what came since the last time. */
    listen: (): void =>
      read(({ at, text, tags }: FiledMail) => {
        times.push(Date.parse(at));
        const key = `${tags.reference} ${tags.letter}`;
        mails.set(key, (mails.get(key) ?? 0) + 1);
        const path = /\/offers\/[0-9a-f]{40}/.exec(text)?.[0];
        if (path !== undefined && mails.get(key) === 1) answer(path);
      }),
  };
}
