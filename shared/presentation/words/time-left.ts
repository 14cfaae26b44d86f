import type { Language } from "#shared/domain/lead.ts";
import type { TimeLeft } from "#shared/domain/time-left.ts";

const words = {
  en: {
    days: (count: number) => (count === 1 ? "1 working day left" : `${count} working days left`),
    hours: (count: number) => (count === 1 ? "1 working hour left" : `${count} working hours left`),
    soon: "Less than one working hour left",
    until: (moment: string) => `, until ${moment}`,
    over: (moment: string) =>
      `The time to answer ended on ${moment}. As long as you see this page, you can still answer.`,
  },
  nl: {
    days: (count: number) => (count === 1 ? "Nog 1 werkdag" : `Nog ${count} werkdagen`),
    hours: (count: number) => (count === 1 ? "Nog 1 werkuur" : `Nog ${count} werkuren`),
    soon: "Nog geen werkuur",
    until: (moment: string) => `, tot ${moment}`,
    over: (moment: string) =>
      `De antwoordtermijn liep af op ${moment}. Zolang je deze pagina ziet, kun je nog antwoorden.`,
  },
} as const;

/** `3 working days left, until Tuesday 8 December 2026 at 17:00`; what counts down stands apart, to be shown bold. */
export function timeLeftInWords(
  left: TimeLeft,
  moment: string,
  language: Language,
): { left: string; until: string } {
  const { days, hours, soon, until, over } = words[language];
  switch (left.unit) {
    case "days":
      return { left: days(left.count), until: until(moment) };
    case "hours":
      return { left: hours(left.count), until: until(moment) };
    case "under-an-hour":
      return { left: soon, until: until(moment) };
    case "over":
      return { left: "", until: over(moment) };
  }
}
