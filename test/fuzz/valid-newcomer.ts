import * as fc from "fast-check";
import { loadProgramme } from "#shared/adapters/programme.ts";
import type { TalentSubmission } from "#shared/domain/submission-talent.ts";

const { taxonomies } = loadProgramme();
const one = (terms: readonly { id: string }[]) => fc.constantFrom(...terms.map(({ id }) => id));
const words = fc.constantFrom("Meera", "Łódź 李", "O'Brien <3", "R&D, één kind", "50 %");

const form = fc.record({
  kind: fc.constant("talent"),
  language: fc.constantFrom("en", "nl"),
  contact: fc.record({ name: words }),
  person: fc.record(
    {
      profile: one(taxonomies.profiles),
      euCitizen: fc.boolean(),
      arrivalDay: fc.constantFrom("2026-02-28", "2027-01-14", "2028-02-29"),
      municipality: fc.constantFrom("Gent", "Nowhere at all", "Aalst"),
      household: fc.record({ partner: fc.boolean(), children: fc.nat(20) }),
    },
    { requiredKeys: ["profile", "euCitizen"] },
  ),
  needs: fc.uniqueArray(
    fc.record({
      need: one(taxonomies.talentNeeds),
      urgency: fc.constantFrom("urgent", "soon", "later"),
    }),
    { selector: ({ need }) => need, maxLength: 8 },
  ),
  note: fc.option(words, { nil: undefined }),
  onBehalf: fc.option(fc.record({ organisation: words, agreed: fc.constant(true) }), {
    nil: undefined,
  }),
  consents: fc.record({ privacyNotice: fc.constant(true), shareWithDesks: fc.boolean() }),
});

/** Any form of a newcomer that the door must take in; the number makes it nobody else's. */
export const validNewcomer: fc.Arbitrary<TalentSubmission> = fc
  .tuple(form, fc.integer({ min: 0, max: 2 ** 40 }))
  .map(([filled, number]) => {
    const contact = { ...filled.contact, email: `meera.${number}@lab${number}.com` };
    // What is undefined was not filled in, and JSON leaves it out.
    return JSON.parse(JSON.stringify({ ...filled, contact })) as TalentSubmission;
  });
