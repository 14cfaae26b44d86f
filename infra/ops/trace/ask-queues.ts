import type { Target } from "#infra/ops/clients.ts";
import { deadLetterQueues, lookAt, queuesAt } from "#infra/ops/dead-letter-queues.ts";
import type { Reference } from "#shared/domain/lead.ts";
import type { FoundDead } from "./seen.ts";

/** Dead letters of one queue that are looked at; each look hides them for a moment, and puts them back. */
const most = 200;

/** Which dead letters of the stage are about this lead? */
export async function deadAbout(target: Target, reference: Reference): Promise<FoundDead> {
  const client = queuesAt(target);
  const found: FoundDead = { letters: [], ofPipe: 0, cut: [] };
  const queues = await deadLetterQueues(client, target.stage);
  if (queues.length === 0)
    throw new Error(`there are no dead-letter queues of stage ${target.stage} here`);
  for (const { of: queue, url, count } of queues) {
    if (queue === "lead-pipe") found.ofPipe = count;
    if (count === 0 || queue === "lead-pipe") continue;
    const looked = await lookAt(client, url, most);
    if (looked.length < count) found.cut.push(queue);
    for (const { subject, ...letter } of looked)
      if (subject?.reference === reference) found.letters.push({ ...letter, queue, subject });
  }
  return found;
}
