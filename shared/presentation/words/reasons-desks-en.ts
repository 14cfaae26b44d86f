import type { DeskReasonCode } from "#shared/domain/desk-reason-codes.ts";
import { inSentence } from "./names.ts";
import type { ReasonWords, Spoken } from "./reasons.ts";

const needs = (s: Spoken, key: string) =>
  s.list(s.ids(key).map(s.names.talentNeed).map(inSentence));
const parts: Record<string, string> = {
  helper: "Helps with its own needs, but does not take care of a whole request.",
  informs: "Gives information, but does not take care of a request.",
};
const places: Record<string, string> = {
  municipality: "the municipality of the newcomer",
  default: "the region",
};

export const englishDeskReasons: Pick<ReasonWords, DeskReasonCode> = {
  "desk-serves-needs": (s) =>
    `Helps with ${needs(s, "needs")} (of ${s.number("of")} needs; urgent: ${s.number("urgent")}).`,
  "desk-town-unknown": (s) =>
    `Works in ${s.list(s.ids("municipalities").map(s.names.municipality))} only, and where the newcomer will live is not known yet.`,
  "desk-share": (s) => `Requests this month: ${s.number("offers")}.`,
  "excluded-not-host": (s) => parts[s.id("part")] ?? "Does not take care of a whole request.",
  "excluded-profile": (s) =>
    `Helps others than this newcomer: ${s.list(s.ids("profiles").map(s.names.profile).map(inSentence))}.`,
  "excluded-town-unknown": () =>
    "Works in one place only, where the newcomer may or may not come to live; another desk can take care.",

  "need-with-host": () => "Takes care of the whole request, so also of this.",
  "need-with-helper": () => "Is written to for this, once a desk takes care of the whole request.",
  "need-with-service": () => "Gives information and takes applications: contact it yourself.",
  "need-with-silent-desk": () =>
    "Helps with this, but cannot be written to now: contact it yourself.",
  "gap-need": (s) => `No desk that we know helps with ${needs(s, "need")}.`,
  "gap-place": (s) =>
    `No desk that we know helps with this in ${places[s.id("from")] ?? "that place"}.`,
  "gap-profile": () =>
    "There are desks for this, but none that we know helps people in this situation.",
  "gap-known": () => "The programme knows of this gap.",
};
