import { leadOf } from "#functions/middleware/stream-key.ts";
import { worker } from "#functions/middleware/worker.ts";
import { type SendLetter, sendLetters } from "#shared/application/send-letter.ts";

/** Sends what the lead that the message names still owes. */
export function createHandler(deps: SendLetter) {
  return worker(deps.log, async (record) => {
    const reference = leadOf(record);
    if (reference) await sendLetters(deps, reference);
  });
}
