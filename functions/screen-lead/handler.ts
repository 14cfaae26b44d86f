import { leadOf } from "#functions/middleware/stream-key.ts";
import { worker } from "#functions/middleware/worker.ts";
import { type ScreenLead, screenLead } from "#shared/application/screen-lead.ts";

/** Screens the lead that the message names. */
export function createHandler(deps: ScreenLead) {
  return worker(deps.log, async (record) => {
    const reference = leadOf(record);
    if (reference) await screenLead(deps, reference);
  });
}
