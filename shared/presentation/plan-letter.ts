import type { Plan, PlanItem } from "#shared/domain/plan.ts";
import type { Programme } from "#shared/domain/programme.ts";
import type { Block } from "./letter-blocks.ts";
import { plain } from "./plain.ts";
import { countedFromInWords, desksOf, standingOf, termOf } from "./plan-parts.ts";
import type { Names } from "./words/names.ts";
import { planWords } from "./words/plan.ts";

/** The plan as a part of a mail: each point with its title and what belongs to it. */
export function planBlocks(plan: Plan, programme: Programme, names: Names): Block[] {
  const words = planWords[names.language];
  if (plan.items.length === 0) return [];
  return [
    paragraph(countedFromInWords(plan, names)),
    ...plan.items.flatMap((item, at): Block[] => [
      paragraph(`${at + 1}. ${item.title[names.language]}`, true),
      { kind: "list", items: pointsOf(item, programme, names).map((point) => plain(point, 600)) },
    ]),
    paragraph(words.notAdvice),
  ];
}

function paragraph(text: string, strong = false): Block {
  return { kind: "paragraph", runs: [{ text: plain(text, 600), strong }] };
}

function pointsOf(item: PlanItem, programme: Programme, names: Names): string[] {
  const { language } = names;
  const words = planWords[language];
  const { bring, figures, beingChecked, past } = item;
  const desks = desksOf(item.helpers, programme).map(({ name, website }) =>
    withAddress(name, website),
  );
  const term = termOf(item, names);
  return [
    ...(term ? [`${term}${past ? ` ${words.passed}` : ""}`] : []),
    item.why[language],
    `${words.where}: ${item.where[language]}`,
    ...(bring.length > 0
      ? [`${words.bring}: ${bring.map((one) => one[language]).join("; ")}`]
      : []),
    ...(beingChecked ? [words.checking] : []),
    ...(figures ? [`${words.figures}: ${figures[language]}`] : []),
    ...(desks.length > 0 ? [`${words.helps}: ${desks.join("; ")}`] : []),
    `${words.sources}: ${item.sources.map(({ name, url }) => withAddress(name, url)).join("; ")}`,
    standingOf(item, names),
  ];
}

function withAddress(name: string, address: string | null): string {
  return address === null ? name : `${name} (${address})`;
}
