import type { Offer } from "#shared/domain/lead.ts";
import type { Link } from "#shared/domain/link.ts";
import { linkEnd } from "#shared/domain/link-token.ts";
import type { PeopleGround } from "./founders.ts";
import type { Mail } from "./mail-fate.ts";
import type { Plans } from "./plans.ts";
import { canary } from "./privacy-watch.ts";
import type { Table } from "./table.ts";

/** Partners: they answer offers from the mail, early, late, twice at once, or never; and use old links again. */
export interface Partners {
  read(mail: Mail, link: string | undefined): void;
}

/** An offer as its link stands for it. */
interface Held {
  link: string;
  reference: string;
  generation: number;
  hand: number | undefined;
  /** When the link ends, in milliseconds. */
  end: number;
}

const second = 1000;
const accept = "answer=accept";

export function settlePartners(plans: Plans, table: Table, ground: PeopleGround): Partners {
  const { browser, timeline, dice, left } = ground;
  const old: Held[] = [];

  function click({ link, reference, generation, hand, end }: Held, body: string): void {
    const offer = offerOf(table, reference, generation);
    const outrun = left(offer?.partner ?? "")
      ? "the partner has left the programme"
      : offer?.status !== "open"
        ? `the offer was ${offer?.status}`
        : offer.hand !== hand
          ? "the offer was handed on"
          : undefined;
    const idle = timeline.now() > end + 60 * second ? "the link had expired" : outrun;
    browser.ask({ method: "POST", path: link, body, idle }, `partner ${offer?.partner}`);
  }

  /** The owner tells what became of the lead, sometimes twice. */
  function tellOutcome(link: string, reference: string): void {
    const roll = dice.roll(`outcome ${reference}`);
    for (const outcome of ["met", roll.pick(["landed", "not-landed"]), "landed"])
      if (roll.chance(0.3))
        timeline.after(roll.heavy(3600 * second, 30 * 24 * 3600 * second), () =>
          browser.ask({ method: "POST", path: link, body: `answer=${outcome}` }, "the owner"),
        );
  }

  return {
    read(mail, link) {
      if (!link) return;
      const { generation, hand } = heldBy(table, mail);
      const { reference } = mail;
      if (mail.letter.endsWith("-introduction-partner")) return tellOutcome(link, reference);
      const offer = offerOf(table, reference, generation);
      if (!offer) return;
      const end = Date.parse(
        linkEnd("offer" satisfies Link["purpose"], new Date(mail.at).toISOString()),
      );
      const roll = dice.roll(`partner ${offer.partner} ${mail.letter}`);
      const at = (moment: number, body: string) =>
        timeline.after(moment - timeline.now(), () => click(held, body));
      const soon = timeline.now() + roll.heavy(600 * second, 3 * 24 * 3600 * second);
      const decline = `answer=decline&reason=no-capacity&note=${canary}+is+not+for+us`;
      const near = () => roll.between(-4, 4) * second;
      const look = (delay: number, shows?: boolean) =>
        timeline.after(delay, () => {
          const hides = () => offerOf(table, reference, generation)?.status === "open";
          const { partner } = offer;
          const still = shows && !left(partner);
          browser.ask({ method: "GET", path: link, shows: still, hides }, `partner ${partner}`);
        });
      if (roll.chance(0.25)) look(20 * second);
      if (roll.chance(0.1)) look(end - timeline.now() - 60 * second, true);
      if (roll.chance(0.2)) look(end - timeline.now() + 60 * second, false);
      const again = old.filter(
        (one) => one.reference === reference && one.generation !== generation,
      );
      const held = { link, reference, generation, hand, end };
      const plan = plans.partner(offer.partner, generation);
      if (plan.asks) timeline.after(30 * second, () => click(held, `answer=ask&note=${canary}?`));
      if (plan.handsOver && (hand ?? 0) < 2)
        timeline.after(roll.between(40, 4000) * second, () =>
          click(held, `answer=hand-over&email=${canary}-colleague-${hand ?? 0}@partner.example`),
        );
      for (const one of [...again, held])
        if (roll.chance(plans.oldLinks))
          timeline.after(roll.heavy(3600 * second, 30 * 24 * 3600 * second), () =>
            click(one, roll.chance(0.7) ? accept : decline),
          );
      old.push(held);
      switch (plan.mood) {
        case "accepts":
          return at(soon, accept);
        case "declines":
          return at(soon, decline);
        case "two-tabs":
          at(soon, accept);
          return at(soon + roll.below(50), accept);
        case "both":
          at(soon, accept);
          return at(soon + roll.below(50), decline);
        case "at-reminder":
          return at(Date.parse(offer.remindAt) + near(), roll.chance(0.5) ? accept : decline);
        case "at-deadline":
          at(Date.parse(offer.deadline) + near(), accept);
          return at(onTheMinute(offer.deadline) + roll.below(300), accept);
        case "after-deadline":
          return at(Date.parse(offer.deadline) + roll.between(60, 7200) * second, accept);
        case "at-expiry":
          return at(end + near(), accept);
        case "silent":
          return;
      }
    },
  };
}

/** When the sweep looks at a deadline first. */
const onTheMinute = (at: string) => Math.ceil(Date.parse(at) / 60_000) * 60_000;

/** For which offer, and in which hand, is this letter? */
function heldBy(table: Table, { reference, letter }: Mail): Pick<Held, "generation" | "hand"> {
  const found = table.leads.get(reference)?.letters.find(({ id }) => id === letter);
  return { generation: found?.generation ?? 0, hand: found?.hand };
}

function offerOf(table: Table, reference: string, generation: number): Offer | undefined {
  return table.leads.get(reference)?.state?.offers.find((one) => one.generation === generation);
}
