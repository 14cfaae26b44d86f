import type { Programme } from "#shared/domain/programme.ts";
import type { Partner } from "#shared/domain/programme-partners.ts";
import type { RoutingInput } from "#shared/domain/routing.ts";
import { localMonth } from "#shared/domain/working-time.ts";
import { type Applicant, seededRandom } from "#test/bench/deciding/startups.ts";

/** A programme with so many partners: one that resembles today's, and more of the same kind. */
export function withPartners(programme: Programme, count: number, seed: number): Programme {
  const { taxonomies, settings, places } = programme;
  const random = seededRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const chance = (share: number) => random() < share;
  const some = (all: readonly string[], least: number, most: number): string[] => {
    const left = [...all];
    const taken = least + below(most - least + 1);
    return Array.from({ length: taken }, () => left.splice(below(left.length), 1)).flat();
  };
  const ids = (terms: readonly { id: string }[]) => terms.map(({ id }) => id);
  const [template] = programme.partners;
  if (template === undefined) throw new Error("the programme has no partner to resemble");
  const partners = Array.from({ length: count }, (_, at): Partner => {
    const id = `partner-${String(at).padStart(5, "0")}`;
    return {
      ...template,
      id,
      name: id,
      contactEmail: `${id}@partner.example`,
      roles: [chance(0.9) ? "specialist" : chance(0.5) ? "fallback" : "redirect"],
      languages: chance(0.8) ? ["en", "nl"] : ["nl"],
      coverage: {
        sectors: chance(0.1) ? ["cross-sector"] : some(ids(taxonomies.sectors), 1, 3),
        stages: some(ids(taxonomies.stages), 1, 4),
        needs: some(ids(taxonomies.needs), 1, 6),
        nuts3: some(settings.region.nuts3, 1, 3),
        municipalities: chance(0.3) ? some(namesOf(places.municipalities), 1, 2) : [],
      },
      weight: 1 + below(4) / 2,
      monthlyCapacity: 2 + below(8),
      paused: chance(0.05),
      absences: chance(0.05) ? [{ from: "2026-11-01", to: "2026-12-31" }] : [],
    };
  });
  return { ...programme, partners };
}

function namesOf(municipalities: Programme["places"]["municipalities"]): string[] {
  return municipalities.map(({ name }) => name);
}

/** Leads on one evening, after part of a month: counters stand anywhere, and a few partners are closed. */
export function requests(
  applicants: readonly Applicant[],
  { partners, settings }: Programme,
  seed: number,
): RoutingInput[] {
  const random = seededRandom(seed);
  const at = "2026-11-24T20:15:00.000Z";
  const month = localMonth(at, settings.timeZone);
  const loads = Object.fromEntries(
    partners.map(({ id }) => {
      const offers = Math.floor(random() * 6);
      return [id, { offers, taken: Math.floor(random() * (offers + 1)) }];
    }),
  );
  const closed: RoutingInput["closed"] = Object.fromEntries(
    partners
      .filter(() => random() < 0.05)
      .map(({ id }) => [id, random() < 0.5 ? "unreachable" : "paused-after-silence"]),
  );
  return applicants.map(({ answers }) => ({
    answers,
    language: random() < 0.5 ? "en" : "nl",
    offers: [],
    loads,
    closed,
    at,
    month,
  }));
}
