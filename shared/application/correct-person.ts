import { correctPerson } from "#shared/domain/asking.ts";
import { readCorrection } from "#shared/domain/correcting.ts";
import type { FieldError } from "#shared/domain/field-error.ts";
import type { LeadState } from "#shared/domain/lead.ts";
import { tracesOf } from "#shared/domain/traces.ts";
import { isRefusal, type Refusal, type Transition } from "#shared/domain/transition.ts";
import type { Change, Clock, Hash, LeadStore } from "./ports.ts";

export interface CorrectPerson {
  store: Pick<LeadStore, "readPerson">;
  clock: Clock;
  hash: Hash;
}
export interface Corrected {
  transition: Transition;
  more: Pick<Change, "person" | "seen" | "unseen">;
}

/**
 * What does a correction write? The person, and the traces by which the company is known again: those that no longer
 * stand there go, so that erasure finds all of them. Nothing at all when every field is as before.
 */
export async function correctionOf(
  { store, clock, hash }: CorrectPerson,
  state: LeadState,
  raw: unknown,
): Promise<Corrected | Refusal | "unchanged" | { errors: FieldError[] }> {
  const before = await store.readPerson(state.reference);
  if (!before) return { refused: "erased" };
  const read = readCorrection(raw, before);
  if ("errors" in read) return read;
  if (read.fields.length === 0) return "unchanged";
  const transition = correctPerson(state, read.fields, clock.now());
  if (isRefusal(transition)) return transition;
  const old = before.seen ?? [];
  const now = tracesOf(read.person).map((trace) => hash(`seen:${trace}`));
  return {
    transition,
    more: {
      person: { ...read.person, seen: now },
      seen: now.filter((trace) => !old.includes(trace)),
      unseen: old.filter((trace) => !now.includes(trace)),
    },
  };
}
