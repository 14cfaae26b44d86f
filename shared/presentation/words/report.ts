import type { Language } from "#shared/domain/lead.ts";
import { partsOf, type Quarter } from "#shared/domain/quarter.ts";

/** The wording of the report on needs and bottlenecks. */

interface ReportWords {
  title(quarter: string): string;
  what: string;
  hidden: string;
  nobody: string;
  newcomers: string;
  needs: string;
  requests: string;
  few: string;
  profile: string;
  citizens: string;
  household: string;
  arrival: string;
  area: string;
  urgency: string;
  need: string;
  desk: string;
  elsewhere: string;
  nothingShown: string;
  days: string;
  dayCount(days: string): string;
  csv: string;
  table: string;
  cell: string;
  count: string;
  /** Cells that are no id of the programme. */
  cells: Record<string, string>;
}

export const reportWords: Record<Language, ReportWords> = {
  en: {
    title: (quarter) => `Needs and bottlenecks, ${quarter}`,
    what: "Newcomers who asked for help in this quarter: who they are, what they need, and where it went. This report was made once and does not change.",
    hidden:
      "Counts only. Anything that fewer than five people share is not shown, nor what would let it be worked out: what is missing from a list is empty or hidden.",
    nobody:
      "Fewer than five newcomers asked for help in this quarter, so there is nothing to show.",
    newcomers: "Newcomers",
    needs: "Needs they named",
    requests: "Requests put to desks",
    few: "fewer than five",
    profile: "Who comes",
    citizens: "Citizenship",
    household: "With whom",
    arrival: "When they arrive",
    area: "Where they settle",
    urgency: "How urgent",
    need: "What they need, and where it went",
    desk: "How desks answered",
    elsewhere: "Desks of other regions: received and handed on",
    nothingShown: "Nothing that may be shown.",
    days: "How long desks take to answer",
    dayCount: (days) => `${days} days`,
    csv: "All figures as a table (CSV)",
    table: "table",
    cell: "cell",
    count: "count",
    cells: {
      eu: "EU, EEA or Swiss citizens",
      other: "Others",
      alone: "Alone",
      partner: "With a partner",
      children: "With children",
      "partner-and-children": "With a partner and children",
      unknown: "Not known yet",
      urgent: "Urgent",
      soon: "Soon",
      later: "Later",
      desk: "to a desk",
      service: "to a service that informs",
      gap: "nobody serves it",
      untold: "no desk may be told",
      accepted: "accepted",
      "handed-on": "handed on and accepted",
      declined: "declined",
      lapsed: "no answer in time",
    },
  },
  nl: {
    title: (quarter) => `Noden en knelpunten, ${quarter}`,
    what: "Nieuwkomers die in dit kwartaal hulp vroegen: wie ze zijn, wat ze nodig hebben en waar het naartoe ging. Dit rapport is één keer gemaakt en verandert niet.",
    hidden:
      "Alleen aantallen. Wat minder dan vijf mensen delen, tonen we niet, en ook niet waaruit het af te leiden is: wat in een lijst ontbreekt, is leeg of verborgen.",
    nobody: "Minder dan vijf nieuwkomers vroegen in dit kwartaal hulp; er is dus niets te tonen.",
    newcomers: "Nieuwkomers",
    needs: "Noden die ze noemden",
    requests: "Vragen aan loketten",
    few: "minder dan vijf",
    profile: "Wie komt",
    citizens: "Burgerschap",
    household: "Met wie",
    arrival: "Wanneer ze aankomen",
    area: "Waar ze gaan wonen",
    urgency: "Hoe dringend",
    need: "Wat ze nodig hebben, en waar het naartoe ging",
    desk: "Hoe loketten antwoordden",
    elsewhere: "Loketten van andere regio's: ontvangen en doorgegeven",
    nothingShown: "Niets wat getoond mag worden.",
    days: "Hoelang loketten over een antwoord doen",
    dayCount: (days) => `${days} dagen`,
    csv: "Alle cijfers als tabel (CSV)",
    table: "tabel",
    cell: "cel",
    count: "aantal",
    cells: {
      eu: "Burgers van de EU, EER of Zwitserland",
      other: "Anderen",
      alone: "Alleen",
      partner: "Met een partner",
      children: "Met kinderen",
      "partner-and-children": "Met een partner en kinderen",
      unknown: "Nog niet bekend",
      urgent: "Dringend",
      soon: "Binnenkort",
      later: "Later",
      desk: "naar een loket",
      service: "naar een dienst die informeert",
      gap: "niemand helpt hiermee",
      untold: "geen loket mag het weten",
      accepted: "aangenomen",
      "handed-on": "doorgegeven en aangenomen",
      declined: "geweigerd",
      lapsed: "geen antwoord op tijd",
    },
  },
};

/** `2026-Q4` as people say it. */
export function quarterInWords(quarter: Quarter, language: Language): string {
  const { year, number } = partsOf(quarter);
  return language === "nl" ? `${number}e kwartaal ${year}` : `quarter ${number} of ${year}`;
}
