import { describe, expect, it } from "vitest";
import { mailboxOf } from "#shared/domain/standing.ts";
import { startupForm } from "#test/unit/startup-form.ts";
import { openHouse } from "./house.ts";
import { expectFolded, forms, harmless, letterOf, mailsOf, openOffer, tell } from "./mail-news.ts";

const refusals = [
  "bounce",
  "undetermined",
  "suppressed",
  "complaint",
  "reject",
  "rendering",
] as const;

describe("a partner's mail", () => {
  it.each(refusals)(
    "%s of an offer: the next offer at once, mailbox closed, staff told",
    async (kind) => {
      const house = openHouse();
      const { reference } = await house.submit(startupForm());
      const first = house.mail("offer");
      await tell(house, kind, reference, "offer");
      expect(house.mail("offer").to).not.toBe(first.to);
      const state = await house.store.readState(reference);
      expect(state?.offers.map(({ status }) => status)).toEqual(["undeliverable", "open"]);
      expect(house.mail("partner-unreachable").to).toBe("programme@landing.example");
      const [standing] = await house.store.readStandings();
      expect(standing?.unreachable?.mailbox).toBe(mailboxOf(first.to, house.hash));
      expect(await house.store.readSuppression(mailboxOf(first.to, house.hash))).toBeDefined();
      expect(Object.values(await house.store.readLoads("2026-11"))).toContainEqual({
        offers: 1,
        taken: 0,
      });
      const late = await house.http("POST", house.link(first, "offers"), "answer=accept");
      expect(late.statusCode).toBe(410);
      await expectFolded(house, reference);
    },
  );

  it.each(harmless)("%s of an offer changes nothing", async (kind) => {
    const house = openHouse();
    const { reference } = await house.submit(startupForm());
    const before = await house.store.readState(reference);
    await tell(house, kind, reference, "offer");
    expect(await house.store.readState(reference)).toEqual(before);
    expect(await house.store.readStandings()).toEqual([]);
  });

  it.each(refusals)("%s of a reminder: the next offer at once", async (kind) => {
    const house = openHouse();
    const { reference } = await house.submit(startupForm());
    await house.pass({ days: 8 });
    await tell(house, kind, reference, "offer-reminder");
    expect((await openOffer(house, reference))?.generation).toBe(2);
    expect(mailsOf(house, "partner-unreachable")).toHaveLength(1);
  });

  it("is told once, however often and in whatever order the news comes", async () => {
    const house = openHouse();
    const { reference } = await house.submit(startupForm());
    const offer = house.mail("offer");
    for (const kind of ["bounce", "bounce", "delivery", "send", "complaint", "suppressed"] as const)
      await tell(house, kind, reference, offer);
    const state = await house.store.readState(reference);
    expect(state?.offers.map(({ status }) => status)).toEqual(["undeliverable", "open"]);
    expect(mailsOf(house, "partner-unreachable")).toHaveLength(1);
    expect(mailsOf(house, "offer")).toHaveLength(2);
  });

  it("is repaired when the ledger knew of a bounce but a crash cut off what follows", async () => {
    const house = openHouse();
    const { reference } = await house.submit(startupForm());
    const letter = await letterOf(house, reference, "offer");
    await house.store.settleLetter({ ...letter, status: "bounced" }, letter.status);
    await tell(house, "bounce", reference, "offer");
    expect((await openOffer(house, reference))?.generation).toBe(2);
  });

  it("counts when the news comes before the sending was recorded", async () => {
    const house = openHouse();
    house.mailService(() => ({ outcome: "unknown", why: "TimeoutError" }));
    const { reference } = await house.submit(startupForm());
    house.mailService(() => undefined);
    await tell(house, "bounce", reference, "offer");
    expect(await openOffer(house, reference)).toMatchObject({ generation: 2 });
    expect(house.mail("offer", reference)).toBeDefined();
  });

  it("refused by the mail service at once: the next offer, one mailbox closed, never the whole network", async () => {
    const house = openHouse();
    const isOffer = ({ subject }: { subject: string }) => /landen|land\?/.test(subject);
    house.mailService((mail) =>
      isOffer(mail) ? { outcome: "refused", why: "message-rejected" } : undefined,
    );
    const { reference } = await house.submit(startupForm());
    const state = await house.store.readState(reference);
    expect(state?.status).toBe("review");
    expect(state?.offers.length).toBeGreaterThan(1);
    expect(new Set(state?.offers.map(({ status }) => status))).toEqual(new Set(["undeliverable"]));
    expect(await house.store.readStandings()).toHaveLength(1);
    expect(mailsOf(house, "partner-unreachable")).toHaveLength(1);
  });

  it("after acceptance: the lead stays accepted, the mailbox is closed", async () => {
    const house = openHouse();
    const { reference } = await house.submit(startupForm());
    await house.http("POST", house.link(house.mail("offer"), "offers"), "answer=accept");
    await house.settle();
    await tell(house, "delivery", reference, "offer");
    await tell(house, "complaint", reference, "offer");
    expect((await house.store.readState(reference))?.status).toBe("accepted");
    await expectFolded(house, reference);
    expect(mailsOf(house, "partner-unreachable")).toHaveLength(1);
  });

  it("is not tried again: other leads go elsewhere, a letter that was owed is held back", async () => {
    const house = openHouse();
    const [one, two, three] = forms(3);
    const first = await house.submit(one as object);
    const second = await house.submit(two as object);
    const owner = (await openOffer(house, first.reference))?.partner;
    expect((await openOffer(house, second.reference))?.partner).toBe(owner);
    const dead = house.mail("offer", first.reference).to;
    await tell(house, "bounce", first.reference, "offer");
    const sent = house.mails.filter(({ to }) => to === dead).length;
    const third = await house.submit(three as object);
    const passedOver = (await house.store.readHistory(third.reference))
      .find(({ type }) => type === "OfferMade")
      ?.details.routing?.candidates.find(({ partner }) => partner === owner);
    expect(passedOver?.why).toContainEqual({ code: "excluded-unreachable" });
    await house.pass({ days: 8 });
    expect(await letterOf(house, second.reference, "offer-reminder")).toMatchObject({
      status: "suppressed",
      why: "bounced",
    });
    expect((await openOffer(house, second.reference))?.generation).toBe(2);
    expect(house.mails.filter(({ to }) => to === dead)).toHaveLength(sent);
    expect(mailsOf(house, "partner-unreachable")).toHaveLength(1);
  });

  it("goes out again once the address is corrected in the programme", async () => {
    const house = openHouse({ programme: { partners: [...openHouse().programme.partners] } });
    const [one, two] = forms(2);
    const { reference } = await house.submit(one as object);
    const partner = (await openOffer(house, reference))?.partner;
    await tell(house, "bounce", reference, "offer");
    const corrected = house.programme.partners.map((given) =>
      given.id === partner ? { ...given, contactEmail: "new@partner.example" } : given,
    );
    house.programme.partners.splice(0, corrected.length, ...corrected);
    const next = await house.submit(two as object);
    expect(house.mail("offer", next.reference).to).toBe("new@partner.example");
  });
});
