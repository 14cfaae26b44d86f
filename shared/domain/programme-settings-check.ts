import { wordingIds } from "./letter.ts";
import type { Programme } from "./programme.ts";
import { belgianHolidays } from "./programme-holidays.ts";
import {
  fixedIds,
  listProblems,
  type Problem,
  referenceProblems,
  repeatedIds,
} from "./programme-problem.ts";

/** Do the settings speak of places that exist, and of times in order? */
export function settingsProblems({ settings, places }: Programme): Problem[] {
  const file = "settings.json";
  const { region, workingHours, workingDays, askedReminderDays, askedLapseDays } = settings;
  const municipality = places.municipalities.find((one) => one.id === region.defaultMunicipality);
  const problems: Problem[] = [
    ...listProblems(
      { file, path: "region.nuts3", who: "the region" },
      "NUTS 3 area",
      region.nuts3,
      places.areas.map((area) => area.nuts3),
    ),
    ...referenceProblems(
      { file, path: "region.defaultMunicipality", who: "the region" },
      "starts from",
      "municipality",
      region.defaultMunicipality,
      places.municipalities.map((one) => one.id),
    ),
    ...repeatedIds(file, "workingDays", "working day", workingDays.map(String)),
  ];
  const code = municipality?.nuts3.at(-1)?.code;
  if (code !== undefined && !region.nuts3.includes(code))
    problems.push({
      file,
      path: "region.defaultMunicipality",
      message: `the region starts from '${region.defaultMunicipality}', which lies outside the region, in '${code}'`,
    });
  if (workingHours.from >= workingHours.to)
    problems.push({
      file,
      path: "workingHours",
      message: `the working day begins at ${workingHours.from} and ends at ${workingHours.to}; it must end after it begins`,
    });
  const moments = [...askedReminderDays, askedLapseDays];
  if (moments.some((day, at) => at > 0 && day <= (moments[at - 1] ?? 0)))
    problems.push({
      file,
      path: "askedReminderDays",
      message: `reminders after ${askedReminderDays.join(", ")} days must rise, and come before the file lapses after ${askedLapseDays}`,
    });
  const { incomplete, closed, accepted } = settings.retentionDays;
  if (incomplete > closed || closed > accepted)
    problems.push({
      file,
      path: "retentionDays",
      message: `persons are kept ${incomplete}, ${closed} and ${accepted} days: an incomplete lead may not be kept longer than a closed one, nor a closed one longer than an accepted one`,
    });
  return problems;
}

/** Has each listed year all its legal holidays, and does each day lie in a listed year? */
export function calendarProblems({ calendar }: Programme): Problem[] {
  const file = "calendar.json";
  const days = calendar.holidays.map((one) => one.day);
  const years = calendar.years;
  const problems = [
    ...repeatedIds(file, "years", "year", years.map(String)),
    ...repeatedIds(file, "holidays", "day", days),
    ...years.flatMap((year) =>
      belgianHolidays(year)
        .filter(({ day }) => !days.includes(day))
        .map(({ day, name }) => ({
          file,
          path: "holidays",
          message: `${year} lacks ${name} (${day})`,
        })),
    ),
    ...days.flatMap((day, at) =>
      years.includes(Number(day.slice(0, 4)))
        ? []
        : [
            {
              file,
              path: `holidays[${at}].day`,
              message: `${day} lies in a year that is not listed under years`,
            },
          ],
    ),
  ];
  if (years.length === 0) problems.push({ file, path: "years", message: "no year is listed" });
  if (years.some((year, at) => at > 0 && year > (years[at - 1] ?? 0) + 1))
    problems.push({ file, path: "years", message: `the years ${years.join(", ")} leave one out` });
  return problems;
}

/** Does each letter that the rules send exist, and no other? */
export function letterProblems({ letters }: Programme): Problem[] {
  return fixedIds("letters.json", "letters", "letter", Object.keys(letters), wordingIds);
}
