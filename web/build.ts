import path from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Builds the site: `node web/build.ts [folder]`, by default to `web/dist`.
 * The same as `astro build --root web`, without telemetry: a build sends nothing anywhere.
 */
// biome-ignore lint/style/noProcessEnv: Astro reads this wish only here, when it is loaded
process.env.ASTRO_TELEMETRY_DISABLED = "1";
const { build } = await import("astro");
const root = fileURLToPath(new URL(".", import.meta.url));
const [folder] = process.argv.slice(2);
const outDir = folder === undefined ? path.join(root, "dist") : path.resolve(folder);
// Astro keeps its working files under the current folder.
process.chdir(root);
await build({
  root,
  configFile: "astro.config.ts",
  outDir,
  logLevel: "warn",
});
