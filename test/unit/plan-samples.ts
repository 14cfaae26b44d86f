import type { TalentAnswers } from "#shared/domain/answers.ts";
import type { Calendar, Programme, Settings } from "#shared/domain/programme.ts";
import type { GuideItem } from "#shared/domain/programme-welcome.ts";
import calendar from "#shared/programme/calendar.json" with { type: "json" };
import settings from "#shared/programme/settings.json" with { type: "json" };
import { rulesProgramme } from "./rules-programme.ts";
import { both } from "./rules-rubric.ts";

/** A researcher from outside the EU who comes to Gent alone on a Thursday. */
export function newcomer(changes: Partial<TalentAnswers> = {}): TalentAnswers {
  return {
    profile: "researcher",
    euCitizen: false,
    arrivalDay: "2027-01-14",
    municipality: "gent",
    household: { partner: false, children: 0 },
    needs: [],
    consents: { privacyNotice: true, shareWithDesks: true },
    ...changes,
  };
}

/** An item for everybody, without a term. */
export function guideItem(id: string, changes: Partial<GuideItem> = {}): GuideItem {
  return {
    id,
    need: "housing",
    title: both(`Do ${id}`),
    why: both("because"),
    where: both("there"),
    bring: [],
    for: {},
    when: "always",
    sources: [{ name: "Authority", url: "https://authority.example/rule" }],
    checkedOn: "2026-11-24",
    validForDays: 180,
    verify: false,
    ...changes,
  };
}

/** The programme of the rules with this guide, and the real calendar of working days. */
export function withGuide(...items: GuideItem[]): Programme {
  return {
    ...rulesProgramme,
    taxonomies: {
      ...rulesProgramme.taxonomies,
      profiles: [
        ...rulesProgramme.taxonomies.profiles,
        { id: "accompanying-partner", label: both("Partner"), household: "partner" },
      ],
    },
    settings: settings as Settings,
    calendar: calendar as Calendar,
    guide: { topics: [], items },
  };
}
