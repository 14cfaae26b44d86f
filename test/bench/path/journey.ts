import type { HeardCall } from "#test/soak/fault-proxy.ts";

/** What a lead passes through between its form's answer and the partner's mail, in order. */
export const stages = ["stream", "queue", "screen", "route", "send"] as const;
export type Stage = (typeof stages)[number];

/** One lead's way, as the database saw it. */
export interface Journey {
  /** Milliseconds in each stage; they add up to the whole. `stream` and `queue` are passed three times. */
  readonly spent: Readonly<Record<Stage, number>>;
  /** The write that stored the form. */
  readonly stored: HeardCall;
  /** The calls of each worker, in steps: those of one step were under way at the same time. */
  readonly work: Readonly<Record<"screen" | "route" | "send", HeardCall[][]>>;
}

/**
 * Where was this lead, and for how long? Each of its three events is read from the stream, comes by topic and queue to
 * a function, and ends with that function's write; the last one with the mail. `answered` and `mailed` are the two
 * ends. Nothing when a call is missing: then the lead went another way.
 */
export function journeyOf(
  calls: readonly HeardCall[],
  reference: string,
  answered: number,
  mailed: number,
): Journey | undefined {
  const mine = calls.filter(
    ({ body, answer, began }) =>
      began <= mailed && (body.includes(reference) || answer.includes(reference)),
  );
  const readOf = (event: string) =>
    mine.find(({ target, answer }) => target.endsWith(".GetRecords") && answer.includes(event));
  const of = (worker: string) => mine.filter(({ caller }) => caller.endsWith(worker));
  const write = (worker: string, text: string) =>
    of(worker).find(
      ({ target, body }) => target.endsWith(".TransactWriteItems") && body.includes(text),
    );

  const stored = write("receive-lead", "event#LeadReceived#");
  const screened = write("screen-lead", "event#LeadScreened#");
  const offered = write("route-lead", "event#OfferMade#");
  const claimed = write("send-letter", "-offer");
  const reads = ["LeadReceived", "LeadScreened", "OfferMade"].map((type) =>
    readOf(`event#${type}#`),
  );
  const [first, second, third] = reads;
  if (!(stored && screened && offered && claimed && first && second && third)) return undefined;

  const screen = of("screen-lead").filter((call) => isIn(call, first.ended, screened.ended));
  const route = of("route-lead").filter((call) => isIn(call, second.ended, offered.ended));
  // The run that sends the offer begins with the last look at the letters before it is claimed.
  const look = of("send-letter").findLast(
    ({ target, body, began }) =>
      target.endsWith(".Query") && body.includes("letter#") && began < claimed.began,
  );
  if (look === undefined) return undefined;
  const send = of("send-letter").filter((call) => isIn(call, look.began, mailed));
  const ends: [Stage, number][] = [
    ["stream", first.ended],
    ["queue", screen[0]?.began ?? first.ended],
    ["screen", screened.ended],
    ["stream", second.ended],
    ["queue", route[0]?.began ?? second.ended],
    ["route", offered.ended],
    ["stream", third.ended],
    ["queue", look.began],
    ["send", mailed],
  ];
  const spent: Record<Stage, number> = { stream: 0, queue: 0, screen: 0, route: 0, send: 0 };
  let at = answered;
  for (const [stage, end] of ends) {
    spent[stage] += end - at;
    at = end;
  }
  return {
    spent,
    stored,
    work: { screen: inSteps(screen), route: inSteps(route), send: inSteps(send) },
  };
}

/** Calls in groups: one that begins before another of its group was answered was made at the same time. */
export function inSteps(calls: readonly HeardCall[]): HeardCall[][] {
  const steps: HeardCall[][] = [];
  for (const call of calls.toSorted((one, other) => one.began - other.began)) {
    const step = steps.at(-1);
    if (step?.some(({ ended }) => call.began < ended)) step.push(call);
    else steps.push([call]);
  }
  return steps;
}

function isIn({ began, ended }: HeardCall, from: number, to: number): boolean {
  return began >= from && ended <= to;
}
