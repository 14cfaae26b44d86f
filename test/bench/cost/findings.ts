import type { Measured } from "./measure-leads.ts";
import type { Options } from "./options.ts";

/** Everything that was found out. */
export interface Findings {
  readonly few: Measured;
  readonly many: Measured;
  /** The same leads, ten in the same second. */
  readonly crowd: Measured;
  readonly options: Options;
  readonly day: string;
  readonly machine: string;
}
