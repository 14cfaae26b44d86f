import { canonicalJson } from "./canonical.ts";
import type { LeadEvent } from "./event.ts";

type Hash = (text: string) => string;

/**
 * Links new events to the ones before: each carries the hash of its forerunner's value and of its own content,
 * so no event can be changed, dropped or slipped in without every later value being wrong.
 *
 * @param previous chain value of the newest stored event; undefined for the first of a lead
 */
export function chainEvents(
  previous: string | undefined,
  events: readonly LeadEvent[],
  hash: Hash,
): { events: LeadEvent[]; chain: string | undefined } {
  let chain = previous;
  const chained = events.map((event) => {
    chain = chainValue(chain, event, hash);
    return { ...event, chain };
  });
  return { events: chained, chain };
}

/**
 * Is this the history that was written? Gives the first seq that is not what it was (missing, changed, slipped in),
 * or undefined when all is well. `newest` is the chain value that the lead's state holds: with it, events that were
 * cut off at the end are noticed too.
 */
export function verifyChain(
  events: readonly LeadEvent[],
  hash: Hash,
  newest = events.at(-1)?.chain,
): number | undefined {
  let last: string | undefined;
  for (const [index, event] of events.entries()) {
    const wanted = chainValue(last, event, hash);
    if (event.seq !== index + 1 || event.chain !== wanted) return index + 1;
    last = wanted;
  }
  return last === newest ? undefined : events.length + 1;
}

function chainValue(previous: string | undefined, event: LeadEvent, hash: Hash): string {
  const { chain: _, ...content } = event;
  return hash(`${previous ?? ""}${canonicalJson(content)}`);
}
