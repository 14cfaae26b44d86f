import { expect } from "vitest";
import { foldHistory } from "#shared/domain/fold.ts";
import type { Letter, LetterId } from "#shared/domain/letter.ts";
import { startupForm } from "#test/unit/startup-form.ts";
import type { openHouse, SentMail } from "./house.ts";

export type House = ReturnType<typeof openHouse>;

/** What the mail service tells, as it reaches the queue: the event's own part by kind. */
const events = {
  bounce: { eventType: "Bounce", bounce: { bounceType: "Permanent", bounceSubType: "General" } },
  undetermined: {
    eventType: "Bounce",
    bounce: { bounceType: "Undetermined", bounceSubType: "Undetermined" },
  },
  suppressed: {
    eventType: "Bounce",
    bounce: { bounceType: "Permanent", bounceSubType: "OnAccountSuppressionList" },
  },
  transient: {
    eventType: "Bounce",
    bounce: { bounceType: "Transient", bounceSubType: "MailboxFull" },
  },
  complaint: { eventType: "Complaint", complaint: { complaintFeedbackType: "abuse" } },
  reject: { eventType: "Reject", reject: { reason: "Bad content" } },
  rendering: { eventType: "Rendering Failure", failure: {} },
  delay: { eventType: "DeliveryDelay", deliveryDelay: { delayType: "MailboxFull" } },
  send: { eventType: "Send", send: {} },
  delivery: { eventType: "Delivery", delivery: {} },
} as const;
export type Kind = keyof typeof events;

/** News that changes nothing: the mail is on its way, or arrived. */
export const harmless = ["transient", "delay", "send", "delivery"] as const;

/** The newest letter of this kind that the lead owes or owed. */
export async function letterOf(house: House, reference: string, id: LetterId): Promise<Letter> {
  const letters = await house.store.readLetters(reference);
  const found = letters.findLast(({ letter }) => letter === id);
  if (!found) throw new Error(`no ${id} is owed`);
  return found;
}
/** Lets the mail service tell one thing about a letter, and the flow settle. */
export async function tell(
  house: House,
  kind: Kind,
  reference: string,
  letter: LetterId | SentMail,
) {
  const id =
    typeof letter === "string" ? (await letterOf(house, reference, letter)).id : letter.letter;
  const { batchItemFailures } = await house.tellDelivery({
    ...events[kind],
    mail: { messageId: "m-1", tags: { reference: [reference], letter: [id] } },
  });
  expect(batchItemFailures).toEqual([]);
  await house.settle();
}
export const openOffer = async (house: House, reference: string) =>
  (await house.store.readState(reference))?.offers.find(({ status }) => status === "open");
export const mailsOf = (house: House, letter: LetterId) =>
  house.mails.filter((mail) => mail.letter.endsWith(`-${letter}`));
/** Forms of so many companies. */
export const forms = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    startupForm({
      contact: { ...startupForm().contact, email: `ana${index}@lumen${index}.example` },
      company: {
        ...startupForm().company,
        website: `https://lumen${index}.example`,
        registrationNumber: `30291${index}`,
      },
    }),
  );

/** The history alone must give the state, whatever the mail service told. */
export async function expectFolded(house: House, reference: string) {
  const history = await house.store.readHistory(reference);
  expect(foldHistory(history, house.programme)).toEqual(await house.store.readState(reference));
}
