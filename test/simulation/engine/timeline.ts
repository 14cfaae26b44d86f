/** Virtual time: what happens when, one thing at a time. */
export interface Timeline {
  /** Milliseconds since 1970. */
  now(): number;
  /** Plans something `delay` milliseconds from now. */
  after(delay: number, happen: () => void): void;
  /** Says that product code was woken and must come to rest before time goes on. */
  wake(): void;
  /** Lets time run until `end`, or until `stop` says so. */
  run(end: number, stop: () => boolean): Promise<void>;
  /** Number of things that happened. */
  steps(): number;
}

interface Planned {
  at: number;
  order: number;
  happen: () => void;
}

export function timeline(start: number): Timeline {
  const heap: Planned[] = [];
  let now = start;
  let order = 0;
  let steps = 0;
  let awake = false;
  return {
    now: () => now,
    steps: () => steps,
    wake: () => {
      awake = true;
    },
    after(delay, happen) {
      push(heap, { at: now + Math.max(0, Math.round(delay)), order: order++, happen });
    },
    async run(end, stop) {
      while (heap[0] && heap[0].at <= end && !stop()) {
        const next = pop(heap);
        now = Math.max(now, next.at);
        steps++;
        next.happen();
        if (awake) {
          awake = false;
          await rest();
        }
      }
      if (!stop()) now = Math.max(now, end);
    },
  };
}

/** Resolves when no promise has anything left to do: handlers wait for nothing but their ports. */
function rest(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

const isBefore = (a: Planned, b: Planned) => a.at < b.at || (a.at === b.at && a.order < b.order);

function push(heap: Planned[], item: Planned): void {
  let at = heap.length;
  heap.push(item);
  while (at > 0) {
    const up = (at - 1) >> 1;
    const parent = heap[up] as Planned;
    if (!isBefore(item, parent)) break;
    heap[at] = parent;
    at = up;
  }
  heap[at] = item;
}

function pop(heap: Planned[]): Planned {
  const first = heap[0] as Planned;
  const item = heap.pop() as Planned;
  if (heap.length === 0) return first;
  let at = 0;
  for (;;) {
    let down = 2 * at + 1;
    if (down >= heap.length) break;
    if (down + 1 < heap.length && isBefore(heap[down + 1] as Planned, heap[down] as Planned))
      down++;
    const child = heap[down] as Planned;
    if (!isBefore(child, item)) break;
    heap[at] = child;
    at = down;
  }
  heap[at] = item;
  return first;
}
