import * as fc from "fast-check";
import { loadProgramme } from "#shared/adapters/programme.ts";
import type { StartupSubmission } from "#shared/domain/submission-startup.ts";
import type { TalentSubmission } from "#shared/domain/submission-talent.ts";
import { validNewcomer } from "./valid-newcomer.ts";

const { taxonomies, places } = loadProgramme();
const one = (terms: readonly { id: string }[]) => fc.constantFrom(...terms.map(({ id }) => id));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const month = fc.constantFrom("2027-01", "2027-06", "2028-12");
const words = fc
  .array(fc.constantFrom("laser", "één", "Łódź", "李", "O'Brien", "R&D", "<3", "50 %"), {
    minLength: 1,
    maxLength: 8,
  })
  .map((some) => some.join(" "));
const level = fc.integer({ min: 0, max: 5 });
const placed = fc.record({ level, evidence: words }, { requiredKeys: ["level"] });

const needs = fc.uniqueArray(
  fc.record(
    { need: one(taxonomies.needs), importance: fc.constantFrom(1, 2, 3), by: month },
    { requiredKeys: ["need", "importance"] },
  ),
  { selector: ({ need }) => need, maxLength: 8 },
);

const form = fc.record({
  kind: fc.constant("startup"),
  language: fc.constantFrom("en", "nl"),
  contact: fc.record({ name: words, role: one(taxonomies.roles) }),
  company: fc.record({
    name: words,
    country: fc.constantFrom("LT", "US", "IN", "BE", "BR", "KR"),
    foundedYear: fc.integer({ min: 1990, max: 2026 }),
    employees: fc.nat(400),
    subsidiaryOfGroup: fc.boolean(),
  }),
  venture: fc.record({
    summary: words,
    difference: words,
    customers: words,
    sector: one(taxonomies.sectors),
    otherSectors: maybe(fc.uniqueArray(one(taxonomies.sectors), { maxLength: 3 })),
    stage: one(taxonomies.stages),
    trl: fc.integer({ min: 1, max: 9 }),
    crl: maybe(fc.integer({ min: 1, max: 9 })),
    localTradeOnly: fc.boolean(),
  }),
  landing: fc.record({
    intent: one(taxonomies.intents),
    when: maybe(month),
    preferredNuts3: maybe(
      fc.uniqueArray(fc.constantFrom(...places.areas.map(({ nuts3 }) => nuts3)), { maxLength: 3 }),
    ),
    preferredMunicipality: maybe(fc.constantFrom("Gent", "Nowhere at all", "Leuven")),
  }),
  needs,
  value: fc.record(
    {
      innovation: placed,
      scalability: placed,
      team: placed,
      traction: placed,
      jobs: fc.record({ fteYear3: fc.nat(80) }),
      research: placed,
      commitment: placed,
      sustainability: placed,
    },
    { requiredKeys: [] },
  ),
  consents: fc.record({
    privacyNotice: fc.constant(true),
    shareWithPartners: fc.constant(true),
    shareWithInvestors: fc.boolean(),
  }),
});

/** Any form of a start-up that the door must take in; the number makes it nobody else's. */
export const validStartup: fc.Arbitrary<StartupSubmission> = fc
  .tuple(form, fc.integer({ min: 0, max: 2 ** 40 }))
  .map(([filled, number]) => {
    const contact = { ...filled.contact, email: `ana.${number}@lumen${number}.com` };
    // What is undefined was not filled in, and JSON leaves it out.
    return JSON.parse(JSON.stringify({ ...filled, contact })) as StartupSubmission;
  });

/** Any form, of either kind. */
export const validForm: fc.Arbitrary<StartupSubmission | TalentSubmission> = fc.oneof(
  { weight: 2, arbitrary: validStartup },
  { weight: 1, arbitrary: validNewcomer },
);
