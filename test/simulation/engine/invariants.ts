/** What must hold, whatever goes wrong. Each is checked after every step, or at the end where the words say so. */
export const invariants = {
  "accepted-has-state-and-deadline":
    "a form that was answered with a reference number has a state, and an end or an open deadline",
  "one-lead-per-form": "one form, sent however often within a day, gives one lead",
  "one-open-offer": "a lead has at most one open offer, and asks nobody twice",
  "one-reminder": "a partner is reminded of an offer once",
  "nothing-before-its-time":
    "no reminder, lapse or erasure comes before its moment, and a settled letter awaits nothing",
  "standing-moves-by-one": "what is known of a partner is written one by one, none over another",
  "one-owner": "a lead has at most one owner, the partner that accepted, and keeps it",
  "capacity-held":
    "no partner holds more leads of a month than its capacity, and its counters are right",
  "mail-doubled-only-in-window":
    "a letter goes out once; twice only when its outcome was lost and no news of it came in the hold-down",
  "mail-matches-ledger": "every mail was claimed, and every letter that counts as sent went out",
  "attempts-only-grow":
    "the attempts of a letter are counted, and an earlier one records nothing over a later one",
  "news-reaches-ledger":
    "what became of a mail, when it was told, stands in the ledger (at the end)",
  "letter-not-outrun": "no letter goes out that the lead had outrun before it was claimed",
  "nobody-told-without-consent":
    "no partner or desk gets a letter about a person who did not agree to share the request",
  "offer-hides-contact": "an offer, as letter or page, shows no way to reach the founder",
  "nobody-suppressed-is-mailed":
    "no letter goes to an address that refused us before it was claimed",
  "refused-offer-moves-on":
    "an offer whose letter was refused goes to the next partner, and nobody counts on a desk that refused its request, unless a message died (at the end)",
  "history-only-grows": "events are numbered without gaps, chained, and never change",
  "history-folds-to-state": "the events alone give the state (at the end)",
  "decisions-recompute": "every screening and routing gives the same bytes again (at the end)",
  "no-personal-data": "events, states, letters, messages and log lines hold no personal data",
  "refused-has-a-name": "a lead that is turned down has a person's name on it",
  "decided-while-open": "a person decides only a lead that is under review, or that was asked",
  "proof-finds-nothing":
    "the daily proof never finds a lead without state or timer, or a history that does not fit",
  "get-changes-nothing": "opening a page writes nothing",
  "stale-link-changes-nothing": "an outrun, expired or misused link writes nothing",
  "link-shows-its-own":
    "a link shows something until it expires, then nothing, and only behind its own door",
  "erased-is-gone": "nothing personal of an erased lead is left in any row",
  "nothing-breaks": "a function fails only where the outside failed",
  "fault-before-dead-letter": "a message dies only after it was hurt each time",
  "message-not-swallowed":
    "the sweep wakes only what was lost, died, or is still on its way: no handled message leaves work undone",
  "all-timers-end":
    "after all faults, each lead has ended or awaits a moment to come, and owes no letter (at the end)",
  "calm-run-rescues-nothing": "without faults: no hint, no dead letter, no mail twice",
} as const;
export type Invariant = keyof typeof invariants;

export interface Violation {
  invariant: Invariant;
  what: string;
}
export type Fail = (invariant: Invariant, what: string) => void;
