import type { Deployed } from "./account.ts";

/** A draft of what AWS asks before it lets an account write to everybody; a person reads it and sends it. */
export function productionRequest({ sender, siteUrl }: Deployed, lettersADay: number): string {
  return `Mail type: transactional
Website: ${siteUrl}
Use case: We run a public programme that helps foreign start-ups and newcomers to settle in our region.
People who send us a request by the form on our website get a receipt, the outcome and an introduction to
the organisation that helps them. Partner organisations, which agreed to take part, get the requests that
fit them. There is no marketing mail and no list: every letter answers a request of its receiver, or goes to
a partner or to our own staff. We expect at most ${lettersADay} letters a day, sent as ${sender}.
Bounces and complaints: SES tells us each by an event destination. A mailbox that bounced or complained is
not written to again; our staff are told, and the request goes to the next organisation. The account's
suppression list is on for both. Alarms ring at a bounce rate of 3 % and a complaint rate of 0.05 %.
`;
}
