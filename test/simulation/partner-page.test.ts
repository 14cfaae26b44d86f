import { describe, expect, it } from "vitest";
import { startupForm } from "#test/unit/startup-form.ts";
import { openHouse } from "./house.ts";
import { tell } from "./mail-news.ts";

/** What a partner does on its page besides yes and no. */

type House = ReturnType<typeof openHouse>;
const colleague = "lieve.janssens@partner-lab.com";

async function offered() {
  const house = openHouse();
  const lead = await house.submit(startupForm());
  return { house, ...lead, path: house.link(house.mail("offer"), "offers") };
}
async function post(house: House, path: string, body: object | string) {
  const answer = await house.http("POST", path, body);
  await house.settle();
  return answer;
}
const state = (house: House, reference: string) => house.store.readState(reference);
const offerOf = async (house: House, reference: string) =>
  (await state(house, reference))?.offers.at(-1);

describe("a partner asks something first", () => {
  it("staff get the question with where to answer; the founder does not, and the offer stays open", async () => {
    const { house, reference, status, path } = await offered();
    const before = await state(house, reference);
    expect((await post(house, path, { answer: "ask" })).statusCode).toBe(422);
    const asked = await post(house, path, { answer: "ask", note: "How clean must the room be?" });
    expect(asked.statusCode).toBe(200);
    expect(JSON.parse(asked.body ?? "")).toMatchObject({ answer: "open", asked: true });
    const mail = house.mail("partner-question");
    expect(mail.to).toBe("programme@landing.example");
    expect(mail.text).toContain("> How clean must the room be?");
    expect(mail.text).toContain(house.mail("offer").to);
    const after = await state(house, reference);
    expect(after?.status).toBe("offered");
    expect(after?.dueAt).toBe(before?.dueAt);
    expect((await house.http("GET", status)).body).not.toContain("How clean");
    expect((await house.http("GET", `${path}?lang=en`)).body).toContain("You asked our team");
    expect(JSON.stringify(await house.store.readHistory(reference))).not.toContain("clean must");
  });

  it("is over with the offer: a question about a lead that moved on changes nothing", async () => {
    const { house, path } = await offered();
    await post(house, path, { answer: "decline", reason: "no-capacity" });
    expect((await post(house, path, { answer: "ask", note: "Why?" })).statusCode).toBe(409);
  });
});

