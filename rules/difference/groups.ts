import { canonicalJson } from "#shared/domain/canonical.ts";
import type { Reason, RoutingDecision } from "#shared/domain/decision.ts";
import { type Change, type LeadChange, unmet } from "#shared/domain/difference.ts";
import type { Tried } from "#shared/domain/trial.ts";

/** Leads with the same change from one thing to another. */
export interface Group {
  change: Change;
  /** Bands, gates, ways or ids of partners and desks; absent: nobody, or none. */
  from?: string;
  to?: string;
  members: LeadChange[];
}

/** The changes of leads that the programme itself reads otherwise, gathered by the heaviest of them; largest group first. */
export function groupsOf(changes: readonly LeadChange[]): Group[] {
  const groups = new Map<string, Group>();
  for (const one of changes) {
    const [change = "owner"] = one.changed;
    const { from, to } = endsOf(change, one);
    const key = `${change} ${from} ${to}`;
    const group = groups.get(key) ?? {
      change,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      members: [],
    };
    group.members.push(one);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => b.members.length - a.members.length);
}

function endsOf(
  change: Change,
  { before, after }: LeadChange,
): { from?: string | undefined; to?: string | undefined } {
  const ends = (read: (tried: Tried) => string | undefined) => ({
    from: read(before),
    to: read(after),
  });
  switch (change) {
    case "band":
      return ends(({ screening }) => screening?.band);
    case "gates":
      return ends(({ screening }) => unmet(screening).join(", ") || undefined);
    case "way":
      return ends(({ causes }) => (causes.length === 0 ? "alone" : "person"));
    case "partner":
      return ends(({ choices }) => choices[0]?.chosen);
    case "owner":
      return ends(({ owner }) => owner);
    case "needs": {
      const [need] = movedNeeds(before, after);
      return { from: need?.before, to: need?.after };
    }
  }
}

/** Where a newcomer's needs went, for those that go elsewhere now. */
function movedNeeds(before: Tried, after: Tried) {
  const was = new Map(before.choices[0]?.needs?.map(({ need, desk }) => [need, desk]));
  return (after.choices[0]?.needs ?? [])
    .map(({ need, desk }) => ({ need, before: was.get(need), after: desk }))
    .filter((one) => one.before !== one.after);
}

/** Why the lead stood where it stood, and why it stands elsewhere now: only the reasons that are not in both. */
export function reasonsOf({ changed: [change], before, after }: LeadChange): {
  before: Reason[];
  after: Reason[];
} {
  switch (change) {
    case "band":
      return apart(before.screening?.bandWhy, after.screening?.bandWhy);
    case "gates":
    case "way":
      return apart(gateReasons(before), gateReasons(after));
    case "needs":
      return apart(needReasons(before), needReasons(after));
    default:
      return aboutPartners(before, after);
  }
}

function gateReasons({ screening }: Tried): Reason[] {
  return screening?.gates.flatMap(({ met, why }) => (met ? [] : [why])) ?? [];
}
function needReasons({ choices: [first] }: Tried): Reason[] {
  return first?.needs?.flatMap(({ why }) => why) ?? [];
}

/** At the first choice that comes out otherwise: what put each one first, and what the new programme has against the old one's choice. */
function aboutPartners(before: Tried, after: Tried): { before: Reason[]; after: Reason[] } {
  const at = before.choices.findIndex(({ chosen }, turn) => chosen !== after.choices[turn]?.chosen);
  const [was, is] = [before.choices[at], after.choices[at]];
  const whyOf = (choice: RoutingDecision | undefined, partner: string | undefined): Reason[] => {
    const found = choice?.candidates.find((one) => one.partner === partner);
    return (found?.standing === "excluded" ? found.why : found?.why.slice(-1)) ?? [];
  };
  return {
    before: whyOf(was, was?.chosen),
    after: [...whyOf(is, was?.chosen), ...whyOf(is, is?.chosen)],
  };
}

function apart(before: readonly Reason[] = [], after: readonly Reason[] = []) {
  const [was, is] = [before.map(canonicalJson), after.map(canonicalJson)];
  return {
    before: before.filter((_, at) => !is.includes(was[at] ?? "")),
    after: after.filter((_, at) => !was.includes(is[at] ?? "")),
  };
}
