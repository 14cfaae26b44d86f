import type { Programme } from "#shared/domain/programme.ts";
import { type Founders, type PeopleGround, settleFounders } from "./founders.ts";
import { programmeMailbox, siteUrl } from "./functions.ts";
import type { Mail } from "./mail-fate.ts";
import { settlePartners } from "./partners.ts";
import type { Plans } from "./plans.ts";
import { canary } from "./privacy-watch.ts";
import { settleStaff } from "./staff.ts";
import type { Table } from "./table.ts";

/** Everybody who reads mail: its receiver, machines that open every link, and somebody who tries links elsewhere. */
export interface Readers {
  read(mail: Mail): void;
  readonly founders: Founders;
}

const anyLink = new RegExp(`${siteUrl}(/[a-z]+/[0-9a-f]{40})`);

export function settleReaders(
  plans: Plans,
  table: Table,
  programme: Programme,
  people: PeopleGround,
  skipped: (who: string) => boolean,
): Readers {
  const { browser, timeline, dice } = people;
  const founders = settleFounders(plans.founders, people, skipped);
  const partners = settlePartners(plans, table, people);
  const staff = settleStaff(plans, table, people, programme);

  function scan(path: string): void {
    const method = dice.roll("scan").chance(0.3) ? "HEAD" : "GET";
    timeline.after(3000, () => browser.ask({ method, path }, "a scanner"));
  }

  /** Somebody tries a link at a door that it is not for. */
  function meddle(path: string): void {
    const [, own = "", token] = path.split("/");
    const tries = [
      [`/offers/${token}`, "answer=accept"],
      [`/reviews/${token}`, `decision=decline&reason=no&decidedBy=${canary}`],
      [`/status/${token}/erase`, "confirm=yes"],
      [`/partners/${token}`, `decidedBy=${canary}`],
    ] as const;
    const others = tries.filter(([other]) => !other.startsWith(`/${own}/`));
    const [other, body] = dice.roll(`meddle ${own}`).pick(others);
    const idle = "the link is for another door";
    timeline.after(60_000, () =>
      browser.ask({ method: "POST", path: other, body, idle, shows: false }, "a meddler"),
    );
  }

  return {
    founders,
    read(mail) {
      const path = anyLink.exec(mail.text)?.[1];
      if (!path || path.startsWith("/reports/")) return;
      if (dice.roll(`scanner ${mail.letter}`).chance(plans.scanners)) scan(path);
      if (dice.roll(`meddler ${mail.letter}`).chance(plans.oldLinks / 2)) meddle(path);
      if (mail.to === programmeMailbox) staff.read(mail, path);
      else if (path.startsWith("/status/")) founders.read(mail, path);
      else if (path.startsWith("/offers/")) partners.read(mail, path);
    },
  };
}
