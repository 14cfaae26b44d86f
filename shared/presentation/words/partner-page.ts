import type { Language } from "#shared/domain/lead.ts";

/** Why letters do not arrive, by the fate of the letter that told. */
const refusals: Record<Language, Record<string, string>> = {
  en: {
    bounced: "The mailbox refused our letter for good: it no longer exists or is shut.",
    complained: "Somebody there marked our letter as spam, so we may not write to it again.",
    rejected: "The mail service refused to pass our letter on.",
    suppressed: "The address is on the list of those that refused our letters before.",
    failed: "The mail service could not make a mail of our letter.",
  },
  nl: {
    bounced: "De mailbox weigerde onze brief definitief: ze bestaat niet meer of is gesloten.",
    complained: "Iemand daar meldde onze brief als spam, dus mogen we er niet meer naar schrijven.",
    rejected: "De maildienst weigerde onze brief door te geven.",
    suppressed: "Het adres staat op de lijst van wie onze brieven eerder weigerde.",
    failed: "De maildienst kon van onze brief geen mail maken.",
  },
};

export function refusalInWords(why: string | undefined, language: Language): string {
  return refusals[language][why ?? "bounced"] ?? "";
}

/** The staff's page of one partner. */
export const partnerWords = {
  en: {
    open: (name: string) => `${name} takes part`,
    closed: (name: string) => `${name} gets no leads for now`,
    takesPart: "Nothing keeps this partner from getting leads: its mailbox takes our letters.",
    unreachable: (since: string) => `Since ${since} our letters do not reach this mailbox.`,
    silent: (count: string, since: string) =>
      `This partner let ${count} offers in a row run out; it has been paused since ${since}.`,
    mailbox: "Mailbox",
    pausedInProgramme:
      "Besides, the programme itself has paused this partner (partners.json or desks.json).",
    waysOut: "The ways out",
    waysOutOfUnreachable: [
      "Another address: correct it in the programme (contactEmail in partners.json or desks.json). That alone is enough; nothing needs to be done here.",
      "The same address works again: let the partner take part again here. Should a letter come back once more, you hear it again.",
      "The mail service keeps a list of its own of mailboxes that refused. When letters keep coming back, ask operations to take the address off it.",
    ],
    waysOutOfSilence: [
      "Call the partner: who reads the mailbox, and are leads still welcome?",
      "If so, let the partner take part again here. Its count starts afresh.",
      "If not, pause the partner in the programme, or ask whether it wants to stay in it.",
    ],
    decidedBy: "Your name",
    decidedByHint: "It is kept with what you do here.",
    resume: "Let this partner take part again",
  },
  nl: {
    open: (name: string) => `${name} doet mee`,
    closed: (name: string) => `${name} krijgt voorlopig geen leads`,
    takesPart: "Niets houdt deze partner van leads af: de mailbox neemt onze brieven aan.",
    unreachable: (since: string) => `Sinds ${since} komen onze brieven niet aan in deze mailbox.`,
    silent: (count: string, since: string) =>
      `Deze partner liet ${count} aanbiedingen na elkaar verlopen en is gepauzeerd sinds ${since}.`,
    mailbox: "Mailbox",
    pausedInProgramme:
      "Daarnaast heeft het programma zelf deze partner gepauzeerd (partners.json or desks.json).",
    waysOut: "Wat je kunt doen",
    waysOutOfUnreachable: [
      "Een ander adres: verbeter het in het programma (contactEmail in partners.json or desks.json). Dat volstaat; hier hoef je niets te doen.",
      "Hetzelfde adres werkt weer: laat de partner hier opnieuw meedoen. Komt er nog eens een brief terug, dan hoor je het opnieuw.",
      "De maildienst houdt zelf een lijst bij van mailboxen die weigerden. Blijven brieven terugkomen? Vraag dan aan het technische team om het adres daarvan te halen.",
    ],
    waysOutOfSilence: [
      "Bel de partner: wie leest de mailbox, en zijn leads nog welkom?",
      "Zo ja, laat de partner hier opnieuw meedoen. De telling begint dan opnieuw.",
      "Zo niet, pauzeer de partner in het programma, of vraag of die er wel in wil blijven.",
    ],
    decidedBy: "Je naam",
    decidedByHint: "Die wordt bewaard bij wat je hier doet.",
    resume: "Laat deze partner opnieuw meedoen",
  },
} as const;
