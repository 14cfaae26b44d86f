import { setTimeout as pause } from "node:timers/promises";

/** The running system as the demo sees it: its public doors, and the local runner's mail and clock. */

export interface Mail {
  id: string;
  at: string;
  to: string[];
  subject: string;
  text: string;
}
export interface Lead {
  state: {
    reference: string;
    status: string;
    contactUnreachable?: string;
    owner?: string;
    referredTo?: string;
    screening?: { regionFit: number | null; addedValue: number; band: string; hold: boolean };
    offers: { partner: string; status: string; deadline: string }[];
  };
}

export function systemAt(url: string) {
  async function ask<T>(path: string, body?: object): Promise<T> {
    const request = body
      ? {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify(body),
        }
      : {};
    const response = await fetch(`${url}${path}`, request);
    if (!response.ok)
      throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as T;
  }

  const mails = () => ask<Mail[]>("/_local/mail");
  const lead = (reference: string) => ask<Lead>(`/_local/leads/${reference}`);

  /** Waits until `find` gives something; a demo that waits longer than this has found a fault. */
  async function until<T>(what: string, find: () => Promise<T | undefined>): Promise<T> {
    for (let turn = 0; turn < 300; turn++) {
      const found = await find();
      if (found !== undefined) return found;
      await pause(100);
    }
    throw new Error(`waited in vain for ${what}`);
  }

  return {
    ask,
    lead,
    until,
    submit: (form: object) => ask<{ reference: string; status: string }>("/api/leads", form),
    /** The newest mail about a lead that carries a link of this kind, once `count` of them have come. */
    async link(
      reference: string,
      kind: "offers" | "reviews",
      count = 1,
    ): Promise<{ mail: Mail; path: string }> {
      return until(`mail ${count} with a /${kind}/ link about ${reference}`, async () => {
        const found = (await mails()).flatMap((mail) => {
          const path = mail.text.match(new RegExp(`/${kind}/[0-9a-f]{40}`))?.[0];
          return path && `${mail.subject}${mail.text}`.includes(reference) ? [{ mail, path }] : [];
        });
        return found.length >= count ? found[found.length - 1] : undefined;
      });
    },
    /** Waits until the lead is somewhere else than `from`. */
    settled: (reference: string, from: string[]) =>
      until(`${reference} to leave ${from.join(" or ")}`, async () => {
        const found = await lead(reference);
        return from.includes(found.state.status) ? undefined : found;
      }),
    advance: (duration: string) => ask("/_local/clock", { advance: duration }),
  };
}
export type System = ReturnType<typeof systemAt>;
