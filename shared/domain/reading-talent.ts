import type { TalentAnswers, TalentPerson } from "./answers.ts";
import { contactErrors } from "./contact-errors.ts";
import type { FieldError } from "./field-error.ts";
import { readEmail } from "./mail-address.ts";
import { readPhone } from "./phone-number.ts";
import type { Programme } from "./programme.ts";
import { findMunicipality } from "./programme-places.ts";
import type { TalentSubmission } from "./submission-talent.ts";

/** A phone number without a prefix is read as one of here: whoever has one from abroad knows its prefix. */
export const phoneCountry = "BE";

/** What is wrong with a newcomer's form besides its shape? */
export function talentErrors({ contact, person }: TalentSubmission): FieldError[] {
  const { arrival, arrivalDay } = person;
  const differs = arrival !== undefined && arrivalDay?.startsWith(arrival) === false;
  return [
    ...contactErrors(contact, phoneCountry),
    ...(differs ? [{ field: "person.arrivalDay", code: "arrival.differs" }] : []),
  ];
}

/** A newcomer's form in its two halves: codes and counts for the rules, everything personal beside them. */
export function splitTalent(
  { contact, person: about, needs, note, onBehalf, cameFrom, consents }: TalentSubmission,
  programme: Programme,
): { kind: "talent"; answers: TalentAnswers; person: TalentPerson } {
  const { arrivalDay, municipality: place } = about;
  const arrival = about.arrival ?? arrivalDay?.slice(0, 7);
  const known = place ? findMunicipality(programme.places, place) : undefined;
  const phone = contact.phone && readPhone(contact.phone, phoneCountry);
  const answers: TalentAnswers = {
    profile: about.profile,
    euCitizen: about.euCitizen,
    ...(arrival ? { arrival } : {}),
    ...(arrivalDay ? { arrivalDay } : {}),
    ...(known ? { municipality: known.id } : {}),
    household: about.household ?? { partner: false, children: 0 },
    needs,
    ...(onBehalf ? { onBehalf: true } : {}),
    ...(cameFrom ? { cameFrom } : {}),
    consents,
  };
  const person: TalentPerson = {
    contact: {
      name: contact.name,
      email: readEmail(contact.email) ?? contact.email,
      ...(phone ? { phone } : {}),
    },
    ...(note ? { note } : {}),
    ...(onBehalf ? { organisation: onBehalf.organisation } : {}),
    ...(place && !known ? { preferredPlace: place } : {}),
  };
  return { kind: "talent", answers, person };
}
