import type { StartupAnswers } from "./answers.ts";
import { exclusions, type Request } from "./eligibility.ts";
import { toNumber } from "./fraction.ts";
import { allSectors } from "./map-index.ts";
import {
  anyNeed,
  type Entry,
  type PartnerIndex,
  type Postings,
  partnerIndexOf,
  placesOf,
} from "./partner-index.ts";
import type { Programme } from "./programme.ts";
import type { Partner } from "./programme-partners.ts";
import { inOrder, type Ranked, weigh } from "./ranking.ts";

/** What a partner had this month. */
type LoadOf = (partner: Partner) => { offers: number; taken: number };

/** One search: the lead in numbers of the index, and the best partner found so far. */
interface Search {
  request: Request;
  loadOf: LoadOf;
  programme: Programme;
  /** By need: how important it is to the company. */
  importance: readonly number[];
  /** By sector: 0 is the main one, 1 another one of the company, 2 the one for all; absent: not the company's. */
  sectorOrder: readonly (number | undefined)[];
  examined: Set<Entry>;
  first: Ranked | undefined;
}

/**
 * The partner that is asked next, without examining all of them. The index has those of the lead's place, stage and
 * needs, the most important need first; of these the rules examine only whoever could still come before the best one
 * found so far. Whoever was not in an earlier list covers none of its needs, and so reaches no more than what is left.
 */
export function firstPartner(
  request: Request,
  loadOf: LoadOf,
  programme: Programme,
): Partner | undefined {
  const index = partnerIndexOf(programme);
  const numbers = inNumbers(request.answers, index);
  const places = placesOf(request.ground);
  const begin = (): Search => ({
    request,
    loadOf,
    programme,
    ...numbers,
    examined: new Set(),
    first: undefined,
  });
  return firstIn(index.direct, places, begin()) ?? firstIn(index.fallback, places, begin());
}

function inNumbers(
  { needs, sector, otherSectors }: StartupAnswers,
  index: PartnerIndex,
): Pick<Search, "importance" | "sectorOrder"> {
  const importance = Array<number>(index.needs.size).fill(0);
  for (const one of needs) {
    const need = index.needs.get(one.need);
    if (need !== undefined) importance[need] = one.importance;
  }
  const sectorOrder = Array<number | undefined>(index.sectors.size).fill(undefined);
  const names = [[allSectors], otherSectors, [sector]];
  for (const [at, some] of names.entries())
    for (const name of some) {
      const number = index.sectors.get(name);
      if (number !== undefined) sectorOrder[number] = 2 - at;
    }
  return { importance, sectorOrder };
}

function firstIn(
  postings: Postings,
  places: readonly string[],
  search: Search,
): Partner | undefined {
  const { stage, needs } = search.request.answers;
  const lists = places.flatMap((place) => postings.get(place)?.get(stage) ?? []);
  const wanted = needs.toSorted((a, b) => b.importance - a.importance);
  if (wanted.length === 0)
    for (const byNeed of lists)
      for (const entry of byNeed.get(anyNeed) ?? []) consider(entry, search);
  for (const [at, { need }] of wanted.entries()) {
    const left = reachable(wanted.slice(at));
    for (const byNeed of lists)
      for (const entry of byNeed.get(need) ?? []) {
        if (search.first && (left[entry.needs.length] ?? left.at(-1) ?? 0) < search.first.needs)
          break;
        consider(entry, search);
      }
  }
  return search.first?.partner;
}

/** By how many of these needs somebody covers: the most importance that can come of it. The most important ones come first. */
function reachable(needs: readonly { importance: number }[]): number[] {
  const sums = [0];
  for (const { importance } of needs) sums.push((sums.at(-1) ?? 0) + importance);
  return sums;
}

/** Takes the partner for the first one when the rules say so. */
function consider(entry: Entry, search: Search): void {
  const { request, loadOf, programme, examined } = search;
  if (isBehind(entry, search) || examined.has(entry)) return;
  examined.add(entry);
  const { partner } = entry;
  const { offers, taken } = loadOf(partner);
  if (exclusions(partner, request, taken, programme.taxonomies).length > 0) return;
  const ranked = weigh(partner, request, offers);
  if (!search.first || inOrder(ranked, search.first) < 0) search.first = ranked;
}

/** Is it certainly behind the first one, by the order of the rules? */
function isBehind(entry: Entry, search: Search): boolean {
  const { first, importance, sectorOrder } = search;
  let sector = Number.POSITIVE_INFINITY;
  for (const one of entry.sectors) sector = Math.min(sector, sectorOrder[one] ?? sector);
  if (sector === Number.POSITIVE_INFINITY) return true;
  if (!first) return false;
  let needs = 0;
  for (const one of entry.needs) needs += importance[one] ?? 0;
  if (needs !== first.needs) return needs < first.needs;
  if (sector !== first.sector) return sector > first.sector;
  if (entry.reach !== first.reach) return entry.reach > first.reach;
  const share = (search.loadOf(entry.partner).offers + 1) / entry.partner.weight;
  return share > (first.offers / toNumber(first.weight)) * surely;
}

/** Shares that are closer than this are compared exactly, by the rules. */
const surely = 1 + 1e-9;
