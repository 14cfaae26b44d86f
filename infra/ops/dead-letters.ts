// npm run dead-letters -- --stage prod | --local [--queue screen-lead] [--most 20]
import { command, findTarget, OpsFailure, readOptions, say } from "./clients.ts";
import { type DeadLetter, deadLetterQueues, lookAt, queuesAt } from "./dead-letter-queues.ts";

await command(async () => {
  const options = readOptions("queue", "most");
  const most = Number(options.most ?? 20);
  if (!Number.isInteger(most) || most < 1) throw new OpsFailure("--most is a number from 1 up.");
  const target = await findTarget(options);
  const client = queuesAt(target);
  const all = await deadLetterQueues(client, target.stage);
  if (all.length === 0) {
    throw new OpsFailure(`There are no dead-letter queues of stage ${target.stage} here.`);
  }
  const wanted = all.filter(({ of }) => options.queue === undefined || of === options.queue);
  if (wanted.length === 0) {
    const names = all.map(({ of }) => of).join(", ");
    throw new OpsFailure(`There is no queue ${options.queue} here; there are: ${names}.`);
  }
  for (const { of, url, count } of wanted) {
    say(`${of}: ${count === 0 ? "none" : count}`);
    if (count === 0) continue;
    const letters = await lookAt(client, url, most);
    for (const letter of letters) say(`  ${line(letter)}`);
    if (letters.length < count) say(`  … and ${count - letters.length} more (--most ${count})`);
  }
  if (wanted.some(({ count }) => count > 0)) {
    say("\nRemove the cause, then: npm run redrive -- --queue <name> with the same --stage.");
  }
});

function line({ about, received, age }: DeadLetter): string {
  const hours = age / 3_600_000;
  const old = hours < 48 ? `${hours.toFixed(1)} hours` : `${(hours / 24).toFixed(1)} days`;
  return `${about}, handed out ${received} times, ${old} old`;
}
