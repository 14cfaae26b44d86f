import type { LeadKind } from "#shared/domain/lead.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { takersOf } from "#shared/domain/taker.ts";
import type { PeopleGround } from "./founders.ts";
import type { Mail } from "./mail-fate.ts";
import type { Plans, StaffMood } from "./plans.ts";
import { canary } from "./privacy-watch.ts";
import type { Table } from "./table.ts";

/** Programme staff: they decide what the mail puts before them, sometimes two of them at once. */
export function settleStaff(
  plans: Plans,
  table: Table,
  ground: PeopleGround,
  programme: Programme,
) {
  const { browser, timeline, dice } = ground;
  let count = 0;
  const idsOf = (kind: LeadKind = "startup") => takersOf(kind, programme).map(({ id }) => id);

  function decide(link: string, wanted: string, reference: string, delay: number): void {
    timeline.after(delay, () => {
      const { erasedAt: erased, quarantine, kind } = table.leads.get(reference)?.state ?? {};
      const decision = quarantine && wanted !== "decline" ? "release" : wanted;
      const body = new URLSearchParams({
        decision,
        reason: `${canary} may come back with a pilot.`,
        decidedBy: `Els ${canary}`,
        ...(decision === "refer"
          ? { partner: dice.roll(`refer ${reference}`).pick(idsOf(kind)) }
          : {}),
      }).toString();
      browser.ask(
        { method: "POST", path: link, body, idle: erased && "the lead was erased" },
        "staff",
      );
    });
  }

  function reopen(link: string): void {
    const roll = dice.roll(`reopen ${link}`);
    timeline.after(10_000, () => browser.ask({ method: "GET", path: link }, "staff"));
    if (roll.chance(0.6))
      timeline.after(roll.heavy(3_600_000, 5 * 24 * 3_600_000), () =>
        browser.ask({ method: "POST", path: link, body: `decidedBy=Els+${canary}` }, "staff"),
      );
  }

  return {
    read({ reference, letter }: Mail, link: string | undefined): void {
      if (!link) return;
      if (link.startsWith("/partners/")) {
        reopen(link);
        return;
      }
      const mood = plans.staff(count++);
      const roll = dice.roll(`staff ${reference} ${letter}`);
      const soon = roll.heavy(1_800_000, 20 * 24 * 3_600_000);
      if (roll.chance(0.2))
        timeline.after(10_000, () => browser.ask({ method: "GET", path: link }, "staff"));
      const decision = decisions[mood];
      if (decision) decide(link, decision, reference, soon);
      if (mood === "two-at-once") {
        decide(link, roll.pick(["qualify", "decline", "ask"]), reference, soon);
        decide(link, roll.pick(["qualify", "decline", "refer"]), reference, soon + roll.below(40));
      }
    },
  };
}

const decisions: Partial<Record<StaffMood, string>> = {
  qualifies: "qualify",
  refers: "refer",
  declines: "decline",
  asks: "ask",
};
