import type { Counts } from "#infra/local/meter.ts";

/**
 * What a stage of a measurement took: `work` on leads, `minutes` that pass (the sweep's look, its canaries and what they
 * set going), or the daily `proof`.
 */
export type Part = "work" | "minutes" | "proof";

/** Quantities that AWS bills, as metered. */
export interface Usage {
  writeUnits: number;
  readUnits: number;
  /** Units that refused writes took: the emulator does not say, so each counts as much as one that was let through. */
  refusedUnits: number;
  invocations: number;
  gigabyteSeconds: number;
  logLines: number;
  logBytes: number;
  /** Quotes in log lines: AWS wraps a line into JSON of its own and escapes each. */
  logQuotes: number;
  /** HTTP requests, and bytes of their answers. */
  apiRequests: number;
  apiBytes: number;
  /** Messages that the pipe passed to its topic, and their bytes. */
  pipeMessages: number;
  pipeBytes: number;
  /** Messages of SES about what became of a mail. */
  mailMessages: number;
  /** Messages that queues were given. */
  queueMessages: number;
  schedules: number;
  mails: number;
}

/** What one part of the counts comes to. */
export function usageOf(counts: Counts, part: Part): Usage {
  const usage: Usage = {
    writeUnits: 0,
    readUnits: 0,
    refusedUnits: 0,
    invocations: 0,
    gigabyteSeconds: 0,
    logLines: 0,
    logBytes: 0,
    logQuotes: 0,
    apiRequests: 0,
    apiBytes: 0,
    pipeMessages: 0,
    pipeBytes: 0,
    mailMessages: 0,
    queueMessages: 0,
    schedules: 0,
    mails: 0,
  };
  for (const [who, ofWhom] of Object.entries(counts)) {
    for (const [what, measures] of Object.entries(ofWhom)) {
      const share = shareOf(part, who, what, counts);
      if (share > 0) add(usage, who, what, (name) => share * (measures[name] ?? 0));
    }
  }
  return usage;
}

function add(usage: Usage, who: string, what: string, of: (measure: string) => number): void {
  const [kind] = who.split(" ");
  if (what.startsWith("dynamodb ")) {
    const passed = of("count") - of("refused");
    usage.writeUnits += of("writeUnits");
    usage.readUnits += of("readUnits");
    usage.refusedUnits += passed > 0 ? (of("refused") * of("writeUnits")) / passed : 0;
  } else if (what.startsWith("ses SendEmail")) usage.mails += of("count") - of("refused");
  else if (what === "invocation") {
    usage.invocations += of("count");
    usage.gigabyteSeconds += of("gigabyteSeconds");
  } else if (what === "log") {
    usage.logLines += of("count");
    usage.logBytes += of("bytes");
    usage.logQuotes += of("quotes");
  } else if (kind === "api") {
    usage.apiRequests += of("count");
    usage.apiBytes += of("responseBytes");
  } else if (kind === "schedule") usage.schedules += of("count");
  else if (what.startsWith("message ")) {
    if (kind === "queue") usage.queueMessages += of("count");
    else if (what.startsWith("message mail ")) usage.mailMessages += of("count");
    else {
      usage.pipeMessages += of("count");
      usage.pipeBytes += of("bytes");
    }
  }
}

/** Which share of this entry, from 0 to 1, belongs to the part? */
function shareOf(part: Part, who: string, what: string, counts: Counts): number {
  if (who.endsWith("-prove-ledger")) return part === "proof" ? 1 : 0;
  if (part === "proof") return 0;
  const ofMinutes = minutesShare(who, what, counts);
  return part === "minutes" ? ofMinutes : 1 - ofMinutes;
}

function minutesShare(who: string, what: string, counts: Counts): number {
  if (who.startsWith("schedule ") || what === "dynamodb Query due") return 1;
  if (what.endsWith("hint#canary")) return 1;
  if (what !== "invocation") return 0;
  // The sweep runs whether or not there is something to do; a worker runs for canaries and for leads.
  if (who.endsWith("-sweep-deadlines")) return 1;
  const messages = counts[who.replace("function ", "queue ")] ?? {};
  const sum = (only: (what: string) => boolean): number =>
    Object.entries(messages)
      .filter(([name]) => name.startsWith("message ") && only(name))
      .reduce((total, [, { count = 0 }]) => total + count, 0);
  const all = sum(() => true);
  return all === 0 ? 0 : sum((name) => name.endsWith("hint#canary")) / all;
}

/** Every quantity times a factor: per lead, per month. */
export function times(usage: Usage, factor: number): Usage {
  const scaled = Object.entries(usage).map(([name, value]) => [name, value * factor]);
  return Object.fromEntries(scaled) as unknown as Usage;
}
