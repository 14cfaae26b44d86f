import { describe, expect, it } from "vitest";
import { startupForm } from "#test/unit/startup-form.ts";
import { openHouse } from "./house.ts";
import { forms, type House, mailsOf, openOffer, tell } from "./mail-news.ts";

/** A house in which one partner is the only one that may receive the example. */
async function houseOfOne(): Promise<House> {
  const probe = openHouse();
  const { reference } = await probe.submit(startupForm());
  const only = (await openOffer(probe, reference))?.partner;
  return openHouse({
    programme: { partners: probe.programme.partners.filter(({ id }) => id === only) },
  });
}
/** Lets an offer run out: a reminder at half time, then the deadline, also over the holidays. */
async function silence(house: House, form: object): Promise<string> {
  const { reference } = await house.submit(form);
  for (let part = 0; part < 3; part++) await house.pass({ days: 8 });
  return reference;
}
const post = async (house: House, path: string, body: string | object) => {
  const answer = await house.http("POST", path, body);
  await house.settle();
  return answer;
};

describe("repeated silence", () => {
  it("pauses a partner at the third time in a row, and staff are told once", async () => {
    const house = await houseOfOne();
    const [one, two, three, four] = forms(4) as [object, object, object, object];
    await silence(house, one);
    await silence(house, two);
    expect(mailsOf(house, "partner-paused")).toHaveLength(0);
    await silence(house, three);
    expect(await house.store.readStandings()).toMatchObject([{ silences: 3 }]);
    expect(house.mail("partner-paused").text).toContain("3 aanbiedingen");
    const { reference } = await house.submit(four);
    expect((await house.store.readState(reference))?.review?.causes).toEqual(["nobody-eligible"]);
    const asked = (await house.store.readHistory(reference)).find(
      ({ type }) => type === "ReviewRequested",
    );
    expect(asked?.details.routing?.candidates[0]?.why).toContainEqual({
      code: "excluded-paused-after-silence",
    });
    expect(mailsOf(house, "partner-paused")).toHaveLength(1);
  });

  it("is forgotten with an answer, whatever it says", async () => {
    const house = await houseOfOne();
    const [one, two, three] = forms(3) as [object, object, object];
    await silence(house, one);
    await silence(house, two);
    await house.submit(three);
    const decline = "answer=decline&reason=no-capacity";
    await post(house, house.link(house.mail("offer"), "offers"), decline);
    expect(await house.store.readStandings()).toMatchObject([{ silences: 0, version: 3 }]);
  });

  it("does not count while our own mail did not go out", async () => {
    const house = await houseOfOne();
    house.mailService(() => ({ outcome: "not-sent", why: "sending-paused" }));
    for (const form of forms(3)) await silence(house, form);
    expect(await house.store.readStandings()).toEqual([]);
  });

  it("counts two offers that end in the same minute, and pauses once", async () => {
    const house = await houseOfOne();
    for (const form of forms(4)) await house.submit(form);
    await house.pass({ days: 8 });
    for (let minute = 0; minute < 4; minute++)
      await house.pass(minute ? { minutes: 1 } : { days: 8 });
    const [standing] = await house.store.readStandings();
    expect(standing?.silences).toBeGreaterThanOrEqual(3);
    expect(mailsOf(house, "partner-paused")).toHaveLength(1);
  });
});

describe("staff let a partner take part again", () => {
  it("after silence: its page says what is known, changes nothing, and one name is enough", async () => {
    const house = await houseOfOne();
    const [one, two, three, four] = forms(4) as [object, object, object, object];
    for (const form of [one, two]) await silence(house, form);
    const reference = await silence(house, three);
    const path = house.link(house.mail("partner-paused"), "partners");
    const page = await house.http("GET", `${path}?lang=en`);
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain("let 3 offers in a row run out");
    expect(await house.store.readStandings()).toMatchObject([{ silences: 3 }]);
    expect((await post(house, path, {})).statusCode).toBe(422);
    const resumed = await post(house, path, "decidedBy=Els+De+Smet");
    expect(resumed.statusCode).toBe(303);
    expect((await house.http("GET", `${path}?lang=en`)).body).toContain("takes part");
    expect(await house.store.readNotes(reference)).toContainEqual(
      expect.objectContaining({ by: "Els De Smet" }),
    );
    expect(JSON.stringify(await house.store.readHistory(reference))).not.toContain("Els");
    const next = await house.submit(four);
    expect(await openOffer(house, next.reference)).toBeDefined();
    await silence(house, startupForm());
    expect(await house.store.readStandings()).toMatchObject([{ silences: 2 }]);
  });

  it("after a bounce: letters go out again, and the old bounce does not close the mailbox again", async () => {
    const house = await houseOfOne();
    const [one, two] = forms(2) as [object, object];
    const { reference } = await house.submit(one);
    const bounced = house.mail("offer");
    await tell(house, "bounce", reference, bounced);
    const path = house.link(house.mail("partner-unreachable"), "partners");
    expect((await house.http("GET", `${path}?lang=en`)).body).toContain("contactEmail");
    expect(JSON.parse((await post(house, path, { decidedBy: "Els" })).body ?? "")).toMatchObject({
      closed: null,
    });
    house.wait({ minutes: 1 });
    await tell(house, "bounce", reference, bounced);
    await house.deliver({ pk: `lead#${reference}`, sk: "event#LeadReceived#0001" });
    const next = await house.submit(two);
    expect(house.mail("offer", next.reference).to).toBe(bounced.to);
    expect(mailsOf(house, "partner-unreachable")).toHaveLength(1);
    await tell(house, "bounce", next.reference, "offer");
    expect(mailsOf(house, "partner-unreachable")).toHaveLength(2);
  });

  it("twice is once, and a link of another purpose opens nothing", async () => {
    const house = await houseOfOne();
    const { reference, status } = await house.submit(startupForm());
    await tell(house, "bounce", reference, "offer");
    const path = house.link(house.mail("partner-unreachable"), "partners");
    for (let click = 0; click < 2; click++) await post(house, path, "decidedBy=Els");
    const history = await house.store.readHistory(reference);
    expect(history.filter(({ type }) => type === "PartnerResumed")).toHaveLength(1);
    const stranger = status.replace("/status/", "/partners/");
    expect((await house.http("GET", stranger)).statusCode).toBe(404);
    expect((await post(house, stranger, "decidedBy=Els")).statusCode).toBe(404);
  });
});
