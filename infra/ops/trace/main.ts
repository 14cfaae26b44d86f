// npm run trace -- SL-2026-7K3F9Q --stage prod | --local
import { command, findTarget, OpsFailure, readOptions, say } from "#infra/ops/clients.ts";
import { referencePattern } from "#shared/domain/reference.ts";
import { hopsOf } from "./hops.ts";
import { lookAtLead } from "./look.ts";
import { unseen } from "./unseen.ts";
import { whereabouts } from "./whereabouts.ts";

/** Follows one lead through every hop. Ends with 1 when it stands still or is lost. */
await command(async () => {
  const [reference = ""] = process.argv.splice(2, 1);
  if (!referencePattern.test(reference)) {
    throw new OpsFailure("Say which lead: npm run trace -- SL-2026-7K3F9Q --stage prod");
  }
  const options = readOptions();
  const seen = await lookAtLead(await findTarget(options), options.local, reference);
  for (const { at, source, says } of hopsOf(seen)) say(`${at}  ${source.padEnd(11)}  ${says}`);
  say();
  for (const line of unseen(seen)) say(line);
  say(`timer: ${seen.state?.dueAt ?? "none"}; seen at ${seen.now}`);
  const { well, says } = whereabouts(seen);
  for (const line of says) say(line);
  if (!well) process.exitCode = 1;
});
