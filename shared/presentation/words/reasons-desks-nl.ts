import type { DeskReasonCode } from "#shared/domain/desk-reason-codes.ts";
import { inSentence } from "./names.ts";
import type { ReasonWords, Spoken } from "./reasons.ts";

const needs = (s: Spoken, key: string) =>
  s.list(s.ids(key).map(s.names.talentNeed).map(inSentence));
const parts: Record<string, string> = {
  helper: "Helpt met de eigen onderwerpen, maar volgt geen hele aanvraag op.",
  informs: "Geeft informatie, maar volgt geen aanvraag op.",
};
const places: Record<string, string> = {
  municipality: "de gemeente van de nieuwkomer",
  default: "de regio",
};

export const dutchDeskReasons: Pick<ReasonWords, DeskReasonCode> = {
  "desk-serves-needs": (s) =>
    `Helpt met ${needs(s, "needs")} (van ${s.number("of")} noden; dringend: ${s.number("urgent")}).`,
  "desk-town-unknown": (s) =>
    `Werkt alleen in ${s.list(s.ids("municipalities").map(s.names.municipality))}, en waar de nieuwkomer gaat wonen is nog niet bekend.`,
  "desk-share": (s) => `Aanvragen deze maand: ${s.number("offers")}.`,
  "excluded-not-host": (s) => parts[s.id("part")] ?? "Volgt geen hele aanvraag op.",
  "excluded-profile": (s) =>
    `Helpt anderen dan deze nieuwkomer: ${s.list(s.ids("profiles").map(s.names.profile).map(inSentence))}.`,
  "excluded-town-unknown": () =>
    "Werkt op één plek, waar de nieuwkomer misschien niet gaat wonen; een andere dienst kan de aanvraag opvolgen.",

  "need-with-host": () => "Volgt de hele aanvraag op, dus ook dit.",
  "need-with-helper": () => "Krijgt hierover een brief, zodra een dienst de hele aanvraag opvolgt.",
  "need-with-service": () => "Geeft informatie en behandelt aanvragen: neem zelf contact op.",
  "need-with-silent-desk": () =>
    "Helpt hiermee, maar kan nu niet aangeschreven worden: neem zelf contact op.",
  "gap-need": (s) => `Geen dienst die we kennen helpt met ${needs(s, "need")}.`,
  "gap-place": (s) =>
    `Geen dienst die we kennen helpt hiermee in ${places[s.id("from")] ?? "die plaats"}.`,
  "gap-profile": () =>
    "Er zijn diensten hiervoor, maar geen die we kennen helpt mensen in deze situatie.",
  "gap-known": () => "Het programma kent dit gat in het aanbod.",
};
