import { sha256, systemRandom } from "#shared/adapters/crypto.ts";
import type { LeadStore, Log } from "#shared/application/ports.ts";
import { receiveLead } from "#shared/application/receive-lead.ts";
import { screenLead } from "#shared/application/screen-lead.ts";
import type { Reference } from "#shared/domain/lead.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { formOf } from "#test/bench/path/drive.ts";

export const silent: Log = { info: () => undefined, error: () => undefined };

/** What every use case stands on, with a clock that stands still. */
export function groundOf(store: LeadStore, programme: Programme, at: string) {
  const clock = { now: () => at };
  return { store, programme, clock, random: systemRandom, hash: sha256, log: silent };
}

/** Start-ups that were received and screened, and wait for a partner. */
export async function waitingLeads(
  ground: ReturnType<typeof groundOf>,
  count: number,
  name: string,
): Promise<Reference[]> {
  const references: Reference[] = [];
  for (let index = 0; index < count; index++) {
    const received = await receiveLead(ground, { raw: formOf(`${name}${index}`) });
    if (received.outcome !== "accepted") throw new Error(JSON.stringify(received));
    await screenLead(ground, received.reference);
    references.push(received.reference);
  }
  return references;
}
