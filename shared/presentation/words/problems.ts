import type { Language } from "#shared/domain/lead.ts";
import type { Digest, LedgerProblem, ProblemCode } from "#shared/domain/letter.ts";
import { momentInWords } from "./dates.ts";
import type { Names } from "./names.ts";

/** What the daily proof found, as staff read it: references and partners, never people. */

const said: Record<Language, Record<ProblemCode, (problem: LedgerProblem) => string>> = {
  en: {
    "no-state": () => "its rows are lost, although it was received",
    "no-timer": () => "nobody waits for it and it has no end",
    overdue: () => "its deadline has passed and nothing happened",
    "letter-failed": ({ letter }) => `the letter '${letter}' could not be made`,
    "letter-rejected": ({ letter }) => `the mail service refused the letter '${letter}'`,
    "staff-unreachable": ({ letter }) => `our own mailbox refused the letter '${letter}'`,
    "letter-stuck": ({ letter }) => `the letter '${letter}' has not gone out for more than a day`,
    "founder-unreachable": () => "the founder's address refuses our letters; try the phone",
    "review-waiting": () => "waits for a person, past its day",
    "partner-unreachable": () => "the mailbox refuses our letters; it gets no offers",
    "partner-paused": () => "did not answer several offers in a row; it gets no offers",
    "chain-broken": ({ seq }) => `its history was changed at event ${seq}`,
    "state-differs": () => "its state is not what its history gives",
    "decision-differs": () => "a decision about it does not come out again as it was taken",
  },
  nl: {
    "no-state": () => "de gegevens zijn verloren, hoewel de aanvraag ontvangen is",
    "no-timer": () => "niemand wacht erop en er is geen einde",
    overdue: () => "de termijn is voorbij en er gebeurde niets",
    "letter-failed": ({ letter }) => `de brief '${letter}' kon niet gemaakt worden`,
    "letter-rejected": ({ letter }) => `de maildienst weigerde de brief '${letter}'`,
    "staff-unreachable": ({ letter }) => `onze eigen mailbox weigerde de brief '${letter}'`,
    "letter-stuck": ({ letter }) => `de brief '${letter}' is al meer dan een dag niet vertrokken`,
    "founder-unreachable": () =>
      "het adres van de oprichter weigert onze brieven; probeer te bellen",
    "review-waiting": () => "wacht op een mens, over de termijn",
    "partner-unreachable": () => "de mailbox weigert onze brieven; krijgt geen aanvragen",
    "partner-paused": () =>
      "antwoordde meerdere keren na elkaar niet op een aanvraag; krijgt geen aanvragen",
    "chain-broken": ({ seq }) => `de geschiedenis is gewijzigd bij gebeurtenis ${seq}`,
    "state-differs": () => "de toestand is niet wat de geschiedenis geeft",
    "decision-differs": () => "een beslissing erover komt niet opnieuw uit zoals ze genomen is",
  },
};

const words = {
  en: {
    since: (moment: string) => ` (since ${moment})`,
    more: (count: number) => `And ${count} more; the log of prove-ledger counts them all.`,
    erased: (count: number) =>
      `For information: persons erased since yesterday because their time was over: ${count}.`,
    erasedSoon: (count: number) =>
      `For information: persons to be erased within 30 days because their time will be over: ${count}.`,
  },
  nl: {
    since: (moment: string) => ` (sinds ${moment})`,
    more: (count: number) => `En nog ${count}; het log van prove-ledger telt ze allemaal.`,
    erased: (count: number) =>
      `Ter informatie: sinds gisteren gewiste personen omdat hun termijn voorbij was: ${count}.`,
    erasedSoon: (count: number) =>
      `Ter informatie: personen die binnen 30 dagen gewist worden omdat hun termijn dan voorbij is: ${count}.`,
  },
};

/** `SL-2026-7K3F9Q: waits for a person, past its day (since Tuesday 1 December 2026 at 14:00)` */
export function problemInWords(problem: LedgerProblem, names: Names): string {
  const { code, reference, partner, since } = problem;
  const { language } = names;
  const who = reference ?? names.partner(partner ?? "");
  const moment = since ? words[language].since(momentInWords(since, language)) : "";
  return `${who}: ${said[language][code](problem)}${moment}`;
}

/** The lines of a digest: each problem, then what retention did and will do. */
export function digestLines(digest: Digest, names: Names): string[] {
  const { more, erased, erasedSoon } = words[names.language];
  const { problems, count } = digest;
  return [
    ...problems.map((problem) => problemInWords(problem, names)),
    ...(count > problems.length ? [more(count - problems.length)] : []),
    ...(digest.erased > 0 ? [erased(digest.erased)] : []),
    ...(digest.erasedSoon > 0 ? [erasedSoon(digest.erasedSoon)] : []),
  ];
}
