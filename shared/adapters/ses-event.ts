import * as z from "zod/mini";
import type { DeliveryNews } from "#shared/application/record-delivery.ts";
import type { Delivery } from "#shared/domain/letter-ledger.ts";

/** The part of an SES event that we read; its other fields may hold addresses and are not looked at. */
const sesEvent = z.object({
  eventType: z.string(),
  mail: z.object({
    messageId: z.string(),
    tags: z.optional(z.record(z.string(), z.array(z.string()))),
  }),
  bounce: z.optional(
    z.object({ bounceType: z.optional(z.string()), bounceSubType: z.optional(z.string()) }),
  ),
});

const newsByEvent: Record<string, Delivery> = {
  Send: "sent",
  Delivery: "delivered",
  Bounce: "bounced",
  Complaint: "complained",
  Reject: "rejected",
  "Rendering Failure": "failed",
};

/**
 * What an SES event says about one of our letters. `ignored` for events that change nothing (a delay) and for mails
 * without our tags. A transient bounce is ignored too: it may be a full mailbox or only an answer from somebody on leave,
 * and says nothing final about the mailbox; an offer then has its reminder and its deadline.
 * `undefined` for a body that is no SES event at all.
 */
export function readSesEvent(body: unknown): DeliveryNews | "ignored" | undefined {
  const parsed = sesEvent.safeParse(body);
  if (!parsed.success) return undefined;
  const { eventType, mail, bounce } = parsed.data;
  const reference = mail.tags?.reference?.[0];
  const letter = mail.tags?.letter?.[0];
  const news = newsByEvent[eventType];
  if (!news || !reference || !letter) return "ignored";
  if (news === "bounced" && bounce?.bounceType === "Transient") return "ignored";
  const kind = [bounce?.bounceType, bounce?.bounceSubType]
    .filter((part) => part !== undefined)
    .join("/");
  const suppressed = /Suppress/.test(bounce?.bounceSubType ?? "");
  return {
    reference,
    letter,
    news: suppressed ? "suppressed" : news,
    sesId: mail.messageId,
    ...(kind ? { why: kind } : {}),
  };
}
