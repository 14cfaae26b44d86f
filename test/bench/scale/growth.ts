import { rowOf } from "#shared/adapters/dynamo-writes.ts";
import { eventKey } from "#shared/adapters/keys.ts";
import type { LeadEvent } from "#shared/domain/event.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { route } from "#shared/domain/routing.ts";
import { applicants } from "#test/bench/deciding/startups.ts";
import { requests, withPartners } from "#test/bench/routing/partners.ts";
import { bytesOf, type Item } from "./sizes.ts";

/** What a programme with so many partners weighs. */
export interface Growth {
  readonly partners: number;
  /** The largest event of an offer among generated start-ups: it names every partner with its reasons. */
  readonly eventBytes: number;
  /** The programme as each function carries it, and milliseconds to read it. */
  readonly programmeBytes: number;
  readonly readMilliseconds: number;
}

const decisions = 50;

/** Today's programme, and generated ones. */
export function growthOf(programme: Programme, sizes: readonly number[]): Growth[] {
  return [programme, ...sizes.map((size) => withPartners(programme, size, 1))].map((one) => {
    const leads = requests(applicants(one, decisions, 1), one, 1);
    const text = JSON.stringify(one);
    const began = performance.now();
    JSON.parse(text);
    const readMilliseconds = performance.now() - began;
    const eventBytes = Math.max(...leads.map((lead) => offerBytes(lead, one)));
    return {
      partners: one.partners.length,
      eventBytes,
      programmeBytes: Buffer.byteLength(text),
      readMilliseconds,
    };
  });
}

/** The row of the event that puts a start-up to a partner. */
function offerBytes(lead: ReturnType<typeof requests>[number], programme: Programme): number {
  const routing = { ...route(lead, programme) };
  const event: LeadEvent = {
    reference: "SL-2026-7K3F9Q",
    seq: 3,
    type: "OfferMade",
    at: lead.at,
    chain: "0".repeat(64),
    details: {
      generation: 1,
      ...(routing.chosen ? { partner: routing.chosen } : {}),
      routing,
      programmeVersion: programme.version,
      deadline: lead.at,
    },
  };
  return bytesOf(rowOf(eventKey(event), event) as unknown as Item);
}

/** How many partners fit, so that the event stays under `limit` bytes, at the weight that one more partner has. */
export function partnersThatFit(growth: readonly Growth[], limit: number): number {
  const [smallest, largest] = [growth[0], growth.at(-1)];
  if (!(smallest && largest)) throw new Error("nothing was measured");
  const each = (largest.eventBytes - smallest.eventBytes) / (largest.partners - smallest.partners);
  return Math.floor(smallest.partners + (limit - smallest.eventBytes) / each);
}
