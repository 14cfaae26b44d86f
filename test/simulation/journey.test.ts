import { describe, expect, it } from "vitest";
import { notTaken } from "#shared/application/send-letter.ts";
import { startupForm } from "#test/unit/startup-form.ts";
import { openHouse } from "./house.ts";

describe("a start-up's form ends with the right partner", () => {
  it("receipt, offer, decline, next offer, accept, both introductions", async () => {
    const house = openHouse();
    const { reference, status } = await house.submit(startupForm());
    expect(house.mail("receipt").to).toBe("ana@lumen.example");
    const first = house.mail("offer");
    expect(first.text).toContain("Lumen Sensors");
    expect(first.text).not.toContain("ana@lumen.example");

    const declined = await house.http(
      "POST",
      house.link(first, "offers"),
      "answer=decline&reason=no-capacity",
    );
    expect(declined.statusCode).toBe(303);
    await house.settle();
    const second = house.mail("offer");
    expect(second.to).not.toBe(first.to);

    const accepted = await house.http("POST", house.link(second, "offers"), { answer: "accept" });
    expect(JSON.parse(accepted.body ?? "")).toMatchObject({
      reference,
      answer: "accepted",
      contact: { email: "ana@lumen.example" },
    });
    await house.settle();
    expect(house.mail("introduction-partner").text).toContain("ana@lumen.example");
    expect(house.mail("introduction-founder").to).toBe("ana@lumen.example");

    const followed = JSON.parse((await house.http("GET", `/api${status}`)).body ?? "");
    expect(followed).toMatchObject({
      reference,
      step: "accepted",
      explanation: { available: true, band: "A" },
    });
    expect(followed.steps.map(({ step }: { step: string }) => step)).toEqual([
      "received",
      "screening",
      "offered",
      "offered",
      "accepted",
    ]);
  });

  it("silence never stalls a lead: reminder at half time, lapse at the end, next offer", async () => {
    const house = openHouse();
    const { reference } = await house.submit(startupForm());
    const first = house.mail("offer");
    await house.pass({ days: 8 });
    expect(house.mail("offer-reminder").to).toBe(first.to);
    await house.pass({ days: 8 });
    expect(house.mail("moved-on").to).toBe(first.to);
    expect(house.mail("offer").to).not.toBe(first.to);
    const late = await house.http("POST", house.link(first, "offers"), "answer=accept");
    expect(late.statusCode).toBe(410);
    const state = await house.store.readState(reference);
    expect(state?.offers.filter(({ status }) => status === "open")).toHaveLength(1);
  });

  it("goes to a person when every partner declined, and nobody is asked twice", async () => {
    const house = openHouse();
    const { reference } = await house.submit(startupForm());
    for (let round = 0; round < 25; round++) {
      const state = await house.store.readState(reference);
      if (state?.status !== "offered") break;
      await house.http(
        "POST",
        house.link(house.mail("offer"), "offers"),
        "answer=decline&reason=other",
      );
      await house.settle();
    }
    const state = await house.store.readState(reference);
    expect(state).toMatchObject({ status: "review", review: { causes: ["all-asked"] } });
    const asked = state?.offers.map(({ partner }) => partner) ?? [];
    expect(new Set(asked).size).toBe(asked.length);
    expect(house.mail("review").to).toBe("programme@landing.example");
  });

  it("rescues nothing in a run without faults", async () => {
    const house = openHouse();
    await house.submit(startupForm());
    expect(await house.pass({ minutes: 10 })).toEqual({ moved: 0, hinted: 0 });
  });

  it("changes nothing when every message comes twice and out of order", async () => {
    const house = openHouse();
    const { reference } = await house.submit(startupForm());
    const before = { state: await house.store.readState(reference), mails: house.mails.length };
    for (const key of [...house.store.stream].reverse()) await house.deliver(key);
    expect({ state: await house.store.readState(reference), mails: house.mails.length }).toEqual(
      before,
    );
  });
});

