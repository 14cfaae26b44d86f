import type { Change } from "#shared/application/ports.ts";
import type { LeadState } from "#shared/domain/lead.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { takersOf } from "#shared/domain/taker.ts";
import { checkDecisions, checkHistory, checkMoments, checkSignature } from "./history-watch.ts";
import type { Fail } from "./invariants.ts";
import type { Stored, Table, Wrote } from "./table.ts";

/** What must hold of one lead after each write that touched it. */
export function checkLead({ before, after, by }: Wrote, programme: Programme, fail: Fail): void {
  const state = after?.state;
  if (!after || !state) return;
  checkDeadline(state, fail);
  checkOffers(state, programme, fail);
  checkReminders(after, fail);
  checkMoments(before, after, fail);
  checkOwner(before?.state, state, fail);
  checkHistory(before, after, fail);
  checkDecisions(before, after, fail);
  checkSignature(before, after, by.fn, fail);
}

/** Statuses in which nobody has to do anything any more, but forget the person one day. */
const endings = ["accepted", "referred", "declined", "withdrawn", "landed"];
export const isEnded = (state: LeadState) =>
  endings.includes(state.status) || state.asked?.closedAt !== undefined || !!state.erasedAt;

function checkDeadline(state: LeadState, fail: Fail): void {
  if (!isEnded(state) && !state.dueAt)
    fail(
      "accepted-has-state-and-deadline",
      `${state.reference} is ${state.status} and nothing is due`,
    );
}

function checkOffers(
  { reference, kind, offers, status }: LeadState,
  programme: Programme,
  fail: Fail,
) {
  const open = offers.filter((offer) => offer.status === "open");
  if (open.length > 1 || open.length !== (status === "offered" ? 1 : 0))
    fail("one-open-offer", `${reference} is ${status} with ${open.length} open offers`);
  const partners = new Set(offers.map(({ partner }) => partner));
  if (partners.size !== offers.length) fail("one-open-offer", `${reference} asked a partner twice`);
  for (const [index, { generation, partner }] of offers.entries()) {
    if (generation !== index + 1)
      fail(
        "one-open-offer",
        `${reference} numbers its offers ${offers.map((one) => one.generation)}`,
      );
    if (!takersOf(kind, programme).some(({ id }) => id === partner))
      fail("one-open-offer", `${reference} was offered to ${partner}, who is no partner for it`);
  }
}

function checkReminders({ letters }: Stored, fail: Fail): void {
  const reminded = letters.filter(({ letter }) => letter === "offer-reminder");
  const offers = new Set(reminded.map(({ generation }) => generation));
  if (offers.size !== reminded.length)
    fail("one-reminder", `${reminded[0]?.reference} reminds of one offer twice`);
}

/** Are standings written one after the other? `known` remembers the version of each partner's. */
export function checkStandings(
  { operation, given, result }: Wrote,
  known: Map<string, number>,
  fail: Fail,
): void {
  if (operation !== "commit" || result !== "committed") return;
  for (const { partner, version } of (given[0] as Change).standings ?? []) {
    const last = known.get(partner) ?? 0;
    known.set(partner, version);
    if (version !== last + 1)
      fail(
        "standing-moves-by-one",
        `the standing of ${partner} went from version ${last} to ${version}`,
      );
  }
}

function checkOwner(before: LeadState | undefined, state: LeadState, fail: Fail): void {
  const accepted = state.offers.filter(({ status }) => status === "accepted");
  const { reference, owner, status } = state;
  const isOwned = status === "accepted" || status === "landed";
  if (accepted.length > 1) fail("one-owner", `${reference} was accepted ${accepted.length} times`);
  if (owner !== accepted[0]?.partner || isOwned !== (owner !== undefined))
    fail(
      "one-owner",
      `${reference} is ${status}, owned by ${owner}, accepted by ${accepted[0]?.partner}`,
    );
  if (before?.owner && before.owner !== owner && status !== "withdrawn")
    fail("one-owner", `${reference} went from ${before.owner} to ${owner}`);
}

/** A desk has no limit of its own. */
function capacityOf(id: string, { partners, desks }: Programme): number {
  if (desks.some((desk) => desk.id === id)) return Number.POSITIVE_INFINITY;
  return partners.find((partner) => partner.id === id)?.monthlyCapacity ?? 0;
}

/** Counters of partners against the offers that took the places. */
export async function checkCapacity(
  table: Table,
  { operation, given }: Wrote,
  programme: Programme,
  fail: Fail,
) {
  if (operation !== "commit") return;
  for (const { month, partner } of (given[0] as Change).loads ?? []) {
    const offers = [...table.leads.values()]
      .flatMap(({ state }) => state?.offers ?? [])
      .filter((offer) => offer.month === month && offer.partner === partner);
    const taken = offers.filter(({ status }) => status === "open" || status === "accepted").length;
    const counted = (await table.store.readLoads(month))[partner];
    const capacity = capacityOf(partner, programme);
    if (taken > capacity)
      fail(
        "capacity-held",
        `${partner} holds ${taken} leads of ${month}, and has places for ${capacity}`,
      );
    if ((counted?.taken ?? 0) !== taken || (counted?.offers ?? 0) !== offers.length)
      fail(
        "capacity-held",
        `${partner} in ${month}: counted ${counted?.taken} of ${counted?.offers}, real ${taken} of ${offers.length}`,
      );
  }
}
