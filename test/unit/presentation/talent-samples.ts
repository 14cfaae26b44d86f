import { acceptOffer, declineOffer, withdraw } from "#shared/domain/answering.ts";
import type { TalentAnswers, TalentPerson } from "#shared/domain/answers.ts";
import { chooseNext } from "#shared/domain/choosing.ts";
import { decide } from "#shared/domain/deciding.ts";
import type { RoutingDecision } from "#shared/domain/decision.ts";
import type { LeadEvent, Note } from "#shared/domain/event.ts";
import type { Language, LeadState, Suspicion, TalentLead } from "#shared/domain/lead.ts";
import {
  isOfNoLead,
  letterIds,
  type Receiver,
  type TalentLetterId,
} from "#shared/domain/letter.ts";
import { lapseOffer, takeRouting } from "#shared/domain/offering.ts";
import { receive } from "#shared/domain/receiving.ts";
import { giveInformation } from "#shared/domain/reviewing.ts";
import { isRefusal, type Refusal, type Transition } from "#shared/domain/transition.ts";
import { at, letterInput, programme } from "./samples.ts";

/** Requests of newcomers as the rules make them, at every stop of the way. */

export const newcomer: TalentPerson = {
  contact: {
    name: "Meera Raghunathan",
    email: "meera@arrival.example",
    phone: "+919876543210",
  },
  note: "My daughter Anjali turns six in March; call +91 98765 43210.",
  organisation: "Vivarta Labs",
  preferredPlace: "Ledeberg aan Zee",
};

export const newcomerAnswers: TalentAnswers = {
  profile: "researcher",
  euCitizen: false,
  arrival: "2027-01",
  arrivalDay: "2027-01-14",
  municipality: "gent",
  household: { partner: true, children: 1 },
  needs: [
    { need: "residence-permit", urgency: "urgent" },
    { need: "partner-job", urgency: "soon" },
    { need: "taxes", urgency: "soon" },
    { need: "driving-licence", urgency: "later" },
    { need: "professional-card", urgency: "later" },
  ],
  onBehalf: true,
  cameFrom: "SL-2026-7K3F9Q",
  consents: { privacyNotice: true, shareWithDesks: true },
};

export interface TalentSample {
  state: TalentLead;
  events: LeadEvent[];
  notes: Note[];
  routing?: RoutingDecision;
}

function ofTalent(state: LeadState): TalentLead {
  if (state.kind !== "talent") throw new Error("the sample is no newcomer");
  return state;
}

function step(sample: TalentSample, moved: Transition | Refusal): TalentSample {
  if (isRefusal(moved)) throw new Error(`the sample was refused: ${moved.refused}`);
  return {
    ...sample,
    state: ofTalent(moved.state),
    events: [...sample.events, ...moved.events],
    notes: [...sample.notes, ...moved.notes],
  };
}

function received(
  answers: TalentAnswers,
  language: Language,
  suspicion: Suspicion[] = [],
): TalentSample {
  const moved = receive(
    {
      reference: "SL-2026-9M5T2W",
      kind: "talent",
      language,
      answers,
      programmeVersion: programme.version,
      earlier: ["SL-2025-2B4C6D"],
      suspicion,
      at,
    },
    programme,
  );
  return step({ state: ofTalent(moved.state), events: [], notes: [] }, moved);
}

function routed(sample: TalentSample): TalentSample {
  const { state } = sample;
  const routing = chooseNext(state, { loads: {}, closed: {}, at, month: "2026-11" }, programme);
  return { ...step(sample, takeRouting(state, routing, programme, at)), routing };
}

const by = { decidedBy: "An Peeters" };

/** One request at every stop. */
export function talentSamples(language: Language): Record<string, TalentSample> {
  const offered = routed(received(newcomerAnswers, language));
  const review = routed(received({ ...newcomerAnswers, needs: [] }, language));
  const consents = { privacyNotice: true, shareWithDesks: false };
  const unshared = routed(received({ ...newcomerAnswers, consents }, language));
  const person = (decision: "refer" | "decline" | "ask", reason: string) =>
    step(
      review,
      decide(review.state, { ...by, decision, reason, partner: "ugent-welcome" }, programme, at),
    );
  const asked = person("ask", "Which town?\nAnd since when?");
  const answer = { reason: "no-capacity" };
  return {
    received: received(newcomerAnswers, language),
    quarantined: received(newcomerAnswers, language, ["honeypot"]),
    review,
    unshared,
    offered,
    accepted: step(offered, acceptOffer(offered.state, { generation: 1 }, programme, at)),
    declinedOffer: step(offered, declineOffer(offered.state, { generation: 1 }, answer, at)),
    lapsedOffer: step(
      offered,
      lapseOffer(offered.state, offered.state.offers[0] as never, undefined, programme, at),
    ),
    withdrawn: step(offered, withdraw(offered.state, programme, at)),
    asked,
    answered: step(asked, giveInformation(asked.state, "Ghent.\nSince May.", programme, at)),
    referred: person("refer", "They know researchers best."),
    declined: person("decline", "We know of nobody who can help with this."),
  };
}

const stops: Record<TalentLetterId, string> = {
  receipt: "offered",
  offer: "offered",
  "offer-reminder": "offered",
  "introduction-founder": "accepted",
  "introduction-partner": "accepted",
  "desk-request": "accepted",
  "moved-on": "lapsedOffer",
  "partner-question": "offered",
  review: "unshared",
  "review-reminder": "unshared",
  quarantine: "quarantined",
  question: "asked",
  "question-reminder": "asked",
  "information-given": "answered",
  "referral-founder": "referred",
  "referral-partner": "referred",
  decline: "declined",
  withdrawn: "withdrawn",
  corrected: "received",
  "founder-question": "offered",
  "partner-unreachable": "accepted",
  "partner-paused": "lapsedOffer",
};

const toNewcomer: readonly TalentLetterId[] = [
  "receipt",
  "introduction-founder",
  "question",
  "question-reminder",
  "referral-founder",
  "decline",
  "withdrawn",
  "corrected",
];
const toDesk: readonly TalentLetterId[] = [
  "offer",
  "offer-reminder",
  "introduction-partner",
  "moved-on",
  "referral-partner",
];

function receiverOf(letter: TalentLetterId, { offers, referredTo }: TalentLead): Receiver {
  const offer = offers.at(-1);
  if (toNewcomer.includes(letter)) return { role: "founder" };
  if (letter === "desk-request") return { role: "partner", partner: offer?.helpers?.[0] ?? "" };
  return toDesk.includes(letter)
    ? { role: "partner", partner: offer?.partner ?? referredTo ?? "" }
    : { role: "programme" };
}

/** The input of every letter about a newcomer in one language, with this person behind it. */
export function talentLetterInputs(language: Language, behind: TalentPerson | undefined) {
  const stop = talentSamples(language);
  return letterIds.flatMap((id) => {
    if (isOfNoLead(id)) return [];
    const sample = stop[stops[id]] as TalentSample;
    const receiver = receiverOf(id, sample.state);
    return letterInput({ letter: id, receiver, language, about: "community-gent" }, sample, {
      person: behind,
      corrected: ["contact.email", "note"],
      asked: "Which form\ndo they have?",
    });
  });
}
