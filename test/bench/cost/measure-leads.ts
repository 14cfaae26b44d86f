import { readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { systemAt } from "#infra/demo/system.ts";
import type { Counts } from "#infra/local/meter.ts";
import { startLocal } from "#infra/local/runner.ts";
import { emptyDirectory } from "#test/local/synthesised.ts";
import { inTheMix, liveOnce, type Place, rest } from "./life.ts";

/** What the meter of one run showed, stage by stage. */
export interface Measured {
  readonly leads: number;
  /** Minutes that passed with nothing to do, and what they took. */
  readonly idle: { readonly minutes: number; readonly counts: Counts };
  /** From the first form until the last introduction. */
  readonly work: Counts;
  /** One daily proof over all leads. */
  readonly proof: Counts;
  /** When the time to keep them is over: each person is erased. */
  readonly end: Counts;
  /** Own metrics that a daily proof writes. */
  readonly ownMetrics: number;
}

/** Minutes of the idle stage: a canary comes in every fifth. */
const idleMinutes = 30;

/**
 * Lets `leads` leads live through the mix on a system of its own, one after the other or ten `together`: ten in each month,
 * so that no partner's capacity turns one life into another.
 */
export async function measureLeads(
  { leads, together }: { leads: number; together: boolean },
  cdkOut: string,
  tell: (line: string) => void,
): Promise<Measured> {
  const directory = emptyDirectory();
  const local = await startLocal({ cdkOut, directory, warn: (message) => tell(`! ${message}`) });
  const system = systemAt(local.url);
  const place: Place = {
    url: local.url,
    mails: path.join(directory, "mail.jsonl"),
    settled: local.settled,
  };
  const stage = async (happen: () => Promise<void>): Promise<Counts> => {
    await rest(place);
    local.meter.reset();
    await happen();
    await rest(place);
    return local.meter.read().counts;
  };
  try {
    const idle = await stage(async () => {
      for (let minute = 0; minute < idleMinutes; minute++) await system.advance("PT1M");
    });
    const work = await stage(async () => {
      for (let done = 0; done < leads; done += inTheMix) {
        if (done > 0) await system.advance("P31D");
        await liveOnce(place, done + 1, together);
        tell(`${done + inTheMix} of ${leads} leads`);
      }
    });
    const proof = await stage(async () => void (await system.advance("P1D")));
    const end = await stage(async () => {
      await system.advance("P1200D");
      for (let run = 0; run < leads / 100; run++) {
        await rest(place);
        await system.advance("PT1M");
      }
    });
    const ownMetrics = metricsIn(path.join(directory, "logs"));
    return { leads, idle: { minutes: idleMinutes, counts: idle }, work, proof, end, ownMetrics };
  } finally {
    await local.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}

/** How many metrics the newest line says that CloudWatch shall make of it. */
function metricsIn(logs: string): number {
  const file = readdirSync(logs).find((name) => name.endsWith("-prove-ledger.log")) ?? "";
  const lines = readFileSync(path.join(logs, file), "utf8").split("\n");
  const line = lines.findLast((one) => one.startsWith('{"_aws"')) ?? "{}";
  const { _aws: about } = JSON.parse(line) as {
    _aws?: { CloudWatchMetrics: { Metrics: unknown[] }[] };
  };
  return about?.CloudWatchMetrics[0]?.Metrics.length ?? 0;
}
