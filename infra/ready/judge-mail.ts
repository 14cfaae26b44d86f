import type { Identity, Sending } from "./account.ts";
import { type Expected, not, ready, type Verdict } from "./verdict.ts";

/** Will letters go out, be signed as ours, arrive, and be heard of? */

const wantedNews = [
  "SEND",
  "DELIVERY",
  "DELIVERY_DELAY",
  "BOUNCE",
  "COMPLAINT",
  "REJECT",
  "RENDERING_FAILURE",
];

export function verified(identity: Identity): Verdict {
  return identity.verified
    ? ready("verified")
    : not(
        "SES has not verified it",
        "Set the three DkimRecord outputs of the deployment in DNS; SES looks for them within 72 hours.",
      );
}

export function signed({ dkim }: Identity): Verdict {
  return dkim === "SUCCESS"
    ? ready("letters are signed")
    : not(`status ${dkim}`, "Set the three DkimRecord outputs of the deployment in DNS.");
}

export function aligned({ mailFromDomain, mailFrom }: Identity): Verdict {
  if (!mailFromDomain)
    return not(
      "none: letters are returned to amazonses.com, so SPF does not align",
      "Set a MAIL FROM domain on the identity, such as bounce.<domain>.",
    );
  return mailFrom === "SUCCESS"
    ? ready(mailFromDomain)
    : not(
        `${mailFromDomain} is ${mailFrom ?? "not set up"}`,
        `Set MX 10 feedback-smtp.<region>.amazonses.com and TXT "v=spf1 include:amazonses.com ~all" for ${mailFromDomain}.`,
      );
}

export function policed(records: string[]): Verdict {
  const policy = records.find((record) => /^v=DMARC1\b/i.test(record));
  if (!policy)
    return not(
      "no DMARC record",
      `Set TXT "v=DMARC1; p=quarantine; rua=mailto:…" at _dmarc.<domain>; begin with p=none for two weeks.`,
    );
  if (/\bp=none\b/i.test(policy))
    return not(
      "p=none: others may write in our name",
      "When its reports show only our own mail, make it p=quarantine, then p=reject.",
    );
  return ready(policy);
}

export function released({ production, enabled }: Sending): Verdict {
  if (!enabled)
    return not(
      "SES has stopped all mail of this account",
      "Open SES, Account dashboard, and answer the case there.",
    );
  return production
    ? ready("out of the sandbox")
    : not(
        "in the sandbox: only verified addresses get letters",
        "Ask for production access; a draft of the request is below.",
      );
}

export function roomy({ quota, sent, rate }: Sending, { lettersADay }: Expected): Verdict {
  const left = quota - sent;
  const says = `${quota} letters a day, ${rate} a second; ${sent} went out in the last day`;
  return left >= lettersADay
    ? ready(says)
    : not(
        `${says}; ${lettersADay} are expected on a busy day`,
        "Ask for a higher sending quota in Service Quotas, Amazon SES.",
      );
}

export function wired(kinds: string[]): Verdict {
  const missing = wantedNews.filter((kind) => !kinds.includes(kind));
  return missing.length === 0
    ? ready(kinds.join(", "))
    : not(
        `nothing is heard of ${missing.join(", ")}`,
        "Deploy again; somebody changed the configuration set.",
      );
}

export function reachable(servers: string[]): Verdict {
  return servers.length > 0
    ? ready(`mail goes to ${servers.join(", ")}`)
    : not(
        "its domain takes no mail",
        "Correct programmeMailbox, or the MX record of its domain, and deploy.",
      );
}

export function welcome(why: string): Verdict {
  return why === ""
    ? ready("not on the list of refused addresses")
    : not(
        `SES refuses to write to it (${why})`,
        "Mend the mailbox, then: aws sesv2 delete-suppressed-destination --email-address <mailbox>.",
      );
}
