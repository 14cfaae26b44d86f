import { describe, expect, it } from "vitest";
import { findPartner } from "#shared/domain/taker.ts";
import { startupForm } from "#test/unit/startup-form.ts";
import { talentForm } from "#test/unit/talent-form.ts";
import { openHouse } from "./house.ts";
import { tell } from "./mail-news.ts";

type House = ReturnType<typeof openHouse>;

const offerOf = (house: House) => house.link(house.mail("offer"), "offers");
const state = (house: House, reference: string) => house.store.readState(reference);
async function press(house: House, path: string, body: string | object) {
  const answer = await house.http("POST", path, body);
  await house.settle();
  return answer;
}
const lettersTo = (house: House, address: string) =>
  house.mails.filter(({ to }) => to === address).map(({ letter }) => letter.replace(/^\d+-/, ""));
const addressOf = (house: House, desk = "") => findPartner(house.programme, desk)?.contactEmail;

describe("a newcomer's request", () => {
  it("goes to the host desk at once, with a plan and without a name", async () => {
    const house = openHouse();
    const { reference, status } = await house.submit(talentForm());
    expect(await state(house, reference)).toMatchObject({ kind: "talent", status: "offered" });
    const receipt = house.mail("receipt");
    expect(receipt.to).toBe("meera@lab.example");
    expect(receipt.text).toMatch(/Your plan\n-+\n[\s\S]*By \w+ \d+ January 2027/);
    const offer = house.mail("offer");
    expect(`${offer.subject}${offer.text}`).toMatch(
      /Researcher[\s\S]*Residence permit[^\n]*urgent/,
    );
    const page = await house.http("GET", offerOf(house));
    for (const seen of [offer.text, offer.html, page.body])
      expect(seen).not.toMatch(/Meera|Raghunathan|lab\.example|98765|Anjali/);
    expect((await house.http("GET", status)).body).toContain("Your plan");
  });

  it("accepted, introduces both sides and asks each helper desk for its own need", async () => {
    const house = openHouse();
    const { reference, status } = await house.submit(talentForm());
    expect(house.mails.some(({ letter }) => letter.includes("desk-request"))).toBe(false);
    await press(house, offerOf(house), "answer=accept");
    const accepted = await state(house, reference);
    const [offer] = accepted?.offers ?? [];
    expect(accepted).toMatchObject({ status: "accepted", owner: offer?.partner });
    expect(offer?.helpers?.length).toBeGreaterThan(1);
    for (const desk of offer?.helpers ?? []) {
      const [request, ...more] = house.mails.filter(({ to }) => to === addressOf(house, desk));
      expect(more).toEqual([]);
      expect(request?.text).toContain("meera@lab.example");
      expect(request?.text).toContain(findPartner(house.programme, offer?.partner ?? "")?.name);
      expect(request?.text).not.toContain("Anjali");
    }
    expect(house.mail("introduction-partner").text).toContain("Anjali turns six");
    expect(house.mail("introduction-founder").text).toContain(
      addressOf(house, offer?.partner) ?? "?",
    );
    const told = JSON.parse((await house.http("GET", `/api${status}`)).body ?? "{}");
    expect(told).toMatchObject({ kind: "talent", step: "accepted", owner: {} });
    expect(told.needs.map(({ need }: { need: string }) => need)).toEqual(
      talentForm().needs.map(({ need }) => need),
    );
    expect(told.steps.map(({ step }: { step: string }) => step)).toEqual([
      "received",
      "offered",
      "accepted",
    ]);
    expect(await house.prove()).toMatchObject({ Unaccounted: 0, Problems: 0 });
  });

  it("moves on when a desk declines or stays silent, reminds, and ends with a person", async () => {
    const house = openHouse();
    const { reference } = await house.submit(talentForm());
    await press(house, offerOf(house), "answer=decline&reason=no-capacity");
    for (let day = 0; day < 40; day++) await house.pass({ days: 1 });
    const { offers = [], status, review } = (await state(house, reference)) ?? {};
    expect(offers.map((offer) => offer.status)).toEqual([
      "declined",
      ...offers.slice(1).map(() => "lapsed"),
    ]);
    expect(new Set(offers.map(({ partner }) => partner)).size).toBe(offers.length);
    expect(offers.length).toBeGreaterThan(1);
    expect({ status, causes: review?.causes }).toEqual({ status: "review", causes: ["all-asked"] });
    expect(house.mail("offer-reminder").subject).toMatch(/newcomer|nieuwkomer/);
    const page = house.link(house.mail("review"), "reviews");
    const { body } = await house.http("GET", `${page}?lang=en`);
    expect(body).toContain("Every desk that can take it has been asked");
    expect(body?.replace(/<style>.*?<\/style>/s, "")).not.toMatch(
      /Region fit|Added value|Confidence|scor(e|ing)|Band /,
    );
  });

  it("is handed on, answered by the colleague, and its end is told to everybody who knows of it", async () => {
    const house = openHouse();
    const { reference, status } = await house.submit(talentForm());
    await press(house, offerOf(house), "answer=hand-over&email=lieve@desk-lab.com");
    expect(house.mail("offer").to).toBe("lieve@desk-lab.com");
    await press(house, offerOf(house), "answer=accept");
    const { offers = [] } = (await state(house, reference)) ?? {};
    await press(house, `${status}/withdraw`, "confirm=yes");
    const told = house.mails.filter(({ letter }) => letter.includes("moved-on"));
    expect(told.map(({ to }) => to).sort()).toEqual(
      [
        "lieve@desk-lab.com",
        ...(offers[0]?.helpers ?? []).map((desk) => addressOf(house, desk)),
      ].sort(),
    );
  });

  it("tells no helper desk anything when nobody took care of it yet, nor when it was withdrawn meanwhile", async () => {
    const early = openHouse();
    const first = await early.submit(talentForm());
    await press(early, `${first.status}/withdraw`, "confirm=yes");
    expect(early.mails.map(({ letter }) => letter.replace(/^\d+-/, "")).sort()).toEqual([
      "moved-on",
      "offer",
      "receipt",
      "withdrawn",
    ]);

    const house = openHouse();
    const { status, reference } = await house.submit(talentForm());
    house.mailService(() => ({ outcome: "not-sent", why: "throttled" }));
    await press(house, offerOf(house), "answer=accept");
    await press(house, `${status}/withdraw`, "confirm=yes");
    house.mailService(() => undefined);
    await house.pass({ minutes: 90 });
    const requests = (await house.store.readLetters(reference)).filter(
      ({ letter }) => letter === "desk-request",
    );
    expect(requests.map((letter) => letter.status)).toEqual(requests.map(() => "cancelled"));
    expect(requests.length).toBeGreaterThan(1);
  });

  it("without consent goes to a person only, and the plan still goes out", async () => {
    const house = openHouse();
    const consents = { privacyNotice: true as const, shareWithDesks: false };
    const { reference } = await house.submit(talentForm({ consents }));
    expect(await state(house, reference)).toMatchObject({
      status: "review",
      offers: [],
      review: { causes: ["no-sharing-consent"] },
    });
    const receivers = new Set(house.mails.map(({ to }) => to));
    expect(receivers).toEqual(new Set(["meera@lab.example", "programme@landing.example"]));
    expect(house.mail("receipt").text).toContain("Your plan");
    const review = house.link(house.mail("review"), "reviews");
    const decided = { reason: "Try again", decidedBy: "Els" };
    const refused = await press(house, review, { decision: "qualify", ...decided });
    expect(refused.statusCode).toBe(409);
    const refer = { decision: "refer", partner: "ugent-welcome", ...decided };
    expect((await press(house, review, refer)).statusCode).toBe(200);
    expect(house.mails.every(({ to }) => receivers.has(to))).toBe(true);
    expect(house.mail("referral-founder").text).toContain("we passed nothing on");
  });

  it("that nobody can host goes to a person, who refers it to a desk but never to a partner", async () => {
    const house = openHouse();
    const { reference } = await house.submit(talentForm({ needs: [] }));
    expect(await state(house, reference)).toMatchObject({
      status: "review",
      review: { causes: ["nobody-eligible"] },
    });
    const review = house.link(house.mail("review"), "reviews");
    const decided = { decision: "refer", reason: "They know researchers", decidedBy: "Els" };
    const wrong = await press(house, review, { ...decided, partner: "pom-wvl" });
    expect(wrong.statusCode).toBe(422);
    expect((await press(house, review, { ...decided, partner: "ugent-welcome" })).statusCode).toBe(
      200,
    );
    const desk = addressOf(house, "ugent-welcome") ?? "";
    expect(lettersTo(house, desk)).toEqual(["referral-partner"]);
    expect(house.mail("referral-partner").text).toContain("meera@lab.example");
  });

  it("set aside waits for a person, whose release sends it to the desks", async () => {
    const house = openHouse();
    const form = { ...talentForm(), check: { website2: "https://spam.example" } };
    const { reference } = await house.submit(form);
    expect(house.mails.map(({ to }) => to)).toEqual(["programme@landing.example"]);
    const review = house.link(house.mail("quarantine"), "reviews");
    await press(house, review, { decision: "release", reason: "A person", decidedBy: "Els" });
    expect(await state(house, reference)).toMatchObject({ status: "offered" });
    expect(house.mail("receipt").to).toBe("meera@lab.example");
  });

  it("counts on no desk whose mailbox refuses its request, and staff hear it", async () => {
    const house = openHouse();
    const { reference } = await house.submit(talentForm());
    await press(house, offerOf(house), "answer=accept");
    const before = (await state(house, reference))?.offers[0]?.helpers ?? [];
    const request = house.mails.find(({ letter }) => letter.endsWith("-desk-request"));
    const [bounced] = before.filter((desk) => addressOf(house, desk) === request?.to);
    if (!request) throw new Error("no desk was asked to help");
    await tell(house, "bounce", reference, request);
    const after = await state(house, reference);
    expect(after?.status).toBe("accepted");
    expect(after?.offers[0]?.helpers).toEqual(before.filter((desk) => desk !== bounced));
    expect(house.mail("partner-unreachable").text).toContain(reference);
    expect(await house.prove()).toMatchObject({ Unaccounted: 0 });
  });

  it("is corrected, asked about, answered and exported like any other", async () => {
    const house = openHouse();
    const { reference, status } = await house.submit(talentForm());
    const contact = { name: "Meera R.", email: "meera@new-lab.com" };
    await press(house, `/api${status}/correct`, { contact, note: "We arrive on a Thursday." });
    expect(await house.store.readPerson(reference)).toMatchObject({
      contact,
      note: "We arrive on a Thursday.",
    });
    expect(house.mail("corrected")).toMatchObject({ to: "meera@new-lab.com" });
    const wrong = await press(house, `/api${status}/correct`, { contact, venture: {} });
    expect(wrong.statusCode).toBe(422);
    await press(house, `${status}/ask`, { text: "Which school?" });
    expect(house.mail("founder-question").text).toContain("Which school?");
    const exported = JSON.parse((await house.http("GET", `/api${status}/export`)).body ?? "{}");
    expect(exported).toMatchObject({ kind: "talent", person: { contact }, answers: {} });
    expect(exported).not.toHaveProperty("screening");
  });
});

