import { type HeardCall, openFaultProxy } from "#test/soak/fault-proxy.ts";
import { type BareCalls, callAgain } from "./bare-database.ts";
import { bareInvocations, bareMails, bareMessages, type UsualMail } from "./bare-services.ts";
import { sendOneByOne } from "./drive.ts";
import { journeyOf, type Stage } from "./journey.ts";
import { type Ground, layGround } from "./system.ts";

/** What one process measured, in milliseconds. */
export interface MeasuredPath {
  /** From the form's sending to its answer, and from there to the partner's mail, of each lead. */
  readonly door: readonly number[];
  readonly path: readonly number[];
  /** Where the leads spent it that were watched. */
  readonly spent: readonly Record<Stage, number>[];
  /** Bare round-trips: the database's calls of a watched lead, one event by topic and queue, one call, one mail. */
  readonly calls: readonly BareCalls[];
  readonly message: readonly number[];
  readonly invocation: readonly number[];
  readonly mail: readonly number[];
}

/** Forms that only warm the processes up. */
const warming = 5;
/** How often each bare round-trip is made. */
const repeats = 100;

const names = (kind: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${kind}${index}`);

/**
 * 1. sends forms one after another through a system of its own, 2. measures the bare round-trips of the emulators that
 * it runs on, 3. watches the database's calls of some more leads, 4. makes these calls again with nobody else there.
 */
export async function measurePath(cdkOut: string, forms: number): Promise<MeasuredPath> {
  const ground = await layGround(cdkOut);
  try {
    const sent = await sendForms(ground, forms);
    const invocation = await bareInvocations(ground.directory, repeats);
    const journeys = await watchForms(ground, Math.max(10, Math.round(forms / 4)));
    const calls: BareCalls[] = [];
    for (const { reference, journey } of journeys)
      calls.push(await callAgain(ground.database, journey, reference));
    return { ...sent, invocation, calls, spent: journeys.map(({ journey }) => journey.spent) };
  } finally {
    await ground.remove();
  }
}

/** Forms through the system as it is, and the bare round-trips of what runs in the runner's own process. */
async function sendForms({ database, directory, run }: Ground, forms: number) {
  const local = await run(database.endpoint);
  try {
    await sendOneByOne(local, directory, names("warming", warming));
    const samples = await sendOneByOne(local, directory, names("lumen", forms));
    const ask = async (path: string) => (await fetch(`${local.url}/_local/${path}`)).json();
    const { sqs, ses } = (await ask("endpoints")) as { sqs: string; ses: string };
    const mails = (await ask("mail")) as UsualMail[];
    const offer = mails.findLast(({ text }) => text.includes("/offers/"));
    if (offer === undefined) throw new Error("no partner got a mail");
    return {
      door: samples.map(({ posted, answered }) => answered - posted),
      path: samples.map(({ answered, mailed }) => mailed - answered),
      message: await bareMessages(sqs, repeats),
      mail: await bareMails(ses, offer, repeats),
    };
  } finally {
    await local.stop();
  }
}

/** Forms through a system whose calls to the database are written down; this costs time, so it counts for shares only. */
async function watchForms({ database, directory, run }: Ground, forms: number) {
  const calls: HeardCall[] = [];
  const hear = (call: HeardCall): void => {
    if (!call.target.startsWith("DynamoDBStreams") || call.answer.includes("event#"))
      calls.push(call);
  };
  const proxy = await openFaultProxy(database.endpoint, () => 1, hear);
  try {
    const local = await run(proxy.url);
    try {
      await sendOneByOne(local, directory, names("rewarming", warming));
      const samples = await sendOneByOne(local, directory, names("watched", forms));
      return samples.flatMap(({ reference, answered, mailed }) => {
        const journey = journeyOf(calls, reference, answered, mailed);
        return journey ? [{ reference, journey }] : [];
      });
    } finally {
      await local.stop();
    }
  } finally {
    await proxy.stop();
  }
}
