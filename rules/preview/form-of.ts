import type { StartupAnswers, TalentAnswers } from "#shared/domain/answers.ts";
import type { Language, LeadRequest } from "#shared/domain/lead.ts";

/**
 * The form that gives these answers, with somebody invented in it: so that an edit speaks the words of the form and is
 * checked like one. Evidence that was given is there, whatever it said.
 */
export function formOf(request: LeadRequest, language: Language): object {
  return request.kind === "startup"
    ? startupForm(request.answers, language)
    : talentForm(request.answers, language);
}

const somebody = { name: "Somebody", email: "somebody@preview.example" };
const said = "given";

function startupForm(answers: StartupAnswers, language: Language): object {
  const { role, seatCountry, foundedYear, employees, subsidiaryOfGroup, intent, when } = answers;
  const { sector, otherSectors, stage, trl, crl, localTradeOnly, nace } = answers;
  const { preferredNuts3, preferredMunicipality, needs, value, consents } = answers;
  const texts = { summary: said, difference: said, customers: said };
  return withoutAbsent({
    kind: "startup",
    language,
    contact: { ...somebody, role },
    company: { name: "Somebody", country: seatCountry, foundedYear, employees, subsidiaryOfGroup },
    venture: withoutAbsent({
      ...texts,
      sector,
      otherSectors,
      stage,
      trl,
      crl,
      localTradeOnly,
      nace,
    }),
    landing: withoutAbsent({ intent, when, preferredNuts3, preferredMunicipality }),
    needs: needs.map(withoutAbsent),
    value: Object.fromEntries(
      Object.entries(value).map(([key, { evidence, ...placed }]) => [
        key,
        evidence ? { ...placed, evidence: said } : placed,
      ]),
    ),
    consents,
  });
}

function talentForm(answers: TalentAnswers, language: Language): object {
  const { profile, euCitizen, arrival, arrivalDay, municipality, household } = answers;
  const { needs, onBehalf, cameFrom, consents } = answers;
  return withoutAbsent({
    kind: "talent",
    language,
    contact: somebody,
    person: withoutAbsent({ profile, euCitizen, arrival, arrivalDay, municipality, household }),
    needs,
    onBehalf: onBehalf ? { organisation: "Somebody", agreed: true } : undefined,
    cameFrom,
    consents,
  });
}

function withoutAbsent(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