describe("a lead that needs a person", () => {
  const modest = startupForm({
    value: {
      innovation: { level: 2 },
      scalability: { level: 2 },
      team: { level: 1 },
      traction: { level: 1 },
      jobs: { fteYear3: 1 },
      research: { level: 0 },
      commitment: { level: 1 },
      sustainability: { level: 1 },
    },
  });

  it("is put before the programme with its causes, and goes on when qualified", async () => {
    const house = openHouse();
    const { reference, status } = await house.submit(modest);
    const review = house.mail("review", reference);
    expect(JSON.parse((await house.http("GET", `/api${status}`)).body ?? "").explanation).toEqual({
      available: false,
    });
    const path = house.link(review, "reviews");
    expect((await house.http("GET", path)).statusCode).toBe(200);
    const decided = await house.http("POST", path, {
      decision: "qualify",
      reason: "Strong team after a call",
      decidedBy: "Els De Smet",
    });
    expect(decided.statusCode).toBe(200);
    await house.settle();
    expect(house.mail("offer", reference)).toBeDefined();
    const again = await house.http("POST", path, {
      decision: "decline",
      reason: "No",
      decidedBy: "Jan",
    });
    expect(again.statusCode).toBe(409);
  });

  it("is declined only with a name and a reason, and the founder hears both", async () => {
    const house = openHouse();
    const { reference } = await house.submit(modest);
    const path = house.link(house.mail("review"), "reviews");
    const nameless = await house.http("POST", path, { decision: "decline", reason: "Too early" });
    expect(nameless.statusCode).toBe(422);
    expect(JSON.parse(nameless.body ?? "").errors).toEqual([
      expect.objectContaining({ field: "decidedBy", code: "field.missing" }),
    ]);
    await house.http("POST", path, {
      decision: "decline",
      reason: "Come back with a pilot.",
      decidedBy: "Els De Smet",
    });
    await house.settle();
    const letter = house.mail("decline", reference);
    expect(letter.text).toContain("Els De Smet");
    expect(letter.text).toContain("Come back with a pilot.");
    const events = JSON.stringify(await house.store.readHistory(reference));
    expect(events).not.toContain("Els");
  });

  it("is asked for information, reminded, and comes back with the answer", async () => {
    const house = openHouse();
    const { reference, status } = await house.submit(modest);
    await house.http("POST", house.link(house.mail("review"), "reviews"), {
      decision: "ask",
      reason: "Which pilot do you plan?",
      decidedBy: "Els",
    });
    await house.settle();
    expect(house.mail("question").text).toContain("Which pilot do you plan?");
    await house.pass({ days: 11 });
    expect(house.mail("question-reminder", reference)).toBeDefined();
    await house.pass({ days: 15 });
    await house.pass({ days: 35 });
    expect((await house.store.readState(reference))?.asked?.closedAt).toBeDefined();
    await house.http("POST", `${status}/answer`, "text=A+pilot+with+UZ+Gent");
    await house.settle();
    expect(house.mail("information-given", reference)).toBeDefined();
    expect((await house.store.readState(reference))?.status).toBe("review");
  });

  it("is referred to a partner of another region, with both told", async () => {
    const house = openHouse();
    const { reference, status } = await house.submit(modest);
    await house.http("POST", house.link(house.mail("review"), "reviews"), {
      decision: "refer",
      partner: "pom-wvl",
      reason: "Sea tests are there",
      decidedBy: "Els",
    });
    await house.settle();
    expect(house.mail("referral-partner", reference).to).toContain(".example");
    expect(house.mail("referral-founder", reference)).toBeDefined();
    expect(JSON.parse((await house.http("GET", `/api${status}`)).body ?? "")).toMatchObject({
      step: "referred",
    });
  });
});

