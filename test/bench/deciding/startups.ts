import type { Importance, StartupAnswers, ValueKey } from "#shared/domain/answers.ts";
import type { Programme } from "#shared/domain/programme.ts";
import type { ScreeningContext } from "#shared/domain/screening.ts";

/** One start-up as the rules read it, and what screening knows besides. */
export interface Applicant {
  answers: StartupAnswers;
  context: ScreeningContext;
}

const keys: ValueKey[] = [
  "innovation",
  "scalability",
  "team",
  "traction",
  "research",
  "commitment",
  "sustainability",
];

/** The same start-ups for the same seed: every term, place and level of the programme, most questions answered. */
export function applicants(programme: Programme, count: number, seed: number): Applicant[] {
  const { taxonomies, places, settings } = programme;
  const random = seededRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const chance = (share: number) => random() < share;
  const pick = <T>(all: readonly T[]): T => all[below(all.length)] as T;
  const some = <T>(all: readonly T[], most: number): T[] => {
    const left = [...all];
    return Array.from({ length: below(most + 1) }, () => left.splice(below(left.length), 1)).flat();
  };
  const id = (terms: readonly { id: string }[]) => pick(terms).id;
  const importance = () => pick<Importance>([1, 2, 3]);

  return Array.from({ length: count }, (_, index): Applicant => {
    const sector = id(taxonomies.sectors);
    const others = taxonomies.sectors.filter((one) => one.id !== sector);
    const levels = keys.flatMap((key) =>
      chance(0.1) ? [] : [[key, { level: below(6), evidence: chance(0.6) }] as const],
    );
    const place = random();
    const answers: StartupAnswers = {
      role: chance(0.05) ? "other" : "founder",
      seatCountry: pick(["LT", "US", "IN", "BR", "KR", "BE"]),
      foundedYear: 2026 - below(14),
      employees: below(chance(0.05) ? 600 : 60),
      subsidiaryOfGroup: chance(0.05),
      sector,
      otherSectors: some(
        others.map((one) => one.id),
        2,
      ),
      stage: id(taxonomies.stages),
      trl: 1 + below(9),
      ...(chance(0.7) && { crl: 1 + below(9) }),
      localTradeOnly: chance(0.05),
      ...(chance(0.5) && { nace: "26.51" }),
      intent: id(taxonomies.intents),
      preferredNuts3: place < 0.3 ? some(settings.region.nuts3, 3) : [],
      ...(place > 0.5 && { preferredMunicipality: id(places.municipalities) }),
      needs: some(taxonomies.needs, 8).map((need) => ({ need: need.id, importance: importance() })),
      value: {
        ...Object.fromEntries(levels),
        ...(chance(0.9) && {
          jobs: { fteYear3: below(80) / (chance(0.2) ? 4 : 2), evidence: chance(0.5) },
        }),
      },
      consents: {
        privacyNotice: !chance(0.01),
        shareWithPartners: true,
        shareWithInvestors: chance(0.5),
      },
    };
    const screenedAt = new Date(Date.UTC(2026, 0, 1) + index * 3_600_000).toISOString();
    // As they come from the table: plain objects of the shapes that a JSON parser makes.
    const stored = JSON.parse(JSON.stringify(answers)) as StartupAnswers;
    return { answers: stored, context: { screenedAt, earlierOpen: chance(0.05) } };
  });
}

/** Numbers from 0 to 1 (Marsaglia's xorshift), always the same for a seed. */
export function seededRandom(seed: number): () => number {
  let state = (seed * 2654435761) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
