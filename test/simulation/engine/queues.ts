import type { Dice } from "./dice.ts";
import type { Faults } from "./faults.ts";
import type { Ended, FunctionSpec, Invocation, Platform } from "./lambda.ts";
import type { Timeline } from "./timeline.ts";
import type { Weather } from "./weather.ts";

/** A queue with its function: at least once, in any order, with visibility, receive counts and a dead-letter queue. */

export interface Message {
  id: string;
  body: string;
  /** For the story. */
  about: string;
  received: number;
  /** Deliveries in which something had gone wrong, or whose end was lost. */
  hurt: number;
  deleted: boolean;
}
/** Bodies that no function understands. */
const poison = ["no JSON at all", '{"Records":[]}', '{"dynamodb":{"Keys":{}}}'];
export const isPoison = ({ body }: Pick<Message, "body">) => poison.includes(body);

export interface QueueSpec {
  fn: FunctionSpec;
  maxReceiveCount: number;
  maxConcurrency: number;
  batchSize: number;
}
export interface Queue {
  readonly name: string;
  send(body: string, about: string, delay?: number): void;
  readonly dead: Message[];
  /** Sends every dead message again. */
  redrive(): number;
  /** Is a message with this text in its body on its way, in the queue or in work? */
  holds(text: string): boolean;
}
export interface QueueGround {
  timeline: Timeline;
  dice: Dice;
  faults: Faults;
  weather: Weather;
  platform: Platform;
  died: (queue: string, message: Message) => void;
  sent: (body: string) => void;
}

export function openQueue(spec: QueueSpec, ground: QueueGround): Queue {
  const { timeline, dice, faults, weather, platform, died, sent } = ground;
  const { name } = spec.fn;
  const visibility = 6 * spec.fn.timeout * 1000;
  const visible: Message[] = [];
  const dead: Message[] = [];
  let count = 0;
  const open = new Set<Message>();
  let running = 0;
  let polling = false;

  function appear(message: Message): void {
    if (message.deleted) return;
    if (message.received >= spec.maxReceiveCount) {
      message.deleted = true;
      open.delete(message);
      dead.push(message);
      died(name, message);
      return;
    }
    visible.push(message);
    pollSoon();
  }

  function pollSoon(): void {
    if (polling) return;
    polling = true;
    const usual = 1 + dice.roll(`poller ${name}`).unit() * weather.pollDelay * 1000;
    timeline.after(weather.lockstep ? 5000 - (timeline.now() % 5000) : usual, poll);
  }

  function poll(): void {
    polling = false;
    while (running < spec.maxConcurrency && visible.length > 0) {
      const roll = dice.roll(`poll ${name}`);
      const batch: Message[] = [];
      const most = roll.chance(0.6) ? spec.batchSize : 1 + roll.below(spec.batchSize);
      while (batch.length < most && visible.length > 0)
        batch.push(...visible.splice(roll.below(visible.length), 1));
      handle(batch);
    }
  }

  function handle(batch: Message[]): void {
    running++;
    const back = timeline.now() + visibility;
    for (const message of batch) message.received++;
    const Records = batch.map(({ id, body }) => ({ messageId: id, body }));
    const about = [...new Set(batch.map((message) => message.about))].join(", ");
    platform.invoke(spec.fn, { Records }, about, (end, by) => {
      running--;
      const failed = failedOf(end, batch);
      for (const message of batch) settle(message, failed.has(message.id), by, back);
      pollSoon();
    });
  }

  function settle(message: Message, failed: boolean, by: Invocation, back: number): void {
    const kept =
      !failed && faults.strikes(`deletion lost ${name} ${message.about}`, weather.deleteLost);
    if (by.faults.length > 0 || kept) message.hurt++;
    if (failed || kept) timeline.after(back - timeline.now(), () => appear(message));
    else if (!message.deleted) {
      message.deleted = true;
      open.delete(message);
    }
  }

  function send(body: string, about: string, delay = 0): void {
    sent(body);
    if (!poison.includes(body) && faults.strikes(`poison ${name} ${about}`, weather.poisonSent))
      send(dice.roll(`poison of ${name}`).pick(poison), `poison beside ${about}`, delay);
    const copies = faults.strikes(`message doubled ${name} ${about}`, weather.messageDoubled)
      ? 2
      : 1;
    for (let copy = 0; copy < copies; copy++) {
      const roll = dice.roll(`way ${name} ${about}`);
      const usual = faults.healed()
        ? roll.between(20, 2000)
        : roll.heavy(weather.messageDelay * 300, weather.messageDelay * 1000);
      const way = weather.lockstep ? 500 : usual;
      const message = {
        id: `${name}-${++count}`,
        body,
        about,
        received: 0,
        hurt: 0,
        deleted: false,
      };
      open.add(message);
      timeline.after(delay + way, () => appear(message));
    }
  }

  return {
    name,
    send,
    dead,
    holds: (text) => [...open].some(({ body }) => body.includes(text)),
    redrive() {
      const again = dead.splice(0);
      for (const { body, about } of again) send(body, about);
      return again.length;
    },
  };
}

/** Which messages did the function hand back? All of them when it failed as a whole. */
function failedOf(end: Ended, batch: Message[]): Set<string> {
  const all = new Set(batch.map(({ id }) => id));
  if (!end.ok) return all;
  const { batchItemFailures } = end.value as { batchItemFailures?: { itemIdentifier: string }[] };
  const named = (batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier);
  return named.some((id) => !all.has(id)) ? all : new Set(named);
}
