/** A guard of the product that can be switched off. */

/** One change of one file of the product; `find` must stand in it exactly once. */
export interface Switch {
  /** From the root of the project. */
  file: string;
  find: string;
  replace: string;
}
export interface Mutant {
  /** The guard that is off. */
  guard: string;
  switches: Switch[];
}

export function off(guard: string, file: string, find: string, replace: string): Mutant {
  return { guard, switches: [{ file, find, replace }] };
}
