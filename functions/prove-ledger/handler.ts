import middy from "@middy/core";
import { type ProveLedger, proveLedger } from "#shared/application/prove-ledger.ts";
import { type ReportNeeds, reportNeeds } from "#shared/application/report-needs.ts";

/**
 * Runs on a schedule, as the one function that may see every lead: proves that each is accounted for, and makes the
 * report on needs when a quarter has ended. An error is the alarm's to tell.
 */
export function createHandler(deps: ProveLedger & ReportNeeds) {
  return middy().handler(async () => {
    const proved = await proveLedger(deps);
    await reportNeeds(deps);
    return proved;
  });
}
