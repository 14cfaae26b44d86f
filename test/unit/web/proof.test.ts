import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

/** The worker as the form sees it: a test answers for it. */
class Beside extends EventTarget {
  static all: Beside[] = [];
  ended = false;
  asked: unknown;
  constructor() {
    super();
    Beside.all.push(this);
  }
  postMessage(task: unknown) {
    this.asked = task;
  }
  terminate() {
    this.ended = true;
  }
  answer(proof: { nonce: string } | null) {
    this.dispatchEvent(Object.assign(new Event("message"), { data: proof }));
  }
}

/** Named so that the compiler does not follow it: it speaks of a browser, and this program has none. */
const proof = "../../../web/src/form-proof.ts";
const opened = new Date("2026-11-24T09:00:00.000Z");
const minutes = (count: number) => new Date(opened.getTime() + count * 60_000);

describe("the check that comes with a form", () => {
  let checkOf: (form: object, bits: number) => Promise<object>;
  beforeEach(async () => {
    Beside.all = [];
    vi.useFakeTimers({ now: opened });
    vi.stubGlobal("Worker", Beside);
    vi.resetModules();
    ({ checkOf } = await import(proof));
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it("is worked out once for the same answers, and again when they change", async () => {
    const first = checkOf({ a: 1 }, 16);
    const second = checkOf({ a: 1 }, 16);
    expect(Beside.all).toHaveLength(1);
    expect(Beside.all[0]?.asked).toEqual({
      body: { a: 1 },
      openedAt: opened.toISOString(),
      bits: 16,
    });
    Beside.all[0]?.answer({ nonce: "7" });
    const check = { openedAt: opened.toISOString(), proof: { nonce: "7" } };
    expect(await first).toEqual(check);
    expect(await second).toEqual(check);
    expect(Beside.all[0]?.ended).toBe(true);
    void checkOf({ a: 2 }, 16);
    expect(Beside.all).toHaveLength(2);
  });

  it("has no proof when there is no worker, it fails, gives up, or takes too long; the next try begins anew", async () => {
    const without = { openedAt: opened.toISOString() };
    const refused = checkOf({}, 16);
    Beside.all[0]?.answer(null);
    expect(await refused).toEqual(without);
    const failed = checkOf({}, 16);
    Beside.all[1]?.dispatchEvent(new Event("error"));
    expect(await failed).toEqual(without);
    const endless = checkOf({}, 16);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await endless).toEqual(without);
    expect(Beside.all.map(({ ended }) => ended)).toEqual([true, true, true]);
    vi.stubGlobal("Worker", undefined);
    expect(await checkOf({}, 16)).toEqual(without);
  });

  it("of a page that stood open for days counts as new, also when it was begun long before", async () => {
    void checkOf({}, 16);
    vi.setSystemTime(minutes(2 * 24 * 60));
    void checkOf({}, 16);
    expect(Beside.all[1]?.asked).toMatchObject({ openedAt: minutes(36 * 60).toISOString() });
  });
});
