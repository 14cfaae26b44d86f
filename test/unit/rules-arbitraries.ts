import * as fc from "fast-check";
import type { StartupAnswers } from "#shared/domain/answers.ts";
import type { Asset } from "#shared/domain/programme-map.ts";
import { asset, rulesProgramme, startup } from "./rules-programme.ts";

const { taxonomies, places } = rulesProgramme;
const ids = (terms: readonly { id: string }[]) => terms.map(({ id }) => id);
const needIds = ids(taxonomies.needs);
const sectorIds = ids(taxonomies.sectors);
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const answer = fc.record({ level: fc.integer({ min: 0, max: 5 }), evidence: fc.boolean() });

const needs = fc.uniqueArray(
  fc.record({ need: fc.constantFrom(...needIds), importance: fc.constantFrom(1, 2, 3) }),
  { selector: ({ need }) => need, maxLength: needIds.length },
) as fc.Arbitrary<StartupAnswers["needs"]>;

/** Drops the keys that are undefined: an unanswered question is absent. */
function answered<T extends object>(
  record: fc.Arbitrary<T>,
): fc.Arbitrary<{ [K in keyof T]?: Exclude<T[K], undefined> }> {
  return record.map(
    (one) =>
      Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)) as {
        [K in keyof T]?: Exclude<T[K], undefined>;
      },
  );
}

const value = answered(
  fc.record({
    innovation: optional(answer),
    scalability: optional(answer),
    team: optional(answer),
    traction: optional(answer),
    jobs: optional(
      fc.record({ fteYear3: fc.double({ min: 0, max: 40, noNaN: true }), evidence: fc.boolean() }),
    ),
    research: optional(answer),
    commitment: optional(answer),
    sustainability: optional(answer),
  }),
);

const place = answered(
  fc.record({
    preferredMunicipality: optional(fc.constantFrom(...ids(places.municipalities))),
    crl: optional(fc.integer({ min: 1, max: 9 })),
    nace: optional(fc.constant("26.51")),
  }),
);

/** Any form that the door lets through, in the words of `rulesProgramme`. */
export const anyStartup: fc.Arbitrary<StartupAnswers> = fc
  .record({
    required: fc.record({
      role: fc.constantFrom<StartupAnswers["role"]>("founder", "director", "mandated", "other"),
      seatCountry: fc.constantFrom("LT", "BE", "US"),
      foundedYear: fc.integer({ min: 1990, max: 2027 }),
      employees: fc.nat(400),
      subsidiaryOfGroup: fc.boolean(),
      sector: fc.constantFrom(...sectorIds),
      otherSectors: fc.uniqueArray(fc.constantFrom(...sectorIds), { maxLength: 2 }),
      stage: fc.constantFrom(...ids(taxonomies.stages)),
      trl: fc.integer({ min: 1, max: 9 }),
      localTradeOnly: fc.boolean(),
      intent: fc.constantFrom(...ids(taxonomies.intents)),
      preferredNuts3: fc.uniqueArray(fc.constantFrom(...places.areas.map(({ nuts3 }) => nuts3))),
      needs,
      value,
      consents: fc.record({
        privacyNotice: fc.boolean(),
        shareWithPartners: fc.boolean(),
        shareWithInvestors: fc.boolean(),
      }),
    }),
    place,
  })
  .map(({ required, place: more }) => {
    const { preferredMunicipality: _, crl: __, nace: ___, ...base } = startup();
    return { ...base, ...required, ...more };
  });

/** Any asset on the map of `rulesProgramme`, in the region or not. */
export const anyAsset: fc.Arbitrary<Asset> = fc
  .record({
    id: fc.stringMatching(/^new-[a-z]{1,6}$/),
    offers: fc.uniqueArray(fc.constantFrom(...needIds), { minLength: 1 }),
    sectors: fc.uniqueArray(fc.constantFrom(...sectorIds), { minLength: 1 }),
    lat: fc.double({ min: 50.7, max: 51.4, noNaN: true }),
    lon: fc.double({ min: 2.6, max: 5.8, noNaN: true }),
    nuts3: fc.constantFrom("BE231", "BE234", "BE255"),
    availability: fc.constantFrom("open", "waiting-list", "by-call"),
  })
  .map((changes) => asset(changes as Partial<Asset>));
