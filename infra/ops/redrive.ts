// npm run redrive -- --stage prod --queue screen-lead
import { command, findTarget, OpsFailure, readOptions, say } from "./clients.ts";
import { deadLetterQueues, queuesAt } from "./dead-letter-queues.ts";
import { moveBack } from "./move-back.ts";

await command(async () => {
  const options = readOptions("queue");
  const target = await findTarget(options);
  const client = queuesAt(target);
  const all = await deadLetterQueues(client, target.stage);
  const names = all.map(({ of }) => of).filter((name) => name !== "lead-pipe");
  if (options.queue === "lead-pipe") {
    throw new OpsFailure(
      "The pipe's dead letters name places in the stream, not leads, and have no queue to go back to. " +
        "The sweep finds what waits; purge them as docs/operations.md says.",
    );
  }
  const queue = all.find(({ of }) => of === options.queue && names.includes(of));
  if (queue === undefined) {
    const wrong = options.queue === undefined ? "" : `There is no queue ${options.queue} here. `;
    const choice = names.length === 0 ? "(none here)" : names.join(" | ");
    throw new OpsFailure(`${wrong}Say which: --queue ${choice}`);
  }
  if (queue.count === 0) return say(`${queue.of} has no dead letters.`);
  const moved = await moveBack(client, queue, (done, of) => say(`  ${done} of ${of} sent back`));
  say(`${moved} messages are on their way to ${queue.of} again.`);
});
