import {
  type Person,
  type StartupPerson,
  startupPerson,
  type TalentPerson,
  talentPerson,
} from "#shared/domain/answers.ts";
import type { RoutingDecision } from "#shared/domain/decision.ts";
import type { Note } from "#shared/domain/event.ts";
import type {
  Instant,
  Language,
  LeadState,
  Offer,
  StartupLead,
  TalentLead,
} from "#shared/domain/lead.ts";
import type { Letter } from "#shared/domain/letter.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { findPartner, type Taker } from "#shared/domain/taker.ts";
import { type Names, namesOf } from "./words/names.ts";

/** What a letter is made from. `token` is the raw token of the link that the letter carries. */
export interface LetterInput {
  letter: Letter;
  state: LeadState;
  person: Person | undefined;
  programme: Programme;
  siteUrl: string;
  token?: string | undefined;
  /** The decision behind an offer; of a newcomer, the newest decision where there was no offer. */
  routing?: RoutingDecision | undefined;
  /** What a person signed: the question, the reason of a decline or referral. */
  note?: Note | undefined;
  /** What the founder answered, for `information-given`. */
  answer?: string | undefined;
  /** Why a partner's mailbox is closed, for `partner-unreachable`: the fate of the letter that told. */
  refusal?: string | undefined;
  /** What was asked, for letters to staff that pass a question on. */
  asked?: string | undefined;
  /** Names of the fields that the founder corrected. */
  corrected?: readonly string[] | undefined;
  /** Address of the colleague who holds the offer, if the partner handed it on. */
  colleague?: string | undefined;
  /** The partner of the letter; found from the lead when left out. */
  partner?: Taker | undefined;
  at: Instant;
}

/** Everything that letters say, worked out from the input; each letter takes what it needs. */
export interface Said extends LetterInput {
  language: Language;
  names: Names;
  offer: Offer | undefined;
  receiving: Taker | undefined;
  link: (path: "status" | "offers" | "reviews" | "partners") => string;
}
export interface StartupSaid extends Omit<Said, "state" | "person"> {
  state: StartupLead;
  person: StartupPerson | undefined;
}
export interface TalentSaid extends Omit<Said, "state" | "person"> {
  state: TalentLead;
  person: TalentPerson | undefined;
}

export function saidOf(input: LetterInput): Said {
  const { letter, state, programme, siteUrl, token } = input;
  const { language, receiver, generation } = letter;
  const receiving =
    "partner" in receiver ? receiver.partner : (letter.partner ?? state.owner ?? state.referredTo);
  return {
    ...input,
    language,
    names: namesOf(programme, language),
    offer: state.offers.find((offer) => offer.generation === generation),
    receiving: input.partner ?? findPartner(programme, receiving ?? ""),
    link: (path) => (token ? `${siteUrl}/${path}/${token}` : ""),
  };
}

/** The same, by kind of lead. */
export function saidByKind(said: Said): { startup: StartupSaid } | { talent: TalentSaid } {
  const { state, person } = said;
  return state.kind === "startup"
    ? { startup: { ...said, state, person: startupPerson(person) } }
    : { talent: { ...said, state, person: talentPerson(person) } };
}
