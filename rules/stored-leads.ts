import { readFileSync } from "node:fs";
import { findTarget, OpsFailure } from "#infra/ops/clients.ts";
import { openDeployment } from "#infra/ops/deployment.ts";
import type { LeadStore } from "#shared/application/ports.ts";
import type { LeadState } from "#shared/domain/lead.ts";
import type { StoredLead } from "#shared/domain/replaying.ts";

/** Past leads, from wherever a command was pointed to: states and histories, never a person. */

/** What `npm run history:export` writes. */
export interface HistoryFile {
  exportedAt: string;
  leads: StoredLead[];
}

/** Where past leads are taken from: a stage, the runner on this machine, or an export. */
export interface Source {
  local: boolean;
  stage: string | undefined;
  export?: string;
}

/** Every lead of a source, in no particular order. */
export async function* storedLeads(source: Source): AsyncGenerator<StoredLead> {
  if (source.export !== undefined) {
    yield* readExport(source.export).leads;
    return;
  }
  const { store } = await openDeployment(await findTarget(source));
  yield* leadsIn(store);
}

/** Reads a state before its history, and leaves out what was written in between. */
export async function* leadsIn(
  store: Pick<LeadStore, "scanLeads" | "readState" | "readHistory">,
): AsyncGenerator<StoredLead & { state: LeadState }> {
  for await (const reference of store.scanLeads()) {
    const state = await store.readState(reference);
    if (!state) continue;
    const history = await store.readHistory(reference);
    yield { state, history: history.filter(({ seq }) => seq <= state.version) };
  }
}

function readExport(file: string): HistoryFile {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new OpsFailure(
      `${file} cannot be read: ${error instanceof Error ? error.message : error}`,
    );
  }
  const { leads } = Object(content) as Partial<HistoryFile>;
  if (!Array.isArray(leads))
    throw new OpsFailure(`${file} holds no leads. npm run history:export writes such a file.`);
  return content as HistoryFile;
}
