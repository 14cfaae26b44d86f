import type { Dice } from "./dice.ts";
import type { Service, Weather } from "./weather.ts";

export const callFaults = [
  "crash-before",
  "crash-after",
  "request-lost",
  "response-lost",
  "throttled",
] as const;
/** What may go wrong with one call of a function to the outside. */
export type CallFault =
  | (typeof callFaults)[number]
  | "late"
  | "twice"
  | "echo"
  | "conflict"
  | "pause-before"
  | "pause-after";

/** One fault at one place, at its first, second … occurrence: what an exhaustive run goes through. */
export interface Forced {
  site: string;
  occurrence: number;
  fault: CallFault;
}

/** Decides what goes wrong, and keeps the list of it, so that a story can be told again with less. */
export interface Faults {
  /** What happens to this call? `site` names function and call, `about` whose call it is. */
  call(
    site: string,
    about: string,
    kind: { service: "table" | "mail"; writes: boolean },
  ): CallFault | undefined;
  /** Does this happen, that has this chance? */
  strikes(what: string, probability: number): boolean;
  /** Is this service down now? */
  isDown(service: Service): boolean;
  /** From now on nothing goes wrong any more. */
  heal(): void;
  healed(): boolean;
  /** All that went wrong so far. */
  readonly happened: string[];
  /** How often each site was called. */
  readonly sites: Map<string, number>;
}

export interface FaultOptions {
  dice: Dice;
  weather: Weather;
  now: () => number;
  /** Faults that must not happen this time. */
  without?: ReadonlySet<string>;
  /** The only fault of the run. */
  forced?: Forced;
  tell: (words: () => string) => void;
}

export function faultsOf(options: FaultOptions): Faults {
  const { dice, weather, now, without, forced, tell } = options;
  const happened: string[] = [];
  const sites = new Map<string, number>();
  const counts = new Map<string, number>();
  let well = false;

  function happens(what: string): boolean {
    const count = (counts.get(what) ?? 0) + 1;
    counts.set(what, count);
    const name = count === 1 ? what : `${what} (${count})`;
    if (without?.has(name)) return false;
    happened.push(name);
    tell(() => `! ${name}`);
    return true;
  }
  const isDown = (service: Service) =>
    !well &&
    weather.outages.some(
      (outage) => outage.service === service && outage.from <= now() && now() < outage.to,
    );

  return {
    happened,
    sites,
    isDown,
    heal: () => {
      well = true;
    },
    healed: () => well,
    strikes(what, probability) {
      if (probability <= 0 || well || weather.calm) return false;
      return dice.roll(what).chance(probability) && happens(what);
    },
    call(site, about, { service, writes }) {
      const occurrence = (sites.get(site) ?? 0) + 1;
      sites.set(site, occurrence);
      if (forced) {
        const hit = forced.site === site && forced.occurrence === occurrence;
        return hit && happens(`${forced.fault} ${site}`) ? forced.fault : undefined;
      }
      if (well || weather.calm) return undefined;
      const what = about ? `${site} of ${about}` : site;
      if (isDown(service) && happens(`throttled ${what} (outage)`)) return "throttled";
      const roll = dice.roll(what);
      const fault = drawn(weather, roll.unit(), writes, service, roll.chance(0.5));
      return fault && happens(`${fault} ${what}`) ? fault : undefined;
    },
  };
}

function drawn(
  weather: Weather,
  unit: number,
  writes: boolean,
  service: "table" | "mail",
  after: boolean,
): CallFault | undefined {
  // Reading fails as often as writing, and is called far more often: a read is hit a third as much.
  const scale = writes ? 1 : 0.35;
  const rates: [CallFault, number][] = [
    ["crash-before", weather.crashBefore],
    ["crash-after", weather.crashAfter],
    ["request-lost", weather.requestLost],
    ["response-lost", weather.responseLost],
    ["throttled", service === "table" ? weather.throttled : 0],
    ["late", writes ? weather.late : 0],
    ["twice", writes && service === "table" ? weather.twice : 0],
    ["echo", writes && service === "table" ? weather.echo : 0],
    ["conflict", writes && service === "table" ? weather.conflict : 0],
    [after ? "pause-after" : "pause-before", weather.paused],
  ];
  let left = unit;
  for (const [fault, rate] of rates) {
    if (left < rate * scale) return fault;
    left -= rate * scale;
  }
  return undefined;
}
