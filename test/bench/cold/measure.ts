// node test/bench/cold/measure.ts <file of a bundle>: milliseconds of processor time until it is loaded.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const file = process.argv[2] ?? "";
const load = file.endsWith(".mjs")
  ? () => import(pathToFileURL(file).href)
  : createRequire(import.meta.url);
const started = process.threadCpuUsage();
await load(file);
const { user, system } = process.threadCpuUsage(started);
process.stdout.write(`${(user + system) / 1000}\n`);
