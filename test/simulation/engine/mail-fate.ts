import type { Dice } from "./dice.ts";
import type { Faults } from "./faults.ts";
import type { Queue } from "./queues.ts";
import type { Timeline } from "./timeline.ts";
import type { Weather } from "./weather.ts";

export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
  reference: string;
  letter: string;
  sesId: string;
  at: number;
}
export interface MailGround {
  timeline: Timeline;
  dice: Dice;
  faults: Faults;
  weather: Weather;
  /** Where the mail service's events go. */
  news: () => Queue;
  /** A mailbox that refuses everything. */
  isDead: (address: string) => boolean;
  delivered: (mail: Mail) => void;
}

/** What becomes of an accepted mail, and what is told about it; `told` collects the letters whose fate is told, and when their mail went out. */
export function carry(ground: MailGround, mail: Mail, told: Map<string, number>): void {
  const { timeline, dice, faults, weather, isDead, delivered } = ground;
  const about = `${mail.reference.slice(-6)} ${mail.letter}`;
  // A mailbox that is gone is refused at once, and as fast for every mail.
  const way =
    isDead(mail.to) || weather.lockstep ? 2000 : dice.roll(`mail ${about}`).between(500, 20_000);
  const fate = fateOf(mail, about, ground);
  tellNews(ground, mail, about, { eventType: "Send" }, 300);
  if (faults.strikes(`mail delayed ${about}`, weather.mailComplaint))
    tellNews(ground, mail, about, { eventType: "DeliveryDelay" }, way / 2);
  // A transient bounce says nothing final, and is left out of the ledger.
  const final = !("bounce" in fate && fate.bounce.bounceType === "Transient");
  if (tellNews(ground, mail, about, fate, way) && final)
    told.set(`${mail.reference} ${mail.letter}`, mail.at);
  if (fate.eventType === "Delivery") {
    timeline.after(way, () => delivered(mail));
    if (!isDead(mail.to) && faults.strikes(`complaint about ${about}`, weather.mailComplaint))
      tellNews(ground, mail, about, { eventType: "Complaint" }, way + 60_000);
  }
}

function fateOf(mail: Mail, about: string, { faults, weather, isDead, dice }: MailGround) {
  const permanent = {
    eventType: "Bounce",
    bounce: { bounceType: "Permanent", bounceSubType: "General" },
  };
  if (isDead(mail.to)) {
    return dice.roll(`dead ${mail.to}`).chance(0.3)
      ? {
          eventType: "Bounce",
          bounce: { bounceType: "Permanent", bounceSubType: "OnAccountSuppressionList" },
        }
      : permanent;
  }
  if (faults.strikes(`bounce of ${about}`, weather.mailBounce / 10))
    return dice.roll("soft").chance(0.5)
      ? permanent
      : { eventType: "Bounce", bounce: { bounceType: "Transient", bounceSubType: "MailboxFull" } };
  if (faults.strikes(`reject of ${about}`, weather.mailReject / 3)) return { eventType: "Reject" };
  if (faults.strikes(`rendering failure of ${about}`, weather.mailReject / 10))
    return { eventType: "Rendering Failure" };
  return { eventType: "Delivery" };
}

function tellNews(
  { timeline, dice, faults, weather, news }: MailGround,
  mail: Mail,
  about: string,
  what: { eventType: string },
  soonest: number,
): boolean {
  const name = `${what.eventType} of ${about}`;
  if (faults.strikes(`news lost ${name}`, weather.newsLost)) return false;
  const copies = faults.strikes(`news doubled ${name}`, weather.newsDoubled) ? 2 : 1;
  const body = JSON.stringify({
    ...what,
    mail: {
      messageId: mail.sesId,
      tags: { reference: [mail.reference], letter: [mail.letter] },
    },
  });
  for (let copy = 0; copy < copies; copy++) {
    const roll = dice.roll(`news ${name}`);
    const prompt = faults.healed() || roll.chance(0.5);
    const late = weather.lockstep
      ? 1000
      : prompt
        ? 300 * roll.unit()
        : roll.heavy(10_000, weather.newsDelay * 60_000);
    timeline.after(soonest + late, () => news().send(body, name));
  }
  return true;
}
