import type { Programme } from "#shared/domain/programme.ts";
import { allTakers, findPartner } from "#shared/domain/taker.ts";
import { openBrowser } from "./browser.ts";
import { type Dice, dice } from "./dice.ts";
import { type Forced, faultsOf } from "./faults.ts";
import { functionsOver } from "./functions.ts";
import { drawProgrammes, drawStart } from "./ground.ts";
import type { Invariant, Violation } from "./invariants.ts";
import { type FunctionSpec, platform } from "./lambda.ts";
import { pipeTo } from "./pipe.ts";
import { drawPlans, type Plans } from "./plans.ts";
import { openPost, type Post } from "./post.ts";
import { openQueue, type Queue } from "./queues.ts";
import { type Readers, settleReaders } from "./readers.ts";
import { everyMinute } from "./schedule.ts";
import { openTable, type Table, type Wrote } from "./table.ts";
import { timeline } from "./timeline.ts";
import { nothing, type Totals } from "./totals.ts";
import { type Watch, watchWorld } from "./watch.ts";
import { calmWeather, drawWeather } from "./weather.ts";

/** One seed's world, set up and not yet begun. */

export interface Options {
  /** Faults and founders to leave out: how a story is shrunk. */
  without?: ReadonlySet<string>;
  /** A fixed story in which only this goes wrong (nothing, when null). */
  forced?: { plans: Plans; fault: Forced | null };
  /** Collects the story in words. */
  tell?: (line: string) => void;
}
const hour = 3_600_000;
const day = 24 * hour;