describe("a partner hands the offer to a colleague", () => {
  it("who gets a link of their own; the first dies, and all later letters follow", async () => {
    const { house, reference, path } = await offered();
    const handed = await post(
      house,
      path,
      `answer=hand-over&email=${encodeURIComponent(colleague)}`,
    );
    expect(handed.statusCode).toBe(303);
    const mail = house.mail("offer");
    expect(mail.to).toBe(colleague);
    const own = house.link(mail, "offers");
    expect(own).not.toBe(path);

    const dead = await house.http("GET", `${path}?lang=en`);
    expect(dead.statusCode).toBe(200);
    expect(dead.body).toContain("This was handed to a colleague");
    expect(dead.body).not.toContain("Lumen");
    for (const body of [{ answer: "accept" }, { answer: "hand-over", email: colleague }]) {
      expect((await post(house, path, body)).statusCode).toBe(410);
    }

    expect((await house.http("GET", `${own}?lang=en`)).body).toContain("working day");
    await house.pass({ days: 8 });
    expect(house.mail("offer-reminder").to).toBe(colleague);
    await post(house, own, { answer: "accept" });
    expect(house.mail("introduction-partner").to).toBe(colleague);
    const later = house.link(house.mail("introduction-partner"), "offers");
    expect((await house.http("GET", later)).body).toContain("ana@lumen.example");
    expect(await offerOf(house, reference)).toMatchObject({ status: "accepted", hand: 1 });
  });

  it("keeps the address out of history, ledger and logs, and erases it with the lead", async () => {
    const { house, reference, status, path } = await offered();
    await post(house, path, { answer: "hand-over", email: colleague });
    expect(await house.store.readNotes(reference)).toContainEqual(
      expect.objectContaining({ mailbox: colleague }),
    );
    for (const kept of [
      await state(house, reference),
      await house.store.readHistory(reference),
      await house.store.readLetters(reference),
      house.logs,
    ]) {
      expect(JSON.stringify(kept)).not.toContain("lieve");
    }
    await post(house, `${status}/erase`, {});
    expect(JSON.stringify(house.store.rows())).not.toContain("lieve");
    // Nobody knows the colleague any more, so the partner itself hears that the lead has gone.
    expect(house.mail("moved-on").to).not.toBe(colleague);
  });

  it("again and again, but not for ever, and never to its own mailbox", async () => {
    const { house, path } = await offered();
    const own = house.mail("offer").to.toUpperCase();
    expect((await post(house, path, { answer: "hand-over", email: own })).statusCode).toBe(422);
    let link = path;
    for (const name of ["a", "b", "c"]) {
      await post(house, link, { answer: "hand-over", email: `${name}@partner-lab.com` });
      link = house.link(house.mail("offer"), "offers");
    }
    const fourth = await post(house, link, { answer: "hand-over", email: colleague });
    expect(fourth.statusCode).toBe(409);
    expect((await post(house, link, { answer: "accept" })).statusCode).toBe(200);
  });

  it("whose mailbox refuses: the next partner is asked, and the partner itself stays open", async () => {
    const { house, reference, path } = await offered();
    const partner = (await offerOf(house, reference))?.partner;
    await post(house, path, { answer: "hand-over", email: colleague });
    const offers = house.mails.filter(({ letter }) => letter.endsWith("-offer")).length;
    await tell(house, "bounce", reference, house.mail("offer"));
    await house.settle();
    const { offers: all } = (await state(house, reference)) ?? { offers: [] };
    expect(all[0]).toMatchObject({ partner, status: "undeliverable" });
    expect(all.length).toBe(2);
    expect(house.mails.filter(({ letter }) => letter.endsWith("-offer")).length).toBe(offers + 1);
    expect(await house.store.readStandings()).toEqual([]);
    expect(await house.store.readSuppression(house.hash(colleague))).toBeDefined();
  });
});

describe("a partner tells what became of a lead", () => {
  async function accepted() {
    const found = await offered();
    await post(found.house, found.path, { answer: "accept" });
    return found;
  }

  it("met, then landed: one click each, in words on the founder's page", async () => {
    const { house, reference, status, path } = await accepted();
    expect((await post(house, path, "answer=met")).statusCode).toBe(303);
    expect((await house.http("GET", `${status}?lang=en`)).body).toContain("that you have met");
    expect((await state(house, reference))?.status).toBe("accepted");
    const landed = await post(house, path, { answer: "landed" });
    expect(JSON.parse(landed.body ?? "")).toMatchObject({ outcome: "landed" });
    expect((await state(house, reference))?.status).toBe("landed");
    const api = await house.http("GET", status.replace("/status", "/api/status"));
    expect(JSON.parse(api.body ?? "")).toMatchObject({ step: "landed" });
    expect((await house.http("GET", `${status}?lang=nl`)).body).toContain("Je bent geland");
    expect((await post(house, path, { answer: "not-landed" })).statusCode).toBe(409);
    expect((await house.http("GET", path)).body).not.toContain('value="landed"');
  });

  it("not landed keeps the step, and a later landing may still be told", async () => {
    const { house, reference, status, path } = await accepted();
    await post(house, path, { answer: "not-landed" });
    expect(await state(house, reference)).toMatchObject({
      status: "accepted",
      outcome: { what: "not-landed" },
    });
    expect((await house.http("GET", `${status}?lang=en`)).body).toContain("did not work out");
    expect((await post(house, path, { answer: "met" })).statusCode).toBe(409);
    expect((await post(house, path, { answer: "landed" })).statusCode).toBe(200);
  });

  it("only after it accepted; the person is kept from the last contact on", async () => {
    const { house, reference, path } = await offered();
    expect((await post(house, path, { answer: "met" })).statusCode).toBe(409);
    await post(house, path, { answer: "accept" });
    const first = (await state(house, reference))?.dueAt ?? "";
    house.wait({ days: 100 });
    await post(house, path, { answer: "met" });
    expect((await state(house, reference))?.dueAt?.localeCompare(first)).toBe(1);
  });
});
