import { loadProgramme } from "#shared/adapters/programme.ts";
import { acceptOffer, declineOffer, withdraw } from "#shared/domain/answering.ts";
import type { Person, StartupAnswers, StartupPerson } from "#shared/domain/answers.ts";
import { decide } from "#shared/domain/deciding.ts";
import type { RoutingDecision } from "#shared/domain/decision.ts";
import type { LeadEvent, Note } from "#shared/domain/event.ts";
import type { Language, LeadState, StartupLead, Suspicion } from "#shared/domain/lead.ts";
import type { Digest, Letter, LetterId, Receiver } from "#shared/domain/letter.ts";
import { letterIds } from "#shared/domain/letter.ts";
import { reportOf } from "#shared/domain/needs-report.ts";
import { lapseOffer, takeRouting } from "#shared/domain/offering.ts";
import { receive } from "#shared/domain/receiving.ts";
import { giveInformation, takeScreening } from "#shared/domain/reviewing.ts";
import { route } from "#shared/domain/routing.ts";
import { screen } from "#shared/domain/screening.ts";
import { isRefusal, type Refusal, type Transition } from "#shared/domain/transition.ts";

/** Leads as the rules make them, at every stop of the way, for letters and pages to be made from. */

export const programme = loadProgramme();
export const at = "2026-11-24T20:15:00.000Z";
export const token = "0123456789abcdef0123456789abcdef01234567";
export const siteUrl = "https://landing.example";
export const languages: readonly Language[] = ["en", "nl"];

export const person: StartupPerson = {
  contact: {
    name: "Jonas Petrauskas",
    email: "jonas@lumio.example",
    phone: "+37061234567",
    role: "founder",
  },
  company: {
    name: "Lumio Sensors",
    country: "LT",
    website: "https://www.lumio.example/",
    registrationNumber: "304567891",
  },
  venture: {
    summary:
      "We build laser sensors that read blood values through the skin. See www.lumio.example.",
    difference: "No needle, and ten times smaller than what exists. Call me on +370 612 34567.",
    customers: "Makers of wearables and hospitals; ask jonas@lumio.example for names.",
  },
  evidence: {
    innovation: "https://patents.example/lumio",
    team: "Two founders from the university of Vilnius",
  },
};

export const answers: StartupAnswers = {
  role: "founder",
  seatCountry: "LT",
  foundedYear: 2021,
  employees: 14,
  subsidiaryOfGroup: false,
  sector: "photonics",
  otherSectors: ["medtech"],
  stage: "growth",
  trl: 7,
  crl: 6,
  localTradeOnly: false,
  nace: "26.51",
  intent: "within-12-months",
  when: "2027-03",
  preferredNuts3: ["BE234"],
  preferredMunicipality: "gent",
  needs: [
    { need: "cleanroom", importance: 3, by: "2027-06" },
    { need: "research-partner", importance: 3 },
    { need: "office", importance: 2 },
    { need: "housing-relocation", importance: 1 },
  ],
  value: {
    innovation: { level: 5, evidence: true },
    scalability: { level: 4, evidence: true },
    team: { level: 4, evidence: true },
    traction: { level: 4, evidence: true },
    jobs: { fteYear3: 12, evidence: true },
    research: { level: 4, evidence: true },
    commitment: { level: 4, evidence: true },
    sustainability: { level: 3, evidence: false },
  },
  consents: { privacyNotice: true, shareWithPartners: true, shareWithInvestors: false },
};

/** Answers that do not go on by themselves: little known, essential needs that nobody meets. */
export const weakAnswers: StartupAnswers = {
  ...answers,
  sector: "cross-sector",
  otherSectors: [],
  trl: 2,
  needs: [{ need: "education-family", importance: 3 }],
  value: { innovation: { level: 4, evidence: false }, team: { level: 1, evidence: false } },
};

export interface Sample {
  state: StartupLead;
  events: LeadEvent[];
  notes: Note[];
  routing?: RoutingDecision;
}

function ofStartup(state: LeadState): StartupLead {
  if (state.kind !== "startup") throw new Error("the sample is no start-up");
  return state;
}

function step(sample: Sample, moved: Transition | Refusal): Sample {
  if (isRefusal(moved)) throw new Error(`the sample was refused: ${moved.refused}`);
  return {
    ...sample,
    state: ofStartup(moved.state),
    events: [...sample.events, ...moved.events],
    notes: [...sample.notes, ...moved.notes],
  };
}

function received(given: StartupAnswers, language: Language, suspicion: Suspicion[] = []): Sample {
  const said = {
    reference: "SL-2026-7K3F9Q",
    kind: "startup" as const,
    language,
    answers: given,
    programmeVersion: programme.version,
    earlier: ["SL-2025-2B4C6D"],
    suspicion,
    at,
  };
  const moved = receive(said, programme);
  return step({ state: ofStartup(moved.state), events: [], notes: [] }, moved);
}

function screened(given: StartupAnswers, language: Language): Sample {
  const sample = received(given, language);
  const known = { earlierOpen: false, contactReachable: true };
  const screening = screen(given, { screenedAt: at, ...known }, programme);
  return step(sample, takeScreening(sample.state, screening, known, programme, at));
}

function routed(sample: Sample): Sample {
  const { state } = sample;
  const routing = route(
    {
      answers: state.answers,
      language: state.language,
      offers: state.offers,
      loads: {},
      closed: {},
      at,
      month: "2026-11",
    },
    programme,
  );
  return { ...step(sample, takeRouting(state, routing, programme, at)), routing };
}