/** Sets up the world of a seed: its people, its weather, its functions, and everything that looks on. */
export function setStage(seed: number, options: Options) {
  const { forced, without, tell: teller } = options;
  const chance = dice(seed);
  const start = drawStart(chance);
  const { chaos, drain } = forced ? { chaos: day, drain: 30 * day } : drawLengths(chance);
  const weather = forced ? calmWeather : drawWeather(chance, start, chaos);
  const plans = forced?.plans ?? drawPlans(chance, chaos);
  const programmes = drawProgrammes(chance);
  const programme = programmes.first;
  const calm = weather.calm && !forced?.fault;
  const totals: Totals = { ...nothing, seeds: 1, calm: calm ? 1 : 0 };

  let violation: Violation | undefined;
  const fail = (invariant: Invariant, what: string) => {
    violation ??= { invariant, what };
  };
  const time = timeline(start);
  const tell = (words: () => string) =>
    teller?.(`${new Date(time.now()).toISOString().slice(5, 23)}  ${words()}`);
  const base = { timeline: time, dice: chance, weather, tell, fail };
  const faults = faultsOf({
    ...base,
    now: time.now,
    ...(without ? { without } : {}),
    ...(forced?.fault ? { forced: forced.fault } : {}),
  });
  const parts: string[] = [];
  const skipped = (who: string) => {
    parts.push(who);
    return without?.has(who) ?? false;
  };

  const table: Table = openTable({
    lag: () => (faults.healed() ? 0 : chance.roll("lag").unit() * weather.indexLag * 1000),
    later: (delay, happen) =>
      time.after(delay, () => {
        happen();
        sweeps.arm();
      }),
    wrote: async (what) => {
      tell(() => storyOf(what));
      await watch.wrote(what);
      sweeps.arm();
    },
    streamed: (key) => pipe(key),
  });
  const watch: Watch = watchWorld({
    table,
    programmes,
    weather,
    faults,
    now: time.now,
    totals,
    fail,
    holds: (name, text) => queues[name].holds(text),
  });
  const computer = platform({
    ...base,
    faults,
    logged: (level, message, fields) => {
      tell(() => `log ${level}: ${message} ${JSON.stringify(fields)}`);
      watch.logged(message, fields);
    },
  });
  const functions = functionsOver(
    table,
    () => post,
    () => (deployedAt !== undefined && programmes.next) || programme,
    (counts) => {
      watch.privacy.metric(counts);
      if (counts.Unaccounted)
        fail("accepted-has-state-and-deadline", `the daily proof counts ${JSON.stringify(counts)}`);
    },
  );
  const queue = (fn: FunctionSpec, maxReceiveCount: number, maxConcurrency: number): Queue =>
    openQueue(
      { fn, maxReceiveCount, maxConcurrency, batchSize: 10 },
      {
        ...base,
        faults,
        platform: computer,
        sent: watch.privacy.message,
        died: (name, message) => {
          tell(() => `a message of ${name} died: ${message.about}`);
          watch.died(name, message);
        },
      },
    );
  const queues = {
    "screen-lead": queue(functions.screenLead, 5, 5),
    "route-lead": queue(functions.routeLead, 5, 2),
    "send-letter": queue(functions.sendLetter, 10, 2),
    "record-delivery": queue(functions.recordDelivery, 5, 5),
  };
  const all = Object.values(queues);
  const pipe = pipeTo(queues, faults, weather, watch.lost);
  const sweeps = everyMinute(functions.sweepDeadlines, {
    ...base,
    platform: computer,
    faults,
    earliestDue: table.earliestDue,
  });
  const browser = openBrowser({ ...base, doors: functions.doors, platform: computer, faults });
  const people = { ...base, browser, faults, left: hasLeft };
  const readers: Readers = settleReaders(plans, table, programme, people, skipped);
  const post: Post = openPost({
    ...base,
    faults,
    news: () => queues["record-delivery"],
    isDead: (address) => isDead(address, plans, programme),
    accepted: (mail, by) => {
      tell(() => `mail ${mail.letter} of ${mail.reference} to ${mail.to}`);
      watch.mails.accepted(mail, by);
    },
    delivered: readers.read,
  });
  let deployedAt: number | undefined;
  if (programmes.next && !forced)
    time.after(chance.roll("deployed").heavy(30_000, chaos), () => {
      tell(() => "— another version of the programme is deployed —");
      deployedAt = time.now();
      computer.deploy();
    });
  /** Is this partner gone from the programme, and from every function that still runs? */
  function hasLeft(partner: string): boolean {
    const { next } = programmes;
    const gone = next !== undefined && !findPartner(next, partner);
    return gone && deployedAt !== undefined && time.now() > deployedAt + 60_000;
  }
  const proofs = chance.roll("proof");
  if (proofs.chance(0.4))
    for (const at of [proofs.unit() * chaos, chaos + proofs.unit() * drain])
      time.after(at, () => computer.invoke(functions.proveLedger, {}, "", () => {}));
  return {
    start,
    chaos,
    drain,
    weather,
    chance,
    time,
    faults,
    table,
    watch,
    queues: all,
    readers,
    post,
    sweeps,
    totals,
    parts,
    tell,
    fail,
    violation: () => violation,
  };
}

/** How long things go wrong, and how long they may settle, in milliseconds. */
function drawLengths(chance: Dice): { chaos: number; drain: number } {
  const roll = chance.roll("lengths");
  const chaos = roll.pick([3 * hour, 12 * hour, 3 * day, 12 * day, 40 * day]);
  // Now and then longer than any link lives.
  const drain = roll.chance(0.05) ? 250 * day : roll.pick([3 * day, 5 * day, 8 * day, 30 * day]);
  return { chaos, drain };
}

function isDead(address: string, plans: Plans, programme: Programme): boolean {
  const founder = plans.founders[Number(address.match(/-(\d+)@founder/)?.[1] ?? -1)];
  const partner = allTakers(programme).find(({ contactEmail }) => contactEmail === address);
  if (founder) return founder.deadMailbox && !address.includes("-new-");
  return partner !== undefined && plans.partner(partner.id, 0).deadMailbox;
}

function storyOf({ operation, given, result, reference, by }: Wrote): string {
  const who = `${by.fn} (${by.about}) ${operation} ${reference ?? ""}`;
  if (operation !== "commit") return `${who} ${JSON.stringify(result)?.slice(0, 40) ?? ""}`;
  const { events } = given[0] as { events: { type: string }[] };
  return `${who}: ${events.map(({ type }) => type).join(", ")} — ${result}`;
}
