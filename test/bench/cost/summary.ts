import type { Counts } from "#infra/local/meter.ts";
import type { Measured } from "./measure-leads.ts";
import { type Line, line, total } from "./pricing.ts";
import { billedLogBytes, billOf, daysAMonth, minutesAMonth } from "./rules.ts";
import { times, type Usage, usageOf } from "./usage.ts";

/** What a run comes to, per lead, per month and per lead that is kept. */
export interface Summary {
  readonly leads: number;
  /** One lead from its form to the last introduction. */
  readonly work: Usage;
  readonly workBill: Line[];
  /** Its person erased, when the time to keep it is over. */
  readonly end: Usage;
  /** A month in which nobody comes: the sweep, its canaries, the daily proof of nothing. */
  readonly minutes: Usage;
  readonly minutesBill: Line[];
  /** One lead that is kept, looked at by one daily proof; and how long that takes, in milliseconds. */
  readonly proof: Usage;
  readonly proofTime: number;
  /** Bytes of one lead's rows, in units of reading them all. */
  readonly storedBytes: number;
  /** One kept lead for a month: its bytes, their backup, and the daily proofs. */
  readonly keepBill: Line[];
}

export function summarise({ leads, idle, work, proof, end }: Measured): Summary {
  const ofWork = times(usageOf(work, "work"), 1 / leads);
  const minutes = times(usageOf(idle.counts, "minutes"), minutesAMonth / idle.minutes);
  const ofProof = times(usageOf(proof, "proof"), 1 / leads);
  const storedBytes = bytesScanned(proof, leads) / leads;
  return {
    leads,
    work: ofWork,
    workBill: billOf(ofWork),
    end: times(usageOf(end, "work"), 1 / leads),
    minutes,
    minutesBill: billOf(minutes),
    proof: ofProof,
    proofTime: timeOfProof(proof) / leads,
    storedBytes,
    keepBill: keepBillOf(storedBytes, times(ofProof, daysAMonth)),
  };
}

/** Bytes of all rows, by the units that one scan of them takes; whoever scans reads each lead's state once. */
function bytesScanned(proof: Counts, leads: number): number {
  const [, ofWhom = {}] = Object.entries(proof).find(([who]) => isProof(who)) ?? [];
  const scans = Math.max(1, Math.round((ofWhom["dynamodb GetItem state"]?.count ?? 0) / leads));
  const units = Object.entries(ofWhom)
    .filter(([what]) => what.startsWith("dynamodb Scan"))
    .reduce((sum, [, { readUnits = 0 }]) => sum + readUnits, 0);
  // A consistent read of 4 kB is one unit.
  return (units * 4096) / scans;
}

function isProof(who: string): boolean {
  return /^function .*-prove-ledger$/.test(who);
}

function timeOfProof(proof: Counts): number {
  const [, ofWhom] = Object.entries(proof).find(([who]) => isProof(who)) ?? [];
  return ofWhom?.invocation?.milliseconds ?? 0;
}

function keepBillOf(bytes: number, proofs: Usage): Line[] {
  return [
    line("stored", bytes / 1e9, "table-storage"),
    line("its backup", bytes / 1e9, "table-backup"),
    line("read by the daily proofs", proofs.readUnits, "read-unit"),
    line("time of the daily proofs", proofs.gigabyteSeconds, "lambda-second"),
  ];
}

/** The bars that were set, each with the figure of the run with many leads. */
export function bars(few: Summary, run: Summary, idle: number): Bar[] {
  const withoutMail = total(run.workBill.filter(({ price }) => price !== "mail"));
  const apart = (of: "writeUnits" | "readUnits") =>
    Math.abs(run.work[of] - few.work[of]) / few.work[of];
  const percentApart = 100 * Math.max(apart("writeUnits"), apart("readUnits"));
  return [
    bar("1,000 leads without SES", 1000 * withoutMail, 0.02, "$"),
    bar("write units a lead", run.work.writeUnits + run.work.refusedUnits, 8, ""),
    bar("read units a lead", run.work.readUnits, 4, ""),
    bar("bytes of logs a lead", billedLogBytes(run.work), 2000, ""),
    bar(`percent that units differ, ${few.leads} or ${run.leads} leads`, percentApart, 5, ""),
    bar("idle a month, without options", idle, 3, "$"),
  ];
}

export interface Bar {
  readonly what: string;
  readonly figure: number;
  readonly atMost: number;
  readonly sign: string;
  readonly met: boolean;
}

function bar(what: string, figure: number, atMost: number, sign: string): Bar {
  return { what, figure, atMost, sign, met: figure <= atMost };
}

/**
 * What no design can avoid for a lead with these mails and events: the mails; each human request through CloudFront and API to
 * one short run; the form, each event and each mail's outcome written once, alone and without an index; each event read once.
 */
export function floorOf(run: Measured, { work }: Summary): Line[] {
  const events = Object.entries(run.work)
    .filter(([who]) => who.startsWith("topic "))
    .flatMap(([, ofWhom]) => Object.entries(ofWhom))
    .filter(([what]) => what.startsWith("message event#"))
    .reduce((sum, [, { count = 0 }]) => sum + count / run.leads, 0);
  const forms = run.work.api?.["POST /api/leads"];
  const formUnits = Math.ceil((forms?.requestBytes ?? 0) / (forms?.count ?? 1) / 1024);
  const runs = work.apiRequests + work.mails;
  return [
    line("mails", work.mails, "mail"),
    line(
      "form, events and outcomes of mails written once",
      formUnits + events + work.mails,
      "write-unit",
    ),
    line("each event read once", events, "read-unit"),
    line("people's requests at the API", work.apiRequests, "api-request"),
    line("people's requests at CloudFront", work.apiRequests, "site-request"),
    line("one run for each request and each mail", runs, "lambda-request"),
    line("20 milliseconds of 128 MB for each", (runs * 0.02) / 8, "lambda-second"),
  ];
}
