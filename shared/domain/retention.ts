import type { Instant, LeadState, LeadStatus } from "./lead.ts";
import type { Programme, Settings } from "./programme.ts";
import { daysLater } from "./transition.ts";

/** Until when is the person of an ended lead kept? Counted from the event that ended it, or the last contact after it. */
export function keptUntil(
  how: keyof Settings["retentionDays"],
  { settings }: Programme,
  at: Instant,
): Instant {
  return daysLater(at, settings.retentionDays[how]);
}

const endings: readonly LeadStatus[] = ["accepted", "referred", "declined", "withdrawn", "landed"];

/** Has this lead ended, so that nothing but its retention is awaited? A silent founder's lead ends when it is closed. */
export function hasEnded({ status, asked, erasedAt }: LeadState): boolean {
  return (
    erasedAt !== undefined ||
    endings.includes(status) ||
    (status === "incomplete" && asked?.closedAt !== undefined)
  );
}
