import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Programme } from "#shared/domain/programme.ts";

/**
 * The programme that a function carries: checked, versioned and written when it was bundled, and only read here. A
 * function that imports the ten files instead, and works out their version, takes a third longer to start.
 *
 * @param folder where the function's code lies
 */
export function carriedProgramme(folder: string): Programme {
  return JSON.parse(readFileSync(join(folder, "programme.json"), "utf8")) as Programme;
}
