import { callFaults, type Forced } from "./faults.ts";
import type { Plans } from "./plans.ts";
import { runSeed } from "./world.ts";

/** Every single fault: one story, told again and again, with one call going wrong each time. */

const hour = 3_600_000;
/** Each call site is hit at its first, second and third call. */
const occurrences = 3;
/** The seed whose start, programme and partners the story takes. */
const storySeed = 20261124;

/**
 * Four founders and a newcomer. One is strong: a partner declines, the next stays silent, the third accepts. One needs a person: asked,
 * answered, qualified. One steps back, and one is forgotten. A newcomer goes the way of the first, from desk to desk,
 * and withdraws in the end. The mailboxes of one partner and of one helper desk are dead.
 */
const plans: Plans = {
  founders: [
    {
      kind: "strong",
      company: 1,
      language: "en",
      submitAt: 0,
      withKey: true,
      clicksAgain: 50,
      answers: true,
      deadMailbox: false,
    },
    {
      kind: "modest",
      company: 2,
      language: "nl",
      submitAt: hour,
      withKey: false,
      answers: true,
      deadMailbox: false,
    },
    {
      kind: "strong",
      company: 3,
      language: "en",
      submitAt: 2 * hour,
      withKey: true,
      withdraws: 30 * hour,
      answers: true,
      deadMailbox: false,
    },
    {
      kind: "unshared",
      company: 4,
      language: "nl",
      submitAt: 3 * hour,
      withKey: false,
      erases: 3 * hour,
      answers: true,
      deadMailbox: false,
    },
    {
      kind: "newcomer",
      company: 5,
      language: "en",
      submitAt: 4 * hour,
      withKey: false,
      withdraws: 20 * 24 * hour,
      answers: true,
      deadMailbox: false,
    },
  ],
  partner: (id, generation) => ({
    mood: (["declines", "silent", "two-tabs"] as const)[(generation - 1) % 3] ?? "accepts",
    deadMailbox: id === "stad-gent" || id === "community-gent",
    asks: generation === 3,
    handsOver: generation === 3,
  }),
  staff: (count) =>
    (["asks", "qualifies", "two-at-once", "refers"] as const)[count % 4] ?? "declines",
  scanners: 0.1,
  oldLinks: 0,
};

export interface Single {
  runs: number;
  sites: number;
  failures: string[];
}

/** Runs the story with each fault of `callFaults` at each call site. */
export async function everySingleFault(): Promise<Single> {
  const plain = await runSeed(storySeed, { forced: { plans, fault: null } });
  const failures = plain.violation ? [`without any fault: ${plain.violation.what}`] : [];
  let runs = 0;
  for (const [site, calls] of plain.sites) {
    for (let occurrence = 1; occurrence <= Math.min(occurrences, calls); occurrence++) {
      for (const fault of callFaults) {
        if (fault === "throttled" && site.endsWith(".send")) continue;
        const forced: Forced = { site, occurrence, fault };
        const { violation } = await runSeed(storySeed, { forced: { plans, fault: forced } });
        runs++;
        if (violation)
          failures.push(
            `${fault} at ${site}, call ${occurrence}: ${violation.invariant}, ${violation.what}`,
          );
      }
    }
  }
  return { runs, sites: plain.sites.size, failures };
}
