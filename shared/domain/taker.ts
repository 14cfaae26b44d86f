import type { Language, LeadKind } from "./lead.ts";
import type { Programme } from "./programme.ts";
import type { Partner } from "./programme-partners.ts";
import type { Desk } from "./programme-welcome.ts";

/**
 * Whoever may take a lead: a partner that of a start-up, a desk that of a newcomer. Offers, letters, deadlines and
 * standings look only at what both have; wherever the code says `partner`, it may be a desk.
 */
export type Taker = Pick<
  Partner & Desk,
  "id" | "name" | "languages" | "contactEmail" | "proposedSla" | "paused"
>;

/** Everybody that a letter, a link or a standing may speak of. */
export function allTakers({ partners, desks }: Programme): readonly Taker[] {
  return [...partners, ...desks];
}

/** To whom may a person send a lead of this kind? A desk that only informs reads no requests. */
export function takersOf(kind: LeadKind, { partners, desks }: Programme): readonly Taker[] {
  return kind === "startup" ? partners : desks.filter(({ part }) => part !== "informs");
}

export function findPartner(programme: Programme, id: string): Taker | undefined {
  return allTakers(programme).find((taker) => taker.id === id);
}

/** The first of its languages that we write. */
export function partnerLanguage(partner: Taker | undefined): Language {
  return (
    partner?.languages.find(
      (language): language is Language => language === "nl" || language === "en",
    ) ?? "en"
  );
}
