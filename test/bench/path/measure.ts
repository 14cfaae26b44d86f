// node test/bench/path/measure.ts <path|burst> <synthesised app> <forms>: prints what it measured as one line of JSON.
import { measureBurst } from "./burst.ts";
import { measurePath } from "./path.ts";

const [what, cdkOut = "", forms] = process.argv.slice(2);
const measure = what === "burst" ? measureBurst : measurePath;
const measured = await measure(cdkOut, Number(forms));
process.stdout.write(`${JSON.stringify(measured)}\n`);
