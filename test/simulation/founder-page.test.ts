import { describe, expect, it } from "vitest";
import { startupPerson } from "#shared/domain/answers.ts";
import { canonicalJson } from "#shared/domain/canonical.ts";
import { startupForm } from "#test/unit/startup-form.ts";
import { openHouse } from "./house.ts";
import { tell } from "./mail-news.ts";

/** What a founder does on the own page besides stepping back. */

type House = ReturnType<typeof openHouse>;
async function post(house: House, path: string, body: object | string) {
  const answer = await house.http("POST", path, body);
  await house.settle();
  return answer;
}
const api = (status: string, action: string) => `/api${status}/${action}`;
const right = () => {
  const { contact, company, venture } = startupForm();
  return {
    contact: { name: contact.name, email: contact.email },
    company: { website: company.website },
    venture: {
      summary: venture.summary,
      difference: venture.difference,
      customers: venture.customers,
    },
  };
};

describe("a founder asks a person", () => {
  it("staff get the question and how to reach the founder; the lead stays where it is", async () => {
    const house = openHouse();
    const { reference, status } = await house.submit(startupForm());
    const before = await house.store.readState(reference);
    const asked = await post(house, `${status}/ask`, "text=May+we+bring+a+dog%3F");
    expect(asked.statusCode).toBe(303);
    const mail = house.mail("founder-question");
    expect(mail.to).toBe("programme@landing.example");
    expect(mail.text).toContain("> May we bring a dog?");
    expect(mail.text).toContain("ana@lumen.example");
    const after = await house.store.readState(reference);
    expect(after).toMatchObject({ status: "offered", questions: 1 });
    expect(after?.dueAt).toBe(before?.dueAt);
    expect((await house.http("GET", `${status}?lang=en`)).body).toContain("You asked us something");
    expect(JSON.stringify(await house.store.readHistory(reference))).not.toContain("dog");
  });

  it("not without words, not for ever, and not after erasure", async () => {
    const house = openHouse();
    const { status } = await house.submit(startupForm());
    expect((await post(house, `${status}/ask`, "text=+")).statusCode).toBe(422);
    for (let count = 0; count < 20; count++) {
      expect((await post(house, api(status, "ask"), { text: `${count}` })).statusCode).toBe(200);
    }
    expect((await post(house, api(status, "ask"), { text: "more" })).statusCode).toBe(409);
    await post(house, `${status}/erase`, {});
    expect((await post(house, api(status, "ask"), { text: "Hello?" })).statusCode).toBe(410);
  });
});

