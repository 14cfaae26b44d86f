import { startups } from "./startups.ts";
import type { Lead, System } from "./system.ts";

type Say = (line?: string) => void;
type Sent = { reference: string; company: string };

const named = (sent: Sent[], company: string): Sent => {
  const found = sent.find((one) => one.company === company);
  if (!found) throw new Error(`${company} was not sent`);
  return found;
};

/** Twelve forms through the public door, what partners and staff make of them, and where each lead ends. */
export async function tell(system: System, say: Say): Promise<void> {
  const sent = await submitAll(system, say);
  await partnersAnswer(system, sent, say);
  await staffDecide(system, sent, say);
  await oneLapses(system, sent, say);
  await table(system, sent, say);
}

async function submitAll(system: System, say: Say): Promise<Sent[]> {
  say(`\n1. ${startups.length} forms come in`);
  const sent: Sent[] = [];
  for (const form of startups) {
    const { reference } = await system.submit(form);
    const { state } = await system.settled(reference, ["received", "routing"]);
    const band = state.screening?.hold ? "hold" : `band ${state.screening?.band}`;
    const where =
      state.status === "offered" ? `offered to ${state.offers[0]?.partner}` : "goes to a person";
    say(`   ${reference}  ${form.company.name.padEnd(18)} ${band.padEnd(6)}  ${where}`);
    sent.push({ reference, company: form.company.name });
  }
  return sent;
}

async function partnersAnswer(system: System, sent: Sent[], say: Say): Promise<void> {
  say("\n2. Partners answer from their mail");
  for (const company of ["Kaido Vision", "Nova Vacina", "TerraScan"])
    await accept(system, named(sent, company), say);
  const declined = named(sent, "Lumen Sensors");
  const { mail, path } = await system.link(declined.reference, "offers");
  await system.ask(path, { answer: "decline", reason: "no-capacity" });
  say(`   ${mail.to[0]} declines ${declined.company}: no capacity`);
  await accept(system, declined, say, 2);
}

async function accept(
  system: System,
  { reference, company }: Sent,
  say: Say,
  offer = 1,
): Promise<void> {
  const { mail, path } = await system.link(reference, "offers", offer);
  await system.ask(path, { answer: "accept" });
  await system.settled(reference, ["offered"]);
  say(`   ${mail.to[0]} accepts ${company}: both sides are introduced`);
}

async function staffDecide(system: System, sent: Sent[], say: Say): Promise<void> {
  say("\n3. Staff decide what the rules may not decide");
  const decide = async (company: string, decision: object, words: string) => {
    const { reference } = named(sent, company);
    const { path } = await system.link(reference, "reviews");
    await system.ask(path, { ...decision, decidedBy: "Els De Smet" });
    await system.settled(reference, ["review", "routing"]);
    say(`   Els De Smet ${words} ${company}`);
  };
  await decide(
    "Fogline",
    { decision: "qualify", reason: "Convincing call, two hospitals on board." },
    "qualifies",
  );
  await decide(
    "Hullclear",
    { decision: "refer", partner: "pom-wvl", reason: "The coast has the sea basin." },
    "refers to West Flanders:",
  );
  await decide(
    "OldHarbour Systems",
    { decision: "refer", partner: "fit", reason: "Past the start-up stage." },
    "refers to inward investment:",
  );
  await decide(
    "Boxly",
    { decision: "decline", reason: "Come back once buyers pay for something new." },
    "declines, with reasons:",
  );
  await decide(
    "Quanta Yarn",
    { decision: "ask", reason: "Who is in the team, and what has been tested?" },
    "asks more of",
  );
  await decide(
    "GlassMind",
    { decision: "ask", reason: "May you speak for the company?" },
    "asks more of",
  );
}

async function oneLapses(system: System, sent: Sent[], say: Say): Promise<void> {
  say("\n4. One partner stays silent");
  const lead = named(sent, "CardioLoop");
  const before = await system.lead(lead.reference);
  say(
    `   ${before.state.offers[0]?.partner} has until ${inWords(before.state.offers[0]?.deadline)}`,
  );
  for (let day = 0; day < 30; day++) {
    await system.advance("P1D");
    const { state } = await system.lead(lead.reference);
    if (state.offers.length > 1 || state.status === "review") break;
  }
  const after = await system.settled(lead.reference, ["routing"]);
  const next = after.state.offers[after.state.offers.length - 1];
  say(
    `   the offer lapses; ${lead.company} goes on to ${after.state.status === "review" ? "a person" : next?.partner}`,
  );
}

async function table(system: System, sent: Sent[], say: Say): Promise<void> {
  say("\n5. Where everybody stands");
  say(row(["reference", "company", "R", "E", "band", "offers", "now"]));
  for (const { reference, company } of sent) {
    const { state } = await system.lead(reference);
    const { screening } = state;
    const band = `${screening?.band ?? "–"}${screening?.hold ? " hold" : ""}`;
    say(
      row([
        reference,
        company,
        score(screening?.regionFit),
        score(screening?.addedValue),
        band,
        String(state.offers.length),
        ending(state),
      ]),
    );
  }
}

function ending({ status, owner, referredTo, offers }: Lead["state"]): string {
  const open = offers.find((offer) => offer.status === "open");
  return [status, owner ?? referredTo ?? open?.partner].filter(Boolean).join(" · ");
}

const widths = [16, 20, 6, 6, 8, 7, 0];
const row = (cells: string[]) =>
  `   ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join("")}`;
const score = (value: number | null | undefined) =>
  typeof value === "number" ? value.toFixed(1) : "–";
const inWords = (at: string | undefined) =>
  at
    ? new Intl.DateTimeFormat("en-GB", {
        dateStyle: "full",
        timeStyle: "short",
        timeZone: "Europe/Brussels",
      }).format(new Date(at))
    : "–";
