import type { Language, LeadState, Reference } from "#shared/domain/lead.ts";
import { emailTrace } from "#shared/domain/mail-address.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { subjectExport } from "#shared/presentation/subject-export.ts";
import type { Hash, LeadStore } from "./ports.ts";

export interface ExportSubject {
  store: Pick<LeadStore, "readPerson" | "readHistory" | "readNotes" | "readLetters">;
  programme: Programme;
}

/** Everything that is stored about one lead and its person; `everything` is for staff. */
export async function exportLead(
  { store, programme }: ExportSubject,
  state: LeadState,
  language: Language = state.language,
  everything = false,
): Promise<ReturnType<typeof subjectExport>> {
  const { reference } = state;
  const [person, events, notes, letters] = await Promise.all([
    store.readPerson(reference),
    store.readHistory(reference),
    store.readNotes(reference),
    store.readLetters(reference),
  ]);
  const data = { state, person, events, notes, letters };
  return subjectExport(data, programme, language, everything);
}

/** Which leads did the person behind this address hand in? Erased ones are no longer found: nobody knows whose they were. */
export async function leadsOf(
  { store, hash }: { store: Pick<LeadStore, "readSeen">; hash: Hash },
  email: string,
): Promise<Reference[]> {
  return store.readSeen([hash(`seen:${emailTrace(email)}`)]);
}