describe("from one form to the other", () => {
  it("a founder whose start-up is accepted asks for those who come along", async () => {
    const house = openHouse();
    const { reference, status } = await house.submit(startupForm());
    const link = `/en/welcome?from=${reference}&amp;municipality=Gent`;
    expect((await house.http("GET", status)).body).not.toContain("/en/welcome");
    await press(house, offerOf(house), "answer=accept");
    expect((await house.http("GET", status)).body).toContain(link);
    const { body } = await house.http("GET", `/welcome?from=${reference}&municipality=Gent`);
    expect(body).toContain(`name="cameFrom" value="${reference}"`);
    expect(body).toContain('value="Gent"');
    const strange = await house.http("GET", "/welcome?from=%22%3E%3Cscript%3E");
    expect(strange.body).not.toMatch(/cameFrom|<script/);
  });

  it("a newcomer who will work for themselves is led to the founders' form", async () => {
    const house = openHouse();
    const person = { ...talentForm().person, profile: "founder-self-employed" };
    const founder = await house.submit(talentForm({ person }));
    expect((await house.http("GET", founder.status)).body).toContain(
      'href="/en/apply?municipality=Gent"',
    );
    const other = await house.submit(talentForm({ note: "Another." }));
    expect((await house.http("GET", other.status)).body).not.toContain("/en/apply");
  });

  it("an open request of a newcomer holds up no start-up of the same address", async () => {
    const house = openHouse();
    const { contact } = startupForm();
    const { name, email } = contact;
    await house.submit(talentForm({ contact: { name, email } }));
    const { reference } = await house.submit(startupForm());
    const screened = await state(house, reference);
    expect(screened?.earlier).toHaveLength(1);
    expect(screened).toMatchObject({ status: "offered", screening: { band: "A" } });
  });
});

