import { CloudWatchLogsClient } from "@aws-sdk/client-cloudwatch-logs";
import { OpsFailure, type Target } from "#infra/ops/clients.ts";
import { openDeployment } from "#infra/ops/deployment.ts";
import type { Reference } from "#shared/domain/lead.ts";
import { loggedHere } from "./ask-here.ts";
import { loggedAt } from "./ask-logs.ts";
import { deadAbout } from "./ask-queues.ts";
import { inWords } from "./in-words.ts";
import type { Seen, Told } from "./seen.ts";

/**
 * Looks at a lead from every side. Its rows are the truth, so a table that cannot be read ends it; logs and queues only
 * say more, and what is not seen of them is told.
 */
export async function lookAtLead(
  target: Target,
  local: boolean,
  reference: Reference,
): Promise<Seen> {
  const { store, hintsOf, clock } = await needed(openDeployment(target));
  const state = await needed(store.readState(reference));
  const [history, letters, hints] = await needed(
    Promise.all([store.readHistory(reference), store.readLetters(reference), hintsOf(reference)]),
  );
  if (!state && history.length === 0) throw new OpsFailure(`Nothing is stored of ${reference}.`);
  const now = clock.now();
  const asked = {
    stage: target.stage,
    reference,
    now,
    since: history[0]?.at ?? state?.receivedAt ?? now,
  };
  const [logs, dead] = await Promise.all([
    told(local ? loggedHere(reference) : loggedAt(new CloudWatchLogsClient({}), asked)),
    told(deadAbout(target, reference)),
  ]);
  return { reference, stage: target.stage, now, state, history, letters, hints, logs, dead };
}

async function needed<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    const words = inWords(error);
    throw words === undefined ? error : new OpsFailure(`The table cannot be read: ${words}.`);
  }
}

async function told<T>(asked: Promise<T>): Promise<Told<T>> {
  return asked.then(
    (value) => ({ told: value }),
    (error: unknown) => ({
      silent: inWords(error) ?? (error instanceof Error ? error.message : String(error)),
    }),
  );
}
