import type { Reference } from "#shared/domain/lead.ts";
import { readLogLine } from "./log-line.ts";
import type { FoundLines } from "./seen.ts";

/** What the functions of the runner on this machine logged about a lead. */
export async function loggedHere(reference: Reference): Promise<FoundLines> {
  const url = `http://localhost:${process.env.PORT ?? 4000}/_local/logs?about=${reference}`;
  const answer = await fetch(url);
  if (!answer.ok)
    throw new Error(`${url} answered ${answer.status}; is it another version's runner?`);
  const logged = (await answer.json()) as { function: string; line: string }[];
  const lines = logged.map(({ function: name, line }) =>
    readLogLine(name.replace(/^softlanding-local-/, ""), line),
  );
  return { lines, cut: [] };
}