describe("a founder corrects what is stored", () => {
  it("a new address gets the confirmation, the texts reach the partner, and no score changes", async () => {
    const house = openHouse();
    const { reference, status } = await house.submit(startupForm());
    const before = await house.store.readState(reference);
    const corrected = {
      ...right(),
      contact: { name: "Ana P.", email: "ana@new-lumen.com", phone: "+370 612 34567" },
      venture: { ...right().venture, summary: "We now make lamps." },
    };
    expect((await post(house, api(status, "correct"), corrected)).statusCode).toBe(200);
    expect(house.mail("corrected").to).toBe("ana@new-lumen.com");
    expect(house.mail("corrected").text).toMatch(/e-mail address/i);
    const after = await house.store.readState(reference);
    expect(canonicalJson(after?.screening)).toBe(canonicalJson(before?.screening));
    expect(canonicalJson(after?.answers)).toBe(canonicalJson(before?.answers));
    expect(after?.dueAt).toBe(before?.dueAt);
    const person = await house.store.readPerson(reference);
    expect(person).toMatchObject({
      contact: {
        name: "Ana P.",
        email: "ana@new-lumen.com",
        phone: "+37061234567",
        role: "founder",
      },
    });
    const page = await house.http("GET", house.link(house.mail("offer"), "offers"));
    expect(page.body).toContain("We now make lamps.");
    const history = JSON.stringify(await house.store.readHistory(reference));
    expect(history).toContain("contact.email");
    expect(history).not.toContain("new-lumen");
  });

  it("with every wrong field at once, and keeps what was typed", async () => {
    const house = openHouse();
    const { reference, status } = await house.submit(startupForm());
    const before = await house.store.readPerson(reference);
    const wrong = { ...right(), contact: { name: "A", email: "nobody", phone: "12" } };
    const answer = await post(house, api(status, "correct"), wrong);
    expect(answer.statusCode).toBe(422);
    expect(JSON.parse(answer.body ?? "").errors).toMatchObject([
      { field: "contact.email" },
      { field: "contact.phone" },
    ]);
    const form = new URLSearchParams({ "contact.name": "Ana <b>", "contact.email": "nobody" });
    const page = await post(house, `${status}/correct?lang=en`, form.toString());
    expect(page.statusCode).toBe(422);
    expect(page.body).toContain("Ana &lt;b&gt;");
    expect(page.body).toContain('href="#correct-venture-summary"');
    for (const more of [{ answers: {} }, { company: { country: "BE" } }, { consents: {} }]) {
      const body = { ...right(), ...more };
      expect((await post(house, api(status, "correct"), body)).statusCode).toBe(422);
    }
    expect(await house.store.readPerson(reference)).toEqual(before);
  });

  it("changes nothing when nothing is new, and stops after ten times", async () => {
    const house = openHouse();
    const { reference, status } = await house.submit(startupForm());
    const person = startupPerson(await house.store.readPerson(reference));
    const same = {
      contact: {
        name: person?.contact.name,
        email: person?.contact.email,
        phone: person?.contact.phone,
      },
      company: { website: person?.company.website },
      venture: person?.venture,
    };
    const version = (await house.store.readState(reference))?.version;
    expect((await post(house, api(status, "correct"), same)).statusCode).toBe(200);
    expect((await house.store.readState(reference))?.version).toBe(version);
    const named = (name: string) => ({ ...right(), contact: { ...right().contact, name } });
    for (let count = 0; count < 10; count++)
      await post(house, api(status, "correct"), named(`Ana ${count}`));
    expect((await post(house, api(status, "correct"), named("Ana"))).statusCode).toBe(409);
  });

  it("and is known again by the new traces only; erasure leaves none of them", async () => {
    const house = openHouse();
    const { reference, status } = await house.submit(startupForm());
    const trace = (text: string) => [house.hash(`seen:${text}`)];
    const old = trace("email:ana@lumen.example");
    const now = trace("email:ana@new-lumen.com");
    expect(await house.store.readSeen(old)).toEqual([reference]);
    const moved = { ...right(), contact: { name: "Ana", email: "ana@new-lumen.com" } };
    await post(house, api(status, "correct"), moved);
    expect(await house.store.readSeen(old)).toEqual([]);
    expect(await house.store.readSeen(now)).toEqual([reference]);
    await post(house, `${status}/erase`, {});
    expect(await house.store.readSeen(now)).toEqual([]);
    expect(JSON.stringify(house.store.rows())).not.toContain("new-lumen");
  });

  it("with a bounced address: letters go out again, and old news does not close the new mailbox", async () => {
    const house = openHouse();
    const { reference, status } = await house.submit(startupForm());
    const receipt = house.mail("receipt");
    await tell(house, "bounce", reference, receipt);
    await house.settle();
    expect((await house.store.readState(reference))?.contactUnreachable).toBeDefined();
    house.wait({ minutes: 5 });
    const moved = { ...right(), contact: { name: "Ana", email: "ana@new-lumen.com" } };
    await post(house, api(status, "correct"), moved);
    expect(house.mail("corrected").to).toBe("ana@new-lumen.com");
    await tell(house, "bounce", reference, receipt);
    await house.deliver({ pk: `lead#${reference}`, sk: "event#LeadReceived#0001" });
    expect((await house.store.readState(reference))?.contactUnreachable).toBeUndefined();
    await tell(house, "bounce", reference, house.mail("corrected"));
    await house.settle();
    expect((await house.store.readState(reference))?.contactUnreachable).toBeDefined();
  });
});
