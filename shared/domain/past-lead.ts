import type { Instant, Language, LeadRequest, OfferStatus, Reference } from "./lead.ts";
import type { StoredLead } from "./replaying.ts";

/** A lead of the past, with all that a trial needs to take it through the rules once more. */
export type PastLead = LeadRequest & {
  reference: Reference;
  language: Language;
  receivedAt: Instant;
  /** What its screening knew besides the answers. */
  earlierOpen: boolean;
  contactReachable: boolean;
  /** A person who is asked about it sends it on. */
  qualified: boolean;
  /** Would this partner or desk take it? */
  takes(taker: string): boolean;
};

/** What answers mean that an offer was refused; a partner that still thinks about it is taken to take it. */
const refusals: readonly OfferStatus[] = ["declined", "lapsed", "undeliverable"];

/**
 * A stored lead, ready to be tried once more; `undefined` for one that was set aside and never screened. Who was asked
 * answers as it did, whoever was not asked takes it, and a person sends on what was sent on.
 */
export function pastLeadOf({ state, history }: StoredLead): PastLead | undefined {
  const [first] = history;
  const { answers, talent, language = "en" } = first?.details ?? {};
  if (!first || state?.quarantine || !(answers ?? talent)) return undefined;
  const screened = history.find(({ type }) => type === "LeadScreened")?.details;
  const refused = state?.offers.flatMap(({ partner, status }) =>
    refusals.includes(status) ? [partner] : [],
  );
  const around = {
    reference: first.reference,
    language,
    receivedAt: first.at,
    earlierOpen: screened?.earlierOpen ?? false,
    contactReachable: screened?.contactReachable ?? true,
    qualified: history.some(({ type }) => type === "OfferMade" || type === "LeadQualified"),
    takes: (taker: string) => !refused?.includes(taker),
  };
  if (talent) return { kind: "talent", answers: talent, ...around };
  return answers && { kind: "startup", answers, ...around };
}
