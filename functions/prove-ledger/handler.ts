import middy from "@middy/core";
import { type ProveLedger, proveLedger } from "#shared/application/prove-ledger.ts";

/** Runs on a schedule; an error is the alarm's to tell. */
export function createHandler(deps: ProveLedger) {
  return middy().handler(() => proveLedger(deps));
}
