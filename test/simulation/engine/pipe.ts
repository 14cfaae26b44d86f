import type { Key } from "#shared/adapters/keys.ts";
import type { Faults } from "./faults.ts";
import type { Queue } from "./queues.ts";
import type { Weather } from "./weather.ts";

/** From the table's stream over the topic to the queues. `wants` are the beginnings of sort keys, as in the template. */
export const subscriptions = {
  "screen-lead": [
    "event#LeadReceived#",
    "event#LeadReleased#",
    "hint#screen-lead#",
    "hint#canary#",
  ],
  "route-lead": [
    "event#LeadReceived#",
    "event#LeadReleased#",
    "event#LeadScreened#",
    "event#LeadQualified#",
    "event#OfferDeclined#",
    "event#OfferLapsed#",
    "event#OfferUndeliverable#",
    "hint#route-lead#",
    "hint#canary#",
  ],
  "send-letter": ["event#", "hint#send-letter#", "hint#canary#"],
} as const satisfies Record<string, readonly string[]>;

/** Tells every queue that wants it of one new row; some rows are lost, some told twice, some told to strangers. */
export function pipeTo(
  queues: Record<keyof typeof subscriptions, Queue>,
  faults: Faults,
  weather: Weather,
  lost: (pk: string) => void,
): (key: Key) => void {
  return ({ pk, sk }) => {
    const body = JSON.stringify({
      eventName: "INSERT",
      dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } } },
    });
    const about = `${pk.slice(-6)} ${sk.replace(/^event#/, "")}`;
    const down = faults.isDown("pipe") && faults.strikes(`row lost ${about} (outage)`, 0.9);
    if (down || faults.strikes(`row lost ${about}`, weather.rowLost)) return lost(pk);
    const times = faults.strikes(`row doubled ${about}`, weather.rowDoubled) ? 2 : 1;
    for (const [name, wants] of Object.entries(subscriptions)) {
      const wanted = wants.some((beginning) => sk.startsWith(beginning));
      if (!wanted && !faults.strikes(`stray to ${name} ${about}`, weather.stray)) continue;
      if (faults.strikes(`row lost ${about} on its way to ${name}`, weather.rowLost / 3)) {
        lost(pk);
        continue;
      }
      for (let time = 0; time < times; time++)
        queues[name as keyof typeof subscriptions].send(body, about);
    }
  };
}