describe("the founder's own say", () => {
  it("withdraws, and the partner that was asked hears it", async () => {
    const house = openHouse();
    const { reference, status } = await house.submit(startupForm());
    const offer = house.mail("offer");
    await house.http("POST", `${status}/withdraw`, "confirm=yes");
    await house.settle();
    expect(house.mail("moved-on").to).toBe(offer.to);
    expect((await house.store.readState(reference))?.status).toBe("withdrawn");
    const loads = await house.store.readLoads("2026-11");
    expect(Object.values(loads)).toEqual([{ offers: 1, taken: 0 }]);
  });
});

describe("the same form twice", () => {
  it("gives the same answer, one lead and one receipt", async () => {
    const house = openHouse();
    const first = await house.submit(startupForm());
    const second = await house.submit(startupForm());
    expect(second).toEqual(first);
    expect(house.mails.filter(({ letter }) => letter.endsWith("-receipt"))).toHaveLength(1);
  });

  it("is a new lead after a day, linked to the earlier one and put before a person", async () => {
    const house = openHouse();
    const first = await house.submit(startupForm());
    await house.pass({ days: 2 });
    const second = await house.submit(startupForm());
    expect(second.reference).not.toBe(first.reference);
    expect(await house.store.readState(second.reference)).toMatchObject({
      earlier: [first.reference],
      status: "review",
    });
  });

  it("refuses one key for two bodies", async () => {
    const house = openHouse();
    const headers = { "idempotency-key": "abc" };
    expect((await house.http("POST", "/api/leads", startupForm(), headers)).statusCode).toBe(202);
    expect(
      (await house.http("POST", "/api/leads", startupForm({ language: "nl" }), headers)).statusCode,
    ).toBe(409);
  });
});

describe("the mail service", () => {
  const offerOf = (house: ReturnType<typeof openHouse>, reference: string) =>
    house.store
      .readLetters(reference)
      .then((letters) => letters.find(({ letter }) => letter === "offer"));

  it("leaves an unknown outcome alone until its own event settles it", async () => {
    const house = openHouse();
    house.mailService(() => ({ outcome: "unknown", why: "TimeoutError" }));
    const { reference } = await house.submit(startupForm());
    house.mailService(() => undefined);
    await house.pass({ minutes: 5 });
    expect(house.mails).toHaveLength(0);
    const letter = await offerOf(house, reference);
    await house.tellDelivery({
      eventType: "Send",
      mail: { messageId: "m-1", tags: { reference: [reference], letter: [letter?.id] } },
    });
    await house.pass({ minutes: 30 });
    expect(await offerOf(house, reference)).toMatchObject({ status: "sent", sesId: "m-1" });
    expect(house.mails.filter(({ letter: id }) => id.endsWith("-offer"))).toHaveLength(0);
  });

  it("sends again after the hold-down when no event ever came", async () => {
    const house = openHouse();
    house.mailService(() => ({ outcome: "unknown", why: "TimeoutError" }));
    const { reference } = await house.submit(startupForm());
    house.mailService(() => undefined);
    await house.pass({ minutes: 25 });
    expect(await offerOf(house, reference)).toMatchObject({ status: "sent", attempts: 2 });
  });

  it("keeps letters through a pause of the whole service", async () => {
    const house = openHouse();
    house.mailService(() => ({ outcome: "not-sent", why: "sending-paused" }));
    await house.submit(startupForm());
    for (let hour = 0; hour < 5; hour++) await house.pass({ minutes: 61 });
    expect(house.mails).toHaveLength(0);
    const heldUp = house.logs.filter(({ message }) => message === notTaken.heldUp);
    expect(heldUp.length).toBeGreaterThanOrEqual(4);
    expect(heldUp[0]).toMatchObject({ level: "error", fields: { code: "sending-paused" } });
    house.mailService(() => undefined);
    await house.pass({ minutes: 61 });
    expect(house.mails.map(({ letter }) => letter.slice(5)).sort()).toEqual(["offer", "receipt"]);
  });
});
