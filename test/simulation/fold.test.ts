import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "#shared/domain/canonical.ts";
import { foldHistory } from "#shared/domain/fold.ts";
import { verifyChain } from "#shared/domain/history.ts";
import type { LeadState } from "#shared/domain/lead.ts";
import { modestForm, startupForm } from "#test/unit/startup-form.ts";
import { talentForm } from "#test/unit/talent-form.ts";
import { openHouse } from "./house.ts";

type House = ReturnType<typeof openHouse>;

/** Posts to the newest link of that kind, if a mail with one was ever sent; old links are part of the play. */
async function press(house: House, path: "offers" | "reviews", body: object) {
  const mail = house.mails.findLast(({ text }) => text.includes(`/${path}/`));
  if (mail) await house.http("POST", house.link(mail, path), body);
}

const moves: Record<string, (house: House, status: string) => Promise<unknown>> = {
  accept: (house) => press(house, "offers", { answer: "accept" }),
  decline: (house) => press(house, "offers", { answer: "decline", reason: "other", note: "no" }),
  "ask us": (house) => press(house, "offers", { answer: "ask", note: "Which room?" }),
  "hand over": (house) =>
    press(house, "offers", { answer: "hand-over", email: "lieve@partner-lab.com" }),
  met: (house) => press(house, "offers", { answer: "met" }),
  landed: (house) => press(house, "offers", { answer: "landed" }),
  "not landed": (house) => press(house, "offers", { answer: "not-landed" }),
  "colleague bounces": (house) => bounce(house, ({ to }) => to === "lieve@partner-lab.com"),
  qualify: (house) => decide(house, "qualify"),
  release: (house) => decide(house, "release"),
  refer: (house) => decide(house, "refer"),
  "refer to a desk": (house) => decide(house, "refer", "ugent-welcome"),
  refuse: (house) => decide(house, "decline"),
  ask: (house) => decide(house, "ask"),
  answer: (house, status) => house.http("POST", `${status}/answer`, { text: "Yes." }),
  "founder asks": (house, status) => house.http("POST", `${status}/ask`, { text: "Really?" }),
  corrects: (house, status) => correct(house, status, `ana${house.mails.length}@lumen.com`),
  "newcomer corrects": (house, status) =>
    house.http("POST", `${status}/correct`, {
      contact: { name: "Meera", email: `meera${house.mails.length}@lab.com` },
      note: `Note ${house.mails.length}`,
    }),
  withdraw: (house, status) => house.http("POST", `${status}/withdraw`),
  erase: (house, status) => house.http("POST", `${status}/erase`),
  "founder bounces": (house) => bounce(house, ({ to }) => /^(ana|meera)/.test(to)),
  "helper bounces": (house) => bounce(house, ({ letter }) => letter.includes("desk-request")),
  "partner bounces": (house) => bounce(house, ({ letter }) => letter.endsWith("-offer")),
  "a minute": (house) => house.pass({ minutes: 3 }),
  "a day": (house) => house.pass({ days: 1 }),
  "nine days": (house) => house.pass({ days: 9 }),
  "two months": (house) => house.pass({ days: 61 }),
  "a year": (house) => house.pass({ days: 366 }),
};

function correct(house: House, status: string, email: string) {
  const texts = { summary: "One", difference: "two", customers: "three" };
  const body = { contact: { name: "Ana", email }, venture: texts };
  return house.http("POST", `${status}/correct`, body);
}

function decide(house: House, decision: string, to = "pom-wvl") {
  const partner = decision === "refer" ? { partner: to } : {};
  return press(house, "reviews", { decision, reason: "So", decidedBy: "Els", ...partner });
}

/** The newest such mail comes back for good. */
async function bounce(house: House, which: (mail: House["mails"][number]) => boolean) {
  const mail = house.mails.findLast(which);
  if (!mail) return;
  await house.tellDelivery({
    eventType: "Bounce",
    mail: { messageId: "m", tags: { reference: [mail.reference], letter: [mail.letter] } },
    bounce: { bounceType: "Permanent", bounceSubType: "General" },
  });
}

/** Hints move the next look of the sweep without an event. */
const withoutTimer = ({ dueAt: _, ...state }: LeadState) => canonicalJson(state);

const forms = {
  strong: startupForm(),
  modest: modestForm(),
  newcomer: talentForm(),
  "newcomer without a host": talentForm({ needs: [] }),
};
const kinds = fc.constantFrom(...(Object.keys(forms) as (keyof typeof forms)[]));

const steps = fc.array(fc.tuple(fc.constantFrom(...Object.keys(moves)), fc.boolean()), {
  maxLength: 14,
});

describe("a lead's history", () => {
  it("alone gives the stored state, whatever the way", async () => {
    await fc.assert(
      fc.asyncProperty(kinds, fc.boolean(), steps, async (kind, machine, way) => {
        const house = openHouse();
        const check = machine ? { check: { website2: "https://spam.com" } } : {};
        const form = { ...forms[kind], ...check };
        const { reference, status } = await house.submit(form);
        for (const [move, delivered] of way) {
          await moves[move]?.(house, status);
          if (delivered) await house.settle();
          const state = await house.store.readState(reference);
          const history = await house.store.readHistory(reference);
          expect(verifyChain(history, house.hash, state?.chain)).toBeUndefined();
          const folded = foldHistory(history, house.programme);
          expect(withoutTimer(folded)).toBe(state && withoutTimer(state));
          expect(folded.dueAt === undefined).toBe(state?.dueAt === undefined);
        }
        await house.settle();
        expect(await house.prove()).toMatchObject({ Unaccounted: 0 });
      }),
      { numRuns: 250 },
    );
  });
});
