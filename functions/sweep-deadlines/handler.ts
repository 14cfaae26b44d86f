import middy from "@middy/core";
import { type SweepDeadlines, sweepDeadlines } from "#shared/application/sweep-deadlines.ts";

/** Runs on a schedule; an error is the platform's to retry, and the alarm's to tell. */
export function createHandler(deps: SweepDeadlines) {
  return middy().handler(() => sweepDeadlines(deps));
}
