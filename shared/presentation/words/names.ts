import type { Language } from "#shared/domain/lead.ts";
import type { Programme } from "#shared/domain/programme.ts";

/** Names of the programme's ids in one language. An id that the programme no longer knows is shown as it is. */
export interface Names {
  language: Language;
  programme: string;
  region: string;
  need(id: string): string;
  /** What a newcomer needs. */
  talentNeed(id: string): string;
  /** Who a newcomer is. */
  profile(id: string): string;
  desk(id: string): string;
  sector(id: string): string;
  stage(id: string): string;
  intent(id: string): string;
  declineReason(id: string): string;
  partner(id: string): string;
  asset(id: string): string;
  criterion(id: string): string;
  gate(id: string): string;
  area(nuts3: string): string;
  municipality(id: string): string;
}

interface Labelled {
  id: string;
  label: Record<Language, string>;
}

export function namesOf(programme: Programme, language: Language): Names {
  const { taxonomies, rubric, places, settings } = programme;
  const label = (terms: readonly Labelled[]) => (id: string) =>
    terms.find((term) => term.id === id)?.label[language] ?? id;
  const name = (things: readonly { id: string; name: string }[]) => (id: string) =>
    things.find((thing) => thing.id === id)?.name ?? id;
  const title =
    (items: readonly { id: string; title: Record<Language, string> }[]) => (id: string) =>
      items.find((item) => item.id === id)?.title[language] ?? id;
  return {
    language,
    programme: settings.programmeName[language],
    region: settings.region.name[language],
    need: label(taxonomies.needs),
    talentNeed: label(taxonomies.talentNeeds),
    profile: label(taxonomies.profiles),
    desk: name(programme.desks),
    sector: label(taxonomies.sectors),
    stage: label(taxonomies.stages),
    intent: label(taxonomies.intents),
    declineReason: label(taxonomies.declineReasons),
    partner: name([...programme.partners, ...programme.desks]),
    asset: name(programme.assets),
    criterion: title([...rubric.regionFit, ...rubric.addedValue]),
    gate: title(rubric.gates),
    area: (nuts3) => places.areas.find((area) => area.nuts3 === nuts3)?.name[language] ?? nuts3,
    municipality: name(places.municipalities),
  };
}

/** A label in the middle of a sentence: `Clean room` becomes `clean room`; `UGent` and `R&D` stay. */
export function inSentence(label: string): string {
  return /^\p{Lu}[\p{Ll}\s]/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
