import type { EventType } from "#shared/domain/event.ts";
import type { Language } from "#shared/domain/lead.ts";

/** What happened to a newcomer's request, where it is said otherwise than of a start-up. */
type Some = Record<Language, Partial<Record<EventType, string>>>;

export const talentStaffEvents: Some = {
  en: {
    LeadQualified: "Sent to the desks",
    OfferMade: "Offered to a desk",
    OfferReminded: "Desk reminded",
    OfferDeclined: "Declined by the desk",
    OfferUndeliverable: "Our mail did not reach the desk",
    PartnerAsked: "The desk asked us something",
    OfferHandedOver: "Handed to a colleague by the desk",
    PartnerMet: "The desk helped the newcomer",
    LeadLanded: "Settled",
    LeadNotLanded: "The desk could not help",
    InformationAsked: "Newcomer asked",
    InformationReminded: "Newcomer reminded",
    InformationGiven: "Newcomer answered",
    LeadWithdrawn: "Withdrawn by the newcomer",
    FounderAsked: "The newcomer asked us something",
    PersonCorrected: "Corrected by the newcomer",
    ContactUnreachable: "Our mail does not reach the newcomer",
    PartnerUnreachable: "Mailbox of the desk found closed",
    PartnerResumed: "Desk takes part again",
  },
  nl: {
    LeadQualified: "Naar de diensten gestuurd",
    OfferMade: "Aan een dienst voorgelegd",
    OfferReminded: "Dienst herinnerd",
    OfferDeclined: "Geweigerd door de dienst",
    OfferUndeliverable: "Onze mail bereikte de dienst niet",
    PartnerAsked: "De dienst vroeg ons iets",
    OfferHandedOver: "Door de dienst aan een collega doorgegeven",
    PartnerMet: "De dienst hielp de nieuwkomer",
    LeadLanded: "Gesetteld",
    LeadNotLanded: "De dienst kon niet helpen",
    InformationAsked: "Vraag aan de nieuwkomer",
    InformationReminded: "Nieuwkomer herinnerd",
    InformationGiven: "De nieuwkomer antwoordde",
    LeadWithdrawn: "Ingetrokken door de nieuwkomer",
    FounderAsked: "De nieuwkomer vroeg ons iets",
    PersonCorrected: "Verbeterd door de nieuwkomer",
    ContactUnreachable: "Onze mail bereikt de nieuwkomer niet",
    PartnerUnreachable: "Mailbox van de dienst blijkt gesloten",
    PartnerResumed: "Dienst doet weer mee",
  },
};

/** The same as the newcomer reads it. */
export const talentEvents: Some = {
  en: {
    OfferMade: "We asked a desk to take care of it.",
    OfferAccepted: "The desk took it on, and the other desks of your plan were written to.",
    OfferDeclined: "The desk could not take it; we looked for the next one.",
    OfferLapsed: "The desk did not answer in time; we looked for the next one.",
    OfferUndeliverable: "The desk could not be reached; we looked for the next one.",
    OfferWithdrawn: "It was taken back from the desk.",
    OfferHandedOver: "The desk handed it to a colleague.",
    PartnerMet: "The desk told us that it helped you.",
    LeadLanded: "The desk told us that you have settled in.",
    LeadNotLanded: "The desk told us that it could not help.",
    LeadReferred: "We referred you to a desk.",
    LeadDeclined: "A person decided that we cannot help further.",
  },
  nl: {
    OfferMade: "We vroegen een dienst om ze op te nemen.",
    OfferAccepted: "De dienst nam ze op, en de andere diensten van je plan kregen bericht.",
    OfferDeclined: "De dienst kon ze niet opnemen; we zochten de volgende.",
    OfferLapsed: "De dienst antwoordde niet op tijd; we zochten de volgende.",
    OfferUndeliverable: "De dienst was niet bereikbaar; we zochten de volgende.",
    OfferWithdrawn: "Ze werd bij de dienst weggehaald.",
    OfferHandedOver: "De dienst gaf ze door aan een collega.",
    PartnerMet: "De dienst meldde ons dat ze je hielp.",
    LeadLanded: "De dienst meldde ons dat je gesetteld bent.",
    LeadNotLanded: "De dienst meldde ons dat ze niet kon helpen.",
    LeadReferred: "We verwezen je door naar een dienst.",
    LeadDeclined: "Een mens besliste dat we niet verder kunnen helpen.",
  },
};
