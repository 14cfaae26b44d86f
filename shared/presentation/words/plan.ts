import type { Language } from "#shared/domain/lead.ts";
import type { PlanDue } from "#shared/domain/programme-welcome.ts";
import { workingDays } from "./dates.ts";

/** Words of a newcomer's plan, and of the guide that it is made from. */
export const planWords = {
  en: {
    title: "Your plan",
    intro: "What to do, by when and who helps, for your situation. The most pressing comes first.",
    tickHint: "Print this page, or tick what is done. A tick is neither sent nor kept.",
    exact: (day: string) => `The dates count from your arrival on ${day}.`,
    fromFirst: (day: string) =>
      `We know the month of your arrival only, so the dates count from ${day}, the first of the month. They are rather too early than too late: count again from the day on which you really arrive.`,
    noArrival:
      "We do not know when you arrive, so there are no dates yet, only how long you have. Count from the day on which you arrive.",
    calendar: "Put the dates into my calendar",
    empty: "Nothing in our guide is meant for your situation. Ask a person of our team below.",
    by: (day: string) => `By ${day}`,
    passed:
      "This day has passed. Do it as soon as you can, and tell the desk or authority when you arrived.",
    why: "Why",
    where: "Where",
    bring: "Have ready",
    figures: "Figures",
    checking:
      "Being checked: what we knew is past its date. Until it is checked we show no figures; ask the source before you rely on the rest.",
    helps: "Who helps",
    more: "More about this in our guide",
    sources: "Sources",
    checked: (day: string) => `Last checked on ${day}.`,
    verify: "An official still has to confirm this.",
    helpers: "Who helps with what",
    informs: "gives information: contact them yourself",
    gap: "Nobody that we know helps with this where you go to live. We have noted it, so that the region sees what is missing. Ask a person of our team if you get stuck.",
    notAdvice:
      "This is information, not legal advice. What the authority tells you counts; the source stands beside each point.",
  },
  nl: {
    title: "Je plan",
    intro:
      "Wat je moet doen, tegen wanneer en wie helpt, voor jouw situatie. Het dringendste staat vooraan.",
    tickHint:
      "Druk deze pagina af, of vink aan wat gedaan is. Een vinkje wordt niet verstuurd en niet bewaard.",
    exact: (day: string) => `De datums tellen vanaf je aankomst op ${day}.`,
    fromFirst: (day: string) =>
      `We kennen alleen de maand waarin je aankomt, dus tellen de datums vanaf ${day}, de eerste van de maand. Ze liggen eerder te vroeg dan te laat: tel opnieuw vanaf de dag waarop je echt aankomt.`,
    noArrival:
      "We weten niet wanneer je aankomt, dus zijn er nog geen datums, alleen termijnen. Tel vanaf de dag waarop je aankomt.",
    calendar: "Zet de datums in mijn agenda",
    empty:
      "Niets in onze gids is bedoeld voor jouw situatie. Vraag het hieronder aan iemand van ons team.",
    by: (day: string) => `Tegen ${day}`,
    passed:
      "Deze dag is voorbij. Doe het zodra je kunt, en zeg aan de dienst of overheid wanneer je aankwam.",
    why: "Waarom",
    where: "Waar",
    bring: "Houd klaar",
    figures: "Cijfers",
    checking:
      "Wordt nagekeken: wat we wisten is over zijn datum. Tot het nagekeken is, tonen we geen cijfers; vraag het aan de bron voor je op de rest vertrouwt.",
    helps: "Wie helpt",
    more: "Meer hierover in onze gids",
    sources: "Bronnen",
    checked: (day: string) => `Laatst nagekeken op ${day}.`,
    verify: "Een ambtenaar moet dit nog bevestigen.",
    helpers: "Wie helpt waarmee",
    informs: "geeft informatie: neem zelf contact op",
    gap: "We kennen niemand die hiermee helpt waar je gaat wonen. We hebben het genoteerd, zodat de regio ziet wat er ontbreekt. Loop je vast? Vraag het aan iemand van ons team.",
    notAdvice:
      "Dit is informatie, geen juridisch advies. Wat de overheid je zegt, telt; de bron staat bij elk punt.",
  },
} as const;

type Rule = (n: number) => string;
const rules: Record<Language, Record<PlanDue["count"], Rule>> = {
  en: {
    "working-days": (n) => `within ${workingDays(n, "en")} of your arrival`,
    days: (n) => `within ${counted(n, "day", "days")} of your arrival`,
    months: (n) => `within ${counted(n, "month", "months")} of your arrival`,
    "weeks-before": (n) =>
      n === 0 ? "before you leave" : `at least ${counted(n, "week", "weeks")} before you arrive`,
  },
  nl: {
    "working-days": (n) => `binnen ${workingDays(n, "nl")} na je aankomst`,
    days: (n) => `binnen ${counted(n, "dag", "dagen")} na je aankomst`,
    months: (n) => `binnen ${counted(n, "maand", "maanden")} na je aankomst`,
    "weeks-before": (n) =>
      n === 0 ? "voor je vertrekt" : `minstens ${counted(n, "week", "weken")} voor je aankomt`,
  },
};

function counted(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** `within 8 working days of your arrival` */
export function ruleInWords({ count, n }: PlanDue, language: Language): string {
  return rules[language][count](n);
}
