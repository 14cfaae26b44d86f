import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { systemAt } from "#infra/demo/system.ts";
import type { Local } from "#infra/local/runner.ts";
import { followMails } from "#test/soak/mail-file.ts";
import { startupForm } from "#test/unit/startup-form.ts";

/** One form on its way; times in milliseconds since 1970. */
export interface Sample {
  readonly reference: string;
  readonly posted: number;
  /** The answer with the reference number was read. */
  readonly answered: number;
  /** The mail service accepted the partner's mail. */
  readonly mailed: number;
}

/** How long a partner's mail is waited for. */
const patience = 30_000;

/** A form of a start-up that a partner is found for, and that resembles no other. */
export function formOf(name: string): object {
  const form = startupForm();
  return {
    ...form,
    contact: { ...form.contact, email: `ana@${name}.com` },
    company: {
      ...form.company,
      name,
      website: `https://${name}.com`,
      registrationNumber: name.toUpperCase(),
    },
  };
}

/**
 * Sends forms one after another, each when nothing of the one before is on its way any more. A lead is withdrawn once
 * it was measured, so that no partner is ever full.
 */
export async function sendOneByOne(
  local: Local,
  directory: string,
  names: readonly string[],
): Promise<Sample[]> {
  const system = systemAt(local.url);
  const read = followMails(path.join(directory, "mail.jsonl"));
  const offered = new Map<string, number>();
  const listen = () =>
    read(({ at, tags }) => {
      if (tags.letter?.endsWith("-offer") && tags.reference !== undefined)
        offered.set(tags.reference, Date.parse(at));
    });
  const samples: Sample[] = [];
  for (const name of names) {
    await local.settled();
    const posted = now();
    const { reference, status } = await system.submit(formOf(name));
    const answered = now();
    for (listen(); !offered.has(reference); listen()) {
      if (now() - answered > patience) throw new Error(`no partner got a mail about ${reference}`);
      await pause(10);
    }
    samples.push({ reference, posted, answered, mailed: offered.get(reference) ?? 0 });
    await system.ask(`/api${status}/withdraw`, {});
  }
  await local.settled();
  return samples;
}

function now(): number {
  return performance.timeOrigin + performance.now();
}
