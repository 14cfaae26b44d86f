import { leadOf } from "#functions/middleware/stream-key.ts";
import { worker } from "#functions/middleware/worker.ts";
import { type RouteLead, routeLead } from "#shared/application/route-lead.ts";

/** Finds a partner for the lead that the message names. */
export function createHandler(deps: RouteLead) {
  return worker(deps.log, async (record) => {
    const reference = leadOf(record);
    if (reference) await routeLead(deps, reference);
  });
}