const by = { decidedBy: "An Peeters", secondReader: "Bram Maes" };

/** One lead at every stop. */
export function samples(language: Language): Record<string, Sample> {
  const weak = screened(weakAnswers, language);
  const offered = routed(screened(answers, language));
  const person = (decision: "refer" | "decline" | "ask", reason: string) =>
    step(weak, decide(weak.state, { ...by, decision, reason, partner: "voka-ov" }, programme, at));
  const asked = person("ask", "Who are your customers?\nAnd do you have a pilot?");
  return {
    received: received(answers, language),
    quarantined: received(answers, language, ["honeypot", "links-everywhere"]),
    screened: screened(answers, language),
    review: weak,
    offered,
    accepted: step(offered, acceptOffer(offered.state, { generation: 1 }, programme, at)),
    declinedOffer: step(
      offered,
      declineOffer(offered.state, { generation: 1 }, { reason: "no-capacity" }, at),
    ),
    lapsedOffer: step(
      offered,
      lapseOffer(offered.state, offered.state.offers[0] as never, undefined, programme, at),
    ),
    withdrawn: step(offered, withdraw(offered.state, programme, at)),
    asked,
    answered: step(
      asked,
      giveInformation(asked.state, "Hospitals in Vilnius.\nYes, one.", programme, at),
    ),
    referred: person("refer", "Their network fits your plan."),
    declined: person("decline", "We could not see what makes it different yet."),
  };
}

const stops: Record<WrittenToStartups, keyof ReturnType<typeof samples>> = {
  receipt: "received",
  offer: "offered",
  "offer-reminder": "offered",
  "introduction-founder": "accepted",
  "introduction-partner": "accepted",
  "moved-on": "lapsedOffer",
  "partner-question": "offered",
  review: "review",
  "review-reminder": "review",
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
  "partner-unreachable": "lapsedOffer",
  "partner-paused": "lapsedOffer",
  digest: "review",
  "needs-report": "review",
};

const digest: Digest = {
  day: "2026-11-24",
  problems: [
    { code: "review-waiting", reference: "SL-2026-7K3F9Q", since: at },
    { code: "partner-paused", partner: "voka-ov", since: at },
  ],
  count: 3,
  erased: 1,
  erasedSoon: 2,
};

type WrittenToStartups = Exclude<LetterId, "desk-request">;

const staffLetters: readonly LetterId[] = [
  "partner-question",
  "founder-question",
  "review",
  "review-reminder",
  "information-given",
  "quarantine",
  "partner-unreachable",
  "partner-paused",
  "digest",
  "needs-report",
];

function receiverOf(letter: LetterId, state: LeadState): Receiver {
  const partner = state.offers[0]?.partner ?? state.referredTo ?? "voka-ov";
  if (staffLetters.includes(letter)) return { role: "programme" };
  if (letter.startsWith("offer") || letter.endsWith("-partner") || letter === "moved-on") {
    return { role: "partner", partner };
  }
  return { role: "founder" };
}

/** A lead at the moment at which a letter about it is written. */
interface Written<State extends LeadState> {
  state: State;
  notes: Note[];
  routing?: RoutingDecision | undefined;
}

/** The input of one letter, with everything that any letter speaks of. */
export function letterInput<State extends LeadState, Behind extends Person>(
  letter: Pick<Letter, "letter" | "receiver" | "digest" | "report"> & {
    letter: LetterId;
    language: Language;
    /** The partner that letters to staff speak of. */
    about: string;
  },
  { state, notes, routing }: Written<State>,
  said: { person: Behind | undefined; corrected: string[]; asked: string },
) {
  const { letter: id, about, ...rest } = letter;
  const written: Letter = {
    reference: state.reference,
    id: `0002-${id}`,
    letter: id,
    ...rest,
    generation: 1,
    ...(id.startsWith("partner-") ? { partner: about } : {}),
    status: "sending",
    owedAt: at,
    attempts: 1,
  };
  const note = notes.find(({ seq }) => seq === state.decidedByPerson?.seq);
  return {
    letter: written,
    state,
    person: said.person,
    programme,
    siteUrl,
    token,
    at,
    ...(note ? { note } : {}),
    ...(routing ? { routing } : {}),
    ...(id === "partner-unreachable" ? { refusal: "bounced" } : {}),
    ...(id === "corrected" ? { corrected: said.corrected } : {}),
    ...(id.endsWith("-question") ? { asked: said.asked } : {}),
    ...(id === "information-given" ? { answer: notes.at(-1)?.text } : {}),
  };
}

/** The input of every letter in one language, with this person behind it. */
export function letterInputs(language: Language, behind: Person | undefined) {
  const stop = samples(language);
  const ids = letterIds.filter((id) => id !== "desk-request");
  return ids.map((id) => {
    const sample = stop[stops[id]] as Sample;
    const letter = {
      letter: id,
      receiver: receiverOf(id, sample.state),
      language,
      about: "voka-ov",
      ...(id === "digest" ? { digest } : {}),
      ...(id === "needs-report" ? { report: reportOf("2026-Q4", [], programme) } : {}),
    };
    return letterInput(letter, sample, {
      person: behind,
      corrected: ["contact.email", "venture.summary"],
      asked: "Which room\ndo they need?",
    });
  });
}
