import { UnprocessableError, worker } from "#functions/middleware/worker.ts";
import { readSesEvent } from "#shared/adapters/ses-event.ts";
import { type RecordDelivery, recordDelivery } from "#shared/application/record-delivery.ts";

/** Writes what the mail service says about a letter into the ledger. */
export function createHandler(deps: RecordDelivery) {
  return worker(deps.log, async ({ body }) => {
    const news = readSesEvent(parse(body));
    if (!news) throw new UnprocessableError("the message is not an SES event");
    if (news !== "ignored") await recordDelivery(deps, news);
  });
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
