import { describe, expect, it } from "vitest";
import { startupForm } from "#test/unit/startup-form.ts";
import { openHouse } from "./house.ts";
import { expectFolded, harmless, letterOf, tell } from "./mail-news.ts";

describe("a founder's mail", () => {
  it.each(["bounce", "undetermined", "suppressed", "complaint"] as const)(
    "%s of the receipt: staff see it on the lead, and no letter goes there any more",
    async (kind) => {
      const house = openHouse();
      const { reference } = await house.submit(startupForm());
      await tell(house, kind, reference, "receipt");
      await tell(house, kind, reference, "receipt");
      const state = await house.store.readState(reference);
      expect(state).toMatchObject({ status: "offered", contactUnreachable: house.clock.now() });
      const history = await house.store.readHistory(reference);
      expect(history.filter(({ type }) => type === "ContactUnreachable")).toHaveLength(1);
      await expectFolded(house, reference);
      await house.http("POST", house.link(house.mail("offer"), "offers"), "answer=accept");
      await house.settle();
      expect(await letterOf(house, reference, "introduction-founder")).toMatchObject({
        status: "cancelled",
        why: "address-refused",
      });
      expect(house.mails.filter(({ to }) => to === "ana@lumen.example")).toHaveLength(1);
    },
  );

  it.each([...harmless, "reject", "rendering"] as const)(
    "%s of the receipt closes nothing",
    async (kind) => {
      const house = openHouse();
      const { reference } = await house.submit(startupForm());
      await tell(house, kind, reference, "receipt");
      expect((await house.store.readState(reference))?.contactUnreachable).toBeUndefined();
    },
  );

  it("is shown to staff on the lead's page", async () => {
    const house = openHouse({ programme: { settings: confirmed() } });
    const { reference } = await house.submit(startupForm());
    await tell(house, "bounce", reference, "receipt");
    const page = await house.http("GET", `${house.link(house.mail("review"), "reviews")}?lang=en`);
    expect(page.body).toContain("The founder cannot be reached by mail");
  });

  it("is known for every lead of that address", async () => {
    const house = openHouse();
    const { reference } = await house.submit(startupForm());
    await tell(house, "complaint", reference, "receipt");
    await house.pass({ days: 2 });
    const again = await house.submit(startupForm());
    expect(await letterOf(house, again.reference, "receipt")).toMatchObject({
      status: "suppressed",
      why: "complained",
    });
    expect((await house.store.readState(again.reference))?.contactUnreachable).toBeDefined();
  });
});

it("a bounce of the staff's own mailbox is an error in the log, a line in the digest, and moves nothing", async () => {
  const house = openHouse({ programme: { settings: confirmed() } });
  const { reference } = await house.submit(startupForm());
  const before = await house.store.readState(reference);
  await tell(house, "bounce", reference, "review");
  expect(await house.store.readState(reference)).toEqual(before);
  expect(await letterOf(house, reference, "review")).toMatchObject({ status: "bounced" });
  expect(house.logs).toContainEqual(
    expect.objectContaining({ level: "error", message: "staff mailbox refused a letter" }),
  );
  await house.prove();
  expect(house.mail("digest").text).toContain("onze eigen mailbox weigerde de brief 'review'");
});

function confirmed() {
  return { ...openHouse().programme.settings, confirmBeforeRouting: true };
}
