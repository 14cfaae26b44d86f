import { type Table, twoDigits } from "#test/bench/table.ts";
import { partnersThatFit } from "./growth.ts";
import { farCall, type MeasuredScale } from "./measured.ts";

/** One heading of the measured part: a question, its table, and what follows. */
export interface Part {
  readonly heading: string;
  readonly text: string;
  readonly table: Table;
  readonly note?: string;
}

/** Bytes of one row that DynamoDB takes. */
const largestRow = 400 * 1024;
const fiveMinutes = 5 * 60_000;

const whole = (value: number) => Math.round(value).toLocaleString("en-US");
const kilo = (bytes: number) => `${twoDigits(bytes / 1024)} kB`;

export function partsOf(measured: MeasuredScale): Part[] {
  return [
    footprintPart(measured),
    contestPart(measured),
    duePart(measured),
    proofPart(measured),
    growthPart(measured),
  ];
}

function footprintPart({ footprints }: MeasuredScale): Part {
  return {
    heading: "What one lead is",
    text: "One lead of each kind through the local runner, from its form until its owner was introduced: what is then in the table, and what it took. Bytes as DynamoDB counts them.",
    table: {
      head: [
        "lead",
        "rows",
        "bytes",
        "largest row",
        "mails",
        "events",
        "reads",
        "writing calls",
        "rows written",
        "writes of `due`",
        "largest transaction",
      ],
      rows: footprints.map((one) => [
        one.kind,
        whole(one.rows),
        kilo(one.bytes),
        `${one.largest.row.split("#")[1] ?? one.largest.row}, ${kilo(one.largest.bytes)}`,
        whole(one.mails),
        whole(one.events),
        whole(one.reads),
        whole(one.writes),
        whole(one.rowsWritten),
        whole(one.indexWrites),
        `${one.transaction.rows} rows, ${kilo(one.transaction.bytes)}`,
      ]),
    },
  };
}

function contestPart({ contests }: MeasuredScale): Part {
  const share = (done: number, leads: number) => `${done} of ${leads}`;
  return {
    heading: "Leads that want the same counter at the same moment",
    text: "`routeLead` itself, with one partner whom everybody wants. In lockstep each step of all comes before the next step of any: nothing can be worse. On the emulator they run as they come. Who does not succeed in five tries goes back to the queue, for 90 seconds; after five times it is a dead letter, and the sweep brings the lead back.",
    table: {
      head: [
        "at once",
        "lockstep: writes per decision",
        "done at once",
        "done after five times",
        "emulator: writes per decision",
        "done at once",
        "done after five times",
      ],
      rows: contests.map(({ worst, real }) => [
        whole(worst.leads),
        ...[worst, real].flatMap(({ attempts, committed, atOnce, leads }) => [
          twoDigits(attempts / committed),
          share(atOnce, leads),
          share(committed, leads),
        ]),
      ]),
    },
  };
}

function duePart({ backlogs, keeping }: MeasuredScale): Part {
  const { count, calls, milliseconds } = keeping.emulator.sweep;
  const days = (minutes: number) =>
    minutes < 1_440 ? `${whole(minutes)} min` : `${twoDigits(minutes / 1_440)} days`;
  return {
    heading: "What is due in one minute",
    text: `Twelve weeks from 1 March 2027, Easter among them, in the programme's working time: forms come at any minute, each goes to any partner at once, and no partner ever answers, so that each lead is due twice. The sweep takes ${count} rows a minute. Deadlines gather: whatever is handed in outside working hours is due at the same minute.`,
    table: {
      head: [
        "leads a day",
        "due a day",
        "most in one minute",
        "a row waits: half at most",
        "longest",
        "still due at the end",
      ],
      rows: backlogs.map((one) => [
        whole(one.leadsADay),
        whole(one.rowsADay),
        whole(one.peak),
        days(one.median),
        days(one.longest),
        whole(one.left),
      ]),
    },
    note: `A sweep of ${whole(count)} lapsed offers took ${(milliseconds / 1000).toFixed(1)} s on the emulator, ${twoDigits(calls / count)} calls each, and ${(keeping.far.sweep.milliseconds / 1000).toFixed(1)} s over calls of ${farCall} ms; it may take 50 s.`,
  };
}

function proofPart({ keeping }: MeasuredScale): Part {
  const names = {
    memory: "in memory: the computing alone",
    far: `over calls of ${farCall} ms`,
    emulator: "on the emulator",
  };
  return {
    heading: "How many leads the daily proof gets through",
    text: "`proveLedger` itself: each lead's letters, state and history are read, its history is folded and every decision computed again.",
    table: {
      head: [
        "the store",
        "calls per lead",
        "ms per lead",
        "leads a minute",
        "leads in five minutes",
      ],
      rows: (["memory", "far", "emulator"] as const).map((where) => {
        const { count, calls, milliseconds } = keeping[where].proof;
        const each = milliseconds / count;
        return [
          names[where],
          twoDigits(calls / count),
          twoDigits(each),
          whole(60_000 / each),
          whole(fiveMinutes / each),
        ];
      }),
    },
  };
}

function growthPart({ growth }: MeasuredScale): Part {
  return {
    heading: "What more partners weigh",
    text: "Today's programme, then generated partners. The event of an offer names every partner with its reasons; the largest among 50 generated start-ups.",
    table: {
      head: [
        "partners",
        "event of an offer",
        "per partner",
        "programme in each function",
        "milliseconds to read it",
      ],
      rows: growth.map(({ partners, eventBytes, programmeBytes, readMilliseconds }) => [
        whole(partners),
        kilo(eventBytes),
        `${whole(eventBytes / partners)} bytes`,
        kilo(programmeBytes),
        twoDigits(readMilliseconds),
      ]),
    },
    note: `At ${whole(partnersThatFit(growth, largestRow))} partners such an event fills a row of 400 kB, and no lead can be offered any more.`,
  };
}
