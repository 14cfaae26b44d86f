import { sha256 } from "#shared/adapters/crypto.ts";
import { canonicalJson } from "#shared/domain/canonical.ts";
import { type PastLead, pastLeadOf } from "#shared/domain/past-lead.ts";
import { type Source, storedLeads } from "./stored-leads.ts";
import { syntheticHistory } from "./synthetic/history.ts";

/** The leads that a rule is tried on, in the order in which they came, and what they are called. */
export interface Past {
  leads: PastLead[];
  /** Is it the invented year that everybody has? */
  synthetic: boolean;
  /** Hash of the leads, so that a record can say on which ones it rests. */
  hash: string;
}

/** Real leads where a source is named, else the invented year. */
export async function pastLeads(source: Source): Promise<Past> {
  const real = source.local || source.stage !== undefined || source.export !== undefined;
  if (!real) return synthetic();
  const leads: PastLead[] = [];
  for await (const stored of storedLeads(source)) {
    const lead = pastLeadOf(stored);
    if (lead) leads.push(lead);
  }
  leads.sort((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1));
  return { leads, synthetic: false, hash: hashOf(leads) };
}

export function synthetic(): Past {
  const leads = syntheticHistory();
  return { leads, synthetic: true, hash: hashOf(leads) };
}

function hashOf(leads: readonly PastLead[]): string {
  return sha256(canonicalJson(leads.map(({ takes: _, ...lead }) => lead)));
}
