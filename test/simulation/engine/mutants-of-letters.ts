import { type Mutant, off } from "./mutant.ts";

/** Guards of the letters: claims, hold-down, outcomes. */

const ledger = "shared/domain/letter-ledger.ts";
const sending = "shared/application/send-letter.ts";
const mailer = "shared/adapters/ses-mailer.ts";

export const lettersMutants: Mutant[] = [
  off(
    "a letter is held down until its lease is over",
    ledger,
    "leaseMinutes = 2 + 20",
    "leaseMinutes = 1",
  ),
  off(
    "a claim ends with its lease",
    ledger,
    "letter.leaseUntil <= at",
    "letter.leaseUntil < letter.owedAt",
  ),
  off(
    "a letter that the lead has outrun is cancelled",
    sending,
    'state ? staleReason(letter, state) : "no-lead"',
    "undefined as string | undefined",
  ),
  off(
    "an offer's letter needs an open offer",
    ledger,
    'if (offer?.status !== "open") return "moved-on";',
    'if (!offer) return "moved-on";',
  ),
  off(
    "an unknown outcome stays unknown",
    sending,
    "return { ...letter, why: outcome.why, programmeVersion };",
    "return release(letter, outcome.why, at);",
  ),
  off(
    "a lost answer is no refusal",
    mailer,
    'return { outcome: "unknown", why: name };',
    'return { outcome: "not-sent", why: name };',
  ),
  off(
    "a mail that certainly did not go out is tried again",
    ledger,
    'return { ...rest, status: "pending", why,',
    'return { ...rest, status: "sent", why,',
  ),
  off(
    "a letter is claimed before it is sent",
    sending,
    "if (!letter) return;",
    "if (!letter) return void (await attempt(deps, owed, undefined));",
  ),
  off(
    "nobody is written to who refused us",
    sending,
    "if (closed) return settle",
    "if (closed && !letter) return settle",
  ),
  off(
    "a refused offer goes on to the next partner",
    "shared/application/take-refusal.ts",
    "if (!caused) return;",
    "if (caused || !caused) return;",
  ),
  off(
    "news of a mail settles its letter",
    "shared/application/record-delivery.ts",
    "if (!learned) return letter;",
    "if (learned || !learned) return letter;",
  ),
  off(
    "an offer hides the contact",
    "shared/presentation/without-contact.ts",
    "let hidden = text;",
    "if (text) return text;\n  let hidden = text;",
  ),
];
