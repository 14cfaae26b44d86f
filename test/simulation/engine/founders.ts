import type { Browser } from "./browser.ts";
import type { Dice } from "./dice.ts";
import type { Faults } from "./faults.ts";
import { formOf } from "./forms.ts";
import type { Mail } from "./mail-fate.ts";
import type { FounderPlan } from "./plans.ts";
import { canary } from "./privacy-watch.ts";
import type { Timeline } from "./timeline.ts";

/** Founders: they send a form, send it again when nothing comes back, and act on the links that reach them. */
export interface Founders {
  /** A mail that reached a founder's mailbox. */
  read(mail: Mail, link: string | undefined): void;
  /** Reference numbers that were given out, with the founder who got them. */
  readonly promised: ReadonlyMap<string, number>;
}

export interface PeopleGround {
  browser: Browser;
  timeline: Timeline;
  dice: Dice;
  faults: Faults;
  /** Is this partner gone from the programme? */
  left: (partner: string) => boolean;
}

/** What was written freely, with a little more. */
function ownWords(form: ReturnType<typeof formOf>) {
  if (form.kind === "talent") return { note: `${form.note} More.` };
  const { summary, difference, customers } = form.venture;
  return { venture: { summary: `${summary} More.`, difference, customers } };
}

/** Times that a form is sent again when no answer came. */
const patience = 4;

export function settleFounders(
  plans: readonly FounderPlan[],
  ground: PeopleGround,
  skipped: (who: string) => boolean,
): Founders {
  const { browser, timeline, dice } = ground;
  const promised = new Map<string, number>();
  const busy = new Set<number>();

  function send(founder: number, body: object, key: string | undefined, tries: number): void {
    const request = { method: "POST" as const, path: "/api/leads", body, ...(key ? { key } : {}) };
    browser.ask(request, `founder ${founder}`, (answer) => {
      if (answer?.statusCode === 202) {
        const { reference, status } = JSON.parse(answer.body ?? "{}") as Record<string, string>;
        promised.set(reference ?? "", founder);
        if (dice.roll(`follow ${founder}`).chance(0.5))
          browser.ask({ method: "GET", path: status ?? "", shows: true }, `founder ${founder}`);
        return;
      }
      const again = !answer || (answer.statusCode ?? 500) >= 500;
      if (again && tries > 0)
        timeline.after(dice.roll(`again ${founder}`).between(2000, 90_000), () =>
          send(founder, body, key, tries - 1),
        );
    });
  }

  function act(founder: number, link: string, plan: FounderPlan): void {
    if (busy.has(founder)) return;
    busy.add(founder);
    const post = (action: string, delay: number | undefined, body: string | object) => {
      if (delay === undefined) return;
      timeline.after(delay, () =>
        browser.ask({ method: "POST", path: `${link}/${action}`, body }, `founder ${founder}`),
      );
    };
    const form = formOf(plan.kind, founder, plan.company, plan.language);
    const { name, phone } = form.contact;
    // Another address of the same founder, whose mail still reaches them.
    const email = `${canary}-new-${founder}@founder.example`;
    post("withdraw", plan.withdraws, "confirm=yes");
    post("erase", plan.erases, "confirm=yes");
    post("ask", plan.asks, new URLSearchParams({ text: `When, asks ${canary}?` }).toString());
    post("correct", plan.corrects, { contact: { name, email, phone }, ...ownWords(form) });
    if (dice.roll(`look ${founder}`).chance(0.4))
      timeline.after(30_000, () =>
        browser.ask({ method: "GET", path: link }, `founder ${founder}`),
      );
  }

  for (const [founder, plan] of plans.entries()) {
    if (skipped(`founder ${founder}`)) continue;
    const form = formOf(plan.kind, founder, plan.company, plan.language);
    const key = plan.withKey ? `key-${founder}` : undefined;
    const later = (delay: number | undefined, happen: () => void) => {
      if (delay !== undefined) timeline.after(plan.submitAt + delay, happen);
    };
    later(0, () => send(founder, form, key, patience));
    later(plan.clicksAgain, () => send(founder, form, key, 0));
    later(plan.sendsAgain, () => send(founder, form, key, 0));
    later(plan.reusesKey, () => send(founder, { ...form, needs: [] }, key, 0));
  }

  return {
    promised,
    read(mail, link) {
      const founder = Number(mail.to.match(/-(\d+)@/)?.[1]);
      const plan = plans[founder];
      if (!plan || !link) return;
      if (/-receipt$/.test(mail.letter)) act(founder, link, plan);
      if (/-question(-reminder)?$/.test(mail.letter) && plan.answers) {
        const delay = dice.roll(`answer ${founder}`).heavy(3_600_000, 40 * 24 * 3_600_000);
        const body = new URLSearchParams({ text: `We start in May, says ${canary}.` }).toString();
        timeline.after(delay, () =>
          browser.ask({ method: "POST", path: `${link}/answer`, body }, `founder ${founder}`),
        );
      }
    },
  };
}