describe("a plain post", () => {
  const posted = (change: Record<string, string> = {}) =>
    new URLSearchParams({
      kind: "talent",
      language: "nl",
      "contact.name": "Meera",
      "contact.email": "meera@lab.example",
      "person.profile": "researcher",
      "person.euCitizen": "false",
      "person.municipality": "Gent",
      "needs[0].need": "housing",
      "needs[0].urgency": "soon",
      "consents.privacyNotice": "true",
      "consents.shareWithDesks": "true",
      ...change,
    }).toString();

  it("is stored, and goes on to the status page in the language asked for", async () => {
    const house = openHouse();
    const answer = await press(house, "/api/leads", posted());
    expect(answer.statusCode).toBe(303);
    const page = await house.http("GET", String(answer.headers?.location));
    expect(page.body).toContain('lang="nl"');
    expect(page.body).toContain("Je plan");
  });

  it("with errors comes back as the newcomers' form, with what was typed", async () => {
    const house = openHouse();
    const wrong = { "contact.email": "meera at lab", "contact.name": "<b>M</b>" };
    const answer = await press(house, "/api/leads", posted(wrong));
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('name="kind" value="talent"');
    expect(answer.body).toContain("&lt;b&gt;M&lt;/b&gt;");
    expect(answer.body).toContain("meera at lab");
    expect(house.store.stream).toEqual([]);
  });

  it("of an unknown kind is told which there are", async () => {
    const house = openHouse();
    const answer = await house.http("POST", "/api/leads", { ...talentForm(), kind: "investor" });
    expect(answer.statusCode).toBe(422);
    expect(JSON.parse(answer.body ?? "{}").errors).toEqual([
      { field: "kind", code: "choice", message: "Choose one of: startup, talent." },
    ]);
  });
});

describe("the calendar of a plan", () => {
  it("has the days, and only a newcomer's link gives it", async () => {
    const house = openHouse();
    const { status } = await house.submit(talentForm());
    const file = await house.http("GET", `${status}/plan.ics`);
    expect(file.headers?.["content-type"]).toContain("text/calendar");
    expect(file.body).toMatch(/DTSTART;VALUE=DATE:2027\d{4}/);
    const startup = await house.submit(startupForm());
    expect((await house.http("GET", `${startup.status}/plan.ics`)).statusCode).toBe(404);
    await press(house, `${status}/erase`, "confirm=yes");
    expect((await house.http("GET", `${status}/plan.ics`)).statusCode).toBe(404);
  });
});
