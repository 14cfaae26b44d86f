import type { Account } from "./account.ts";
import * as ground from "./judge-ground.ts";
import * as mail from "./judge-mail.ts";
import { type Expected, type Finding, type Verdict, verdict } from "./verdict.ts";

/** Is this account ready to open the doors? Every point, in the order in which one would mend them. */
export function judge(account: Account, expected: Expected): Finding[] {
  const points: Record<string, () => Verdict> = {
    "CDK bootstrap": () => verdict(account.bootstrap, ground.bootstrapped),
    Stacks: () => verdict(account.stacks, ground.stacked),
    Drift: () => verdict(account.stacks, ground.undrifted),
    "Sender's domain": () => verdict(account.identity, mail.verified),
    DKIM: () => verdict(account.identity, mail.signed),
    "MAIL FROM": () => verdict(account.identity, mail.aligned),
    DMARC: () => verdict(account.dmarc, mail.policed),
    "SES sandbox": () => verdict(account.sending, mail.released),
    "SES quota": () => verdict(account.sending, (sending) => mail.roomy(sending, expected)),
    "News of letters": () => verdict(account.news, mail.wired),
    "Programme mailbox": () => verdict(account.mailServers, mail.reachable),
    "Programme mailbox, refused": () => verdict(account.refused, mail.welcome),
    Alarms: () => verdict(account.alarms, ground.alarmed),
    "Alarms reach somebody": () => verdict(account.listeners, ground.heard),
    Backups: () => verdict(account.table, ground.backedUp),
    Concurrency: () => verdict(account.concurrency, (limit) => ground.wide(limit, expected)),
    Pages: () => verdict(account.pages, ground.shown),
    "Links of the programme": () => verdict(account.links, ground.resolved),
  };
  return Object.entries(points).map(([about, judged]) => ({ about, ...judged() }));
}
