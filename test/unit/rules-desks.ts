import * as fc from "fast-check";
import type { TalentAnswers, Urgency } from "#shared/domain/answers.ts";
import { chooseDesks, type DeskInput } from "#shared/domain/desk-choice.ts";
import type { Offer, OfferStatus } from "#shared/domain/lead.ts";
import type { Programme } from "#shared/domain/programme.ts";
import type { Desk } from "#shared/domain/programme-welcome.ts";
import { newcomer } from "./plan-samples.ts";
import { rulesProgramme } from "./rules-programme.ts";

/** What the tests of choosing desks share: a small programme, desks, and one newcomer's request. */

const needIds = ["housing", "commune-registration", "dutch-courses", "bank"];
const profileIds = ["researcher", "eu-employee", "accompanying-partner", "family-with-children"];
const term = (id: string) => ({ id, label: { en: id, nl: id } });

/** The programme of the rules with these desks. */
export const withDesks = (...desks: Desk[]): Programme => ({
  ...rulesProgramme,
  taxonomies: {
    ...rulesProgramme.taxonomies,
    talentNeeds: needIds.map(term),
    profiles: [
      term("researcher"),
      term("eu-employee"),
      { ...term("accompanying-partner"), household: "partner" },
      { ...term("family-with-children"), household: "children" },
    ],
  },
  desks,
});

/** A host for every need and profile of this programme, in the whole region. */
export function desk(
  id: string,
  changes: Partial<Omit<Desk, "coverage">> & { coverage?: Partial<Desk["coverage"]> } = {},
): Desk {
  const { coverage, ...rest } = changes;
  return {
    id,
    name: id,
    kind: "welcome-centre",
    part: "host",
    profiles: profileIds,
    needs: needIds,
    languages: ["en", "nl"],
    website: null,
    contactEmail: `${id}@desk.example`,
    channel: { en: "mail", nl: "mail" },
    oneLine: { en: id, nl: id },
    proposedSla: { acknowledgeWorkingDays: 1, decisionWorkingDays: 3 },
    confidence: "high",
    source: "invented",
    verify: false,
    paused: false,
    absences: [],
    ...rest,
    coverage: { nuts3: ["BE231", "BE234"], municipalities: [], ...coverage },
  };
}

const month = "2026-11";
const at = "2026-11-24T20:15:00.000Z";
/** Needs by urgency: `asked({ housing: "urgent" })`. */
export const asked = (needs: Record<string, Urgency>): TalentAnswers["needs"] =>
  Object.entries(needs).map(([need, urgency]) => ({ need, urgency }));
export const input = (changes: Partial<DeskInput> = {}): DeskInput => ({
  answers: newcomer({ needs: asked({ housing: "soon", "commune-registration": "urgent" }) }),
  language: "en",
  offers: [],
  loads: {},
  closed: {},
  at,
  month,
  ...changes,
});
export const offerTo = (desk: string, status: OfferStatus = "declined"): Offer => ({
  generation: 1,
  partner: desk,
  month,
  madeAt: at,
  remindAt: at,
  deadline: at,
  status,
});
/** Who hosts, and `need: desk (how)` for each need, in the order of the form. */
export function choice(programme: Programme, changes: Partial<DeskInput> = {}) {
  const { chosen, needs = [] } = chooseDesks(input(changes), programme);
  return {
    host: chosen,
    needs: Object.fromEntries(
      needs.map(({ need, goesTo, desk: id }) => [need, id ? `${id} (${goesTo})` : goesTo]),
    ),
  };
}
/** Somebody who does not know yet where to live. */
export function placeless(changes: Partial<TalentAnswers> = {}): TalentAnswers {
  const { municipality: _, ...answers } = newcomer(changes);
  return answers;
}

/** Up to six desks of any part, coverage, language and certainty. */
export const anyDesks: fc.Arbitrary<Desk[]> = fc
  .uniqueArray(
    fc.record({
      id: fc.stringMatching(/^[a-z]{1,5}$/),
      part: fc.constantFrom<Desk["part"]>("host", "host", "helper", "informs"),
      needs: fc.subarray(needIds, { minLength: 1 }),
      profiles: fc.subarray(profileIds, { minLength: 1 }),
      languages: fc.constantFrom<string[]>(["en"], ["nl"], ["nl", "fr"]),
      confidence: fc.constantFrom<Desk["confidence"]>("high", "medium", "low"),
      paused: fc.constantFrom(false, false, true),
      coverage: fc.record({
        nuts3: fc.constantFrom<string[]>(
          ["BE231"],
          ["BE231", "BE234"],
          ["BE231", "BE234", "BE255"],
        ),
        municipalities: fc.constantFrom<string[]>([], [], ["Aalst"], ["Gent", "Aalst"]),
      }),
    }),
    { selector: ({ id }) => id, maxLength: 6 },
  )
  .map((rows) => rows.map(({ id, ...changes }) => desk(id, changes)));

/** Any newcomer that the door lets through. */
export const anyNewcomer: fc.Arbitrary<TalentAnswers> = fc
  .record({
    profile: fc.constantFrom(...profileIds),
    municipality: fc.constantFrom(undefined, "gent", "aalst", "oostende"),
    household: fc.record({ partner: fc.boolean(), children: fc.nat(3) }),
    needs: fc.uniqueArray(
      fc.record({
        need: fc.constantFrom(...needIds),
        urgency: fc.constantFrom<Urgency>("urgent", "soon", "later"),
      }),
      { selector: ({ need }) => need, minLength: 1 },
    ),
  })
  .map(({ municipality, ...rest }) =>
    municipality ? newcomer({ ...rest, municipality }) : placeless(rest),
  );
