import list from "./prices.json" with { type: "json" };

/** A price of the list by its id. */
export type PriceId = keyof typeof list.prices;

/** How much of what, and what that costs. */
export interface Line {
  readonly what: string;
  readonly quantity: number;
  readonly price: PriceId;
  readonly dollars: number;
}

/** One line of a bill. */
export function line(what: string, quantity: number, price: PriceId): Line {
  const { dollars, per } = list.prices[price];
  return { what, quantity, price, dollars: (quantity / per) * dollars };
}

/** The same bill after what the account has free each month; lines of one price share its allowance. */
export function afterFree(lines: readonly Line[]): Line[] {
  const left = new Map<PriceId, number>();
  return lines.map((one) => {
    const price = list.prices[one.price];
    const free = left.get(one.price) ?? ("free" in price ? price.free : 0);
    const used = Math.min(free, one.quantity);
    left.set(one.price, free - used);
    return line(one.what, one.quantity - used, one.price);
  });
}

export function total(lines: readonly Line[]): number {
  return lines.reduce((sum, { dollars }) => sum + dollars, 0);
}
