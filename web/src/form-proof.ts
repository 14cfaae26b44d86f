import type { Proof } from "#shared/domain/proof-of-work.ts";
import type { ProofTask } from "./proof-worker.ts";

/** What tells a person at this form from a machine, as it is sent with the answers. Without a proof it is good as well. */
export interface ProvenCheck {
  openedAt: string;
  proof?: Proof;
}

/** A proof counts for a day; a page that stood open for longer says no more than "since this morning". */
const longestOpen = 12 * 3_600_000;
/** No founder waits longer than this: then the form goes without a proof. */
const patience = 30_000;
const openedAt = Date.now();

let begun: { key: string; at: number; check: Promise<ProvenCheck> } | undefined;

/**
 * The check for these answers. The work begins with the first call and goes on beside the page; a second call for the
 * same answers waits for what was begun. Never fails: without a worker or in too much time there is no proof.
 */
export function checkOf(form: object, bits: number): Promise<ProvenCheck> {
  const key = JSON.stringify(form);
  const now = Date.now();
  if (begun?.key === key && now - begun.at < longestOpen) return begun.check;
  const opened = new Date(Math.max(openedAt, now - longestOpen)).toISOString();
  const check = prove({ body: form, openedAt: opened, bits }).then((proof) => {
    // What failed once is tried again with the next call.
    if (!proof && begun?.key === key) begun = undefined;
    return { openedAt: opened, ...(proof ? { proof } : {}) };
  });
  begun = { key, at: now, check };
  return check;
}

function prove(task: ProofTask): Promise<Proof | undefined> {
  return new Promise((resolve) => {
    let worker: Worker | undefined;
    const done = (proof?: Proof) => {
      clearTimeout(tired);
      worker?.terminate();
      resolve(proof);
    };
    const tired = setTimeout(done, patience);
    try {
      worker = new Worker(new URL("./proof-worker.ts", import.meta.url), { type: "module" });
      worker.addEventListener("message", ({ data }: MessageEvent<Proof | null>) =>
        done(data ?? undefined),
      );
      worker.addEventListener("error", () => done());
      worker.postMessage(task);
    } catch {
      done();
    }
  });
}
