import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { fileURLToPath } from "node:url";
import type { Mutant, Switch } from "./mutant.ts";

const root = new URL("../../../", import.meta.url);

/** Switches guards off in this thread: every file of the product is changed as it is loaded, none on disk. */
export function applyMutants(mutants: readonly Mutant[]): void {
  const switches = mutants.flatMap((mutant) => mutant.switches);
  if (switches.length === 0) return;
  registerHooks({
    load(url, context, next) {
      const loaded = next(url, context);
      const mine = switches.filter(({ file }) => new URL(file, root).href === url);
      if (mine.length === 0) return loaded;
      const source = mine.reduce(changed, textOf(loaded.source));
      return { ...loaded, source };
    },
  });
}

/** Says what is wrong with a mutant whose text is not found exactly once; nothing when all is well. */
export function misfit({ file, find }: Switch): string | undefined {
  const count = readFileSync(fileURLToPath(new URL(file, root)), "utf8").split(find).length - 1;
  return count === 1 ? undefined : `${file} holds ${count} times: ${find}`;
}

function changed(source: string, { file, find, replace }: Switch): string {
  const parts = source.split(find);
  if (parts.length !== 2) throw new Error(`${file} holds ${parts.length - 1} times: ${find}`);
  return parts.join(replace);
}

function textOf(source: unknown): string {
  return typeof source === "string" ? source : new TextDecoder().decode(source as Uint8Array);
}
