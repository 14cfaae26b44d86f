/**
 * The same value, with every object and list inside it frozen: it can be handed to anybody without a copy,
 * and whoever writes into it fails loudly instead of changing what is stored.
 */
export function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) frozen(part);
  return value;
}
