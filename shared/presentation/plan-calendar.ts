import type { Instant, Reference } from "#shared/domain/lead.ts";
import type { Plan, PlanItem } from "#shared/domain/plan.ts";
import { foldedLine, textValue } from "./calendar-line.ts";
import { linkable } from "./html.ts";
import { countedFromInWords, standingOf, termOf } from "./plan-parts.ts";
import type { Names } from "./words/names.ts";
import { planWords } from "./words/plan.ts";

/** How many days before the day a calendar reminds of it. */
const remindDays = 7;

/**
 * The days of a plan as a calendar file (RFC 5545): one all-day event for each day, reminded of a week before. Each event
 * keeps its id, so that importing the file again brings it up to date. Absent when the plan has no day.
 *
 * @param siteUrl without a slash at its end: names the origin of the events
 * @param at the instant at which the file is made
 */
export function planCalendar(
  plan: Plan,
  reference: Reference,
  names: Names,
  { siteUrl, at }: { siteUrl: string; at: Instant },
): string | undefined {
  const dated = plan.items.filter(({ by }) => by !== undefined);
  if (dated.length === 0) return undefined;
  const stamp = `${at.slice(0, 19).replace(/[-:]/g, "")}Z`;
  const { hostname } = new URL(siteUrl);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//Soft Landing//Plan//${names.language.toUpperCase()}`,
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${textValue(`${planWords[names.language].title}, ${names.programme}`)}`,
    ...dated.flatMap((item) => [
      "BEGIN:VEVENT",
      `UID:${reference}.${item.id}@${hostname}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${item.by?.replaceAll("-", "")}`,
      `SUMMARY:${textValue(item.title[names.language])}`,
      `DESCRIPTION:${textValue(description(item, plan, names))}`,
      ...addressOf(item),
      "TRANSP:TRANSPARENT",
      "BEGIN:VALARM",
      "ACTION:DISPLAY",
      `DESCRIPTION:${textValue(item.title[names.language])}`,
      `TRIGGER:-P${remindDays}D`,
      "END:VALARM",
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${foldedLine(line)}\r\n`).join("");
}

function description(item: PlanItem, plan: Plan, names: Names): string {
  const { language } = names;
  const words = planWords[language];
  const bring = item.bring.map((one) => one[language]).join("; ");
  return [
    termOf(item, names) ?? "",
    ...(plan.countedFrom?.exact === false ? [countedFromInWords(plan, names)] : []),
    item.why[language],
    `${words.where}: ${item.where[language]}`,
    ...(bring ? [`${words.bring}: ${bring}`] : []),
    `${words.sources}: ${item.sources.map(({ name, url }) => `${name} (${url})`).join("; ")}`,
    ...(item.beingChecked ? [words.checking] : []),
    standingOf(item, names),
    words.notAdvice,
  ].join("\n");
}

function addressOf({ sources }: PlanItem): string[] {
  const [first] = sources.flatMap(({ url }) => linkable(url) ?? []);
  return first === undefined ? [] : [`URL:${first}`];
}
