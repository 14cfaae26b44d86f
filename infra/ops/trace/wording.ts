import type { Instant } from "#shared/domain/lead.ts";
import type { Receiver } from "#shared/domain/letter.ts";

/** `40 s`, `13 min`, `2.5 h`, `3.1 days`. */
export function lasting(milliseconds: number): string {
  const seconds = Math.round(Math.max(0, milliseconds) / 1000);
  if (seconds < 90) return `${seconds} s`;
  const minutes = seconds / 60;
  if (minutes < 90) return `${Math.round(minutes)} min`;
  const hours = minutes / 60;
  return hours < 48 ? `${hours.toFixed(1)} h` : `${(hours / 24).toFixed(1)} days`;
}

export function between(from: Instant, until: Instant): string {
  return lasting(Date.parse(until) - Date.parse(from));
}

/** Whom a letter is for, never by name or address. */
export function toWhom(receiver: Receiver): string {
  switch (receiver.role) {
    case "founder":
      return "the founder";
    case "programme":
      return "staff";
    case "partner":
      return receiver.partner;
    case "colleague":
      return `a colleague at ${receiver.partner}`;
  }
}
