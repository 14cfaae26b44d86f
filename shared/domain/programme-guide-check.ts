import { lastValidDay } from "./plan-dates.ts";
import type { Programme } from "./programme.ts";
import { municipalityProblems } from "./programme-map-check.ts";
import {
  listProblems,
  type Place,
  type Problem,
  referenceProblems,
  repeatedIds,
} from "./programme-problem.ts";
import type { Both } from "./programme-terms.ts";
import type { GuideItem } from "./programme-welcome.ts";
import { figureProblems, translationProblems } from "./programme-wording-check.ts";

const file = "guide.json";
type Topic = Programme["guide"]["topics"][number];

/** Has each need its topic and no other, and does each item speak of what exists, with its figures apart? */
export function guideProblems(programme: Programme): Problem[] {
  const { guide, taxonomies } = programme;
  const needs = taxonomies.talentNeeds.map(({ id }) => id);
  const written = guide.topics.map(({ need }) => need);
  return [
    ...repeatedIds(file, "topics", "topic", written),
    ...guide.topics.flatMap((topic, at) => oneTopic(topic, needs, `topics[${at}]`)),
    ...needs
      .filter((need) => !written.includes(need))
      .map((need) => ({
        file,
        path: "topics",
        message: `need '${need}' has no topic; write one, for each need has its page in the guide`,
      })),
    ...repeatedIds(
      file,
      "items",
      "item",
      guide.items.map(({ id }) => id),
    ),
    ...guide.items.flatMap((item, at) => oneItem(programme, item, needs, `items[${at}]`)),
  ];
}

function oneTopic(
  { need, title, summary, text }: Topic,
  needs: readonly string[],
  path: string,
): Problem[] {
  const who = `topic '${need}'`;
  const texts: [field: string, text: Both][] = [
    ["title", title],
    ["summary", summary],
    ...text.map((paragraph, at): [string, Both] => [`text[${at}]`, paragraph]),
  ];
  return [
    ...referenceProblems({ file, path: `${path}.need`, who }, "is about", "need", need, needs),
    ...texts.flatMap(([field, both]) => {
      const place = { file, path: `${path}.${field}`, who };
      return [...translationProblems(place, both), ...figureProblems(place, both)];
    }),
  ];
}

function oneItem(
  { taxonomies, places }: Programme,
  item: GuideItem,
  needs: readonly string[],
  path: string,
): Problem[] {
  const { title, why, where, bring, figures, for: whose } = item;
  const place = (field: string) => ({ file, path: `${path}.${field}`, who: `item '${item.id}'` });
  const profiles = taxonomies.profiles.map(({ id }) => id);
  const areas = places.areas.map(({ nuts3 }) => nuts3);
  const texts = Object.entries({ title, why, where });
  return [
    ...referenceProblems(place("need"), "belongs to", "need", item.need, needs),
    ...listProblems(place("for.profiles"), "profile", whose.profiles ?? [], profiles),
    ...listProblems(place("for.exceptProfiles"), "profile", whose.exceptProfiles ?? [], profiles),
    ...listProblems(place("for.nuts3"), "NUTS 3 area", whose.nuts3 ?? [], areas),
    ...(whose.municipalities ?? []).flatMap((name, at) =>
      municipalityProblems(places, place(`for.municipalities[${at}]`), name),
    ),
    ...item.sources.flatMap(({ url }, at) => sourceProblems(place(`sources[${at}].url`), url)),
    ...texts.flatMap(([field, text]) => [
      ...translationProblems(place(field), text),
      ...figureProblems(place(field), text),
    ]),
    ...bring.flatMap((one, at) => translationProblems(place(`bring[${at}]`), one)),
    ...(figures ? translationProblems(place("figures"), figures) : []),
  ];
}

function sourceProblems({ file: name, path, who }: Place, url: string): Problem[] {
  const message = `${who} names the source ${url}; write an address that begins with https://`;
  return url.startsWith("https://") ? [] : [{ file: name, path, message }];
}

/**
 * What of the guide has to be checked again on a day (`2026-11-24`)? Not a mistake: readers see "being checked" instead
 * of the figures until somebody has looked.
 */
export function beingChecked({ guide }: Pick<Programme, "guide">, today: string): Problem[] {
  return guide.items.flatMap((item, at) => {
    const last = lastValidDay(item);
    return last < today
      ? [
          {
            file,
            path: `items[${at}]`,
            message: `item '${item.id}' is being checked since its date ran out on ${last}; look at its sources, then set checkedOn`,
          },
        ]
      : [];
  });
}
