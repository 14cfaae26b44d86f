import type { Candidate, RoutingDecision } from "./decision.ts";
import type { Programme } from "./programme.ts";
import type { Tried } from "./trial.ts";
import { type WhyNobody, whyNobody } from "./why-nobody.ts";

/** One promise of routing that does not hold. Ids and numbers; the command puts it into words. */
export type GateFinding =
  /** Nobody covers a pair of sector and need, and the programme does not say so. */
  | { code: "unstated-gap"; reference: string; sector: string; need: string }
  | { code: "over-capacity"; partner: string; month: string; taken: number; capacity: number }
  | { code: "asked-twice"; reference: string; partner: string }
  /** An equal with a smaller share was passed over. */
  | { code: "unfair"; reference: string; partner: string; passed: string }
  /** Not even a request made to measure could reach it. */
  | { code: "unreachable"; partner: string }
  /** It could have had so many requests, and was never asked. */
  | { code: "starved"; partner: string; eligible: number };

/** What routing did with a lot of traffic. */
export interface GateReport {
  /** Requests that were sent on. */
  sentOn: number;
  /** Why start-ups found nobody: how many of each kind; `unfit` by what stood in the way. */
  nobody: Map<string, number>;
  /** How often each could be asked, and was. */
  asked: Map<string, { eligible: number; offers: number }>;
  findings: GateFinding[];
}

/** Whoever could be asked this often and never was is starved. */
const often = 40;

/** Do the promises of routing hold over this traffic? `reachable` are ids that any traffic, or a probe, could reach. */
export function judgeRouting(tried: readonly Tried[], programme: Programme): GateReport {
  const report: GateReport = { sentOn: 0, nobody: new Map(), asked: new Map(), findings: [] };
  const taken = new Map<string, number>();
  for (const one of tried) {
    const last = one.choices.at(-1);
    if (!last) continue;
    report.sentOn++;
    countAsked(one, report);
    report.findings.push(...askedTwice(one), ...unfair(one, programme));
    if (one.owner === undefined) countNobody(one, last, report, programme);
    else add(taken, `${one.owner} ${last.month}`);
  }
  report.findings.push(...overCapacity(taken, programme), ...starved(report));
  return report;
}

/** Partners and desks that not even their own probe could reach. */
export function unreachable(probes: readonly Tried[]): GateFinding[] {
  return probes.flatMap(({ lead: { reference: partner }, choices: [first] }) => {
    const found = first?.candidates.find((one) => one.partner === partner);
    return found && found.standing !== "excluded"
      ? []
      : [{ code: "unreachable" as const, partner }];
  });
}

function countAsked({ choices }: Tried, { asked }: GateReport): void {
  for (const { candidates, chosen } of choices)
    for (const { partner, standing } of candidates) {
      const counts = asked.get(partner) ?? { eligible: 0, offers: 0 };
      if (standing !== "excluded") counts.eligible++;
      if (partner === chosen) counts.offers++;
      asked.set(partner, counts);
    }
}

function countNobody(
  { lead }: Tried,
  last: RoutingDecision,
  { nobody, findings }: GateReport,
  programme: Programme,
): void {
  if (lead.kind !== "startup") return;
  const why = whyNobody(last, lead.answers, programme);
  add(nobody, nameOf(why));
  if (why.kind !== "unstated") return;
  const { reference } = lead;
  for (const pair of why.pairs) findings.push({ code: "unstated-gap", reference, ...pair });
}

function nameOf(why: WhyNobody): string {
  return why.kind === "unfit" ? why.codes.join(" ") : why.kind;
}

function askedTwice({ lead: { reference }, choices }: Tried): GateFinding[] {
  const all = choices.flatMap(({ chosen }) => chosen ?? []);
  const again = all.filter((partner, at) => all.indexOf(partner) < at);
  return again.map((partner) => ({ code: "asked-twice", reference, partner }));
}

/** Among those that differ in nothing but their share, nobody with a smaller `(offers + 1) / weight` is passed over. */
function unfair({ lead: { reference }, choices }: Tried, { partners }: Programme): GateFinding[] {
  const weightOf = (id: string) => partners.find((one) => one.id === id)?.weight ?? 1;
  return choices.flatMap((choice) => {
    const [first, ...equals] = equalsOf(choice);
    if (!first) return [];
    const share = ({ partner, offersThisMonth }: Candidate) =>
      (offersThisMonth + 1) / weightOf(partner);
    return equals
      .filter((one) => share(one) < share(first) * (1 - 1e-12))
      .map(({ partner: passed }) => ({
        code: "unfair" as const,
        reference,
        partner: first.partner,
        passed,
      }));
  });
}

/** The chosen one and all that only their share, or their id, puts behind it. */
export function equalsOf({ candidates }: RoutingDecision): Candidate[] {
  const ranked = candidates.filter(({ standing }) => standing !== "excluded");
  const behind = ranked.findIndex(({ why }, at) => at > 0 && !isTie(why.at(-1)?.about?.by));
  return behind < 0 ? ranked : ranked.slice(0, behind);
}

function isTie(by: unknown): boolean {
  return by === "share" || by === "id";
}

function overCapacity(taken: ReadonlyMap<string, number>, { partners }: Programme): GateFinding[] {
  return [...taken].flatMap(([key, count]) => {
    const [partner = "", month = ""] = key.split(" ");
    const capacity = partners.find(({ id }) => id === partner)?.monthlyCapacity ?? Infinity;
    return count > capacity
      ? [{ code: "over-capacity" as const, partner, month, taken: count, capacity }]
      : [];
  });
}

function starved({ asked }: GateReport): GateFinding[] {
  return [...asked].flatMap(([partner, { eligible, offers }]) =>
    eligible >= often && offers === 0 ? [{ code: "starved" as const, partner, eligible }] : [],
  );
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
