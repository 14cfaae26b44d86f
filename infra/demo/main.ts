import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startLocal } from "#infra/local/runner.ts";
import { synthesise } from "#infra/local/synth.ts";
import { tell } from "./story.ts";
import { systemAt } from "./system.ts";

/** `npm run demo`: tells its story on the system that runs at PORT, or starts one of its own for as long as it takes. */

const say = (line = "") => process.stdout.write(`${line}\n`);
const url = `http://localhost:${process.env.PORT ?? 4000}`;

async function running(): Promise<boolean> {
  return fetch(`${url}/_local/health`).then(
    ({ ok }) => ok,
    () => false,
  );
}

if (await running()) {
  say(`Using the system at ${url}.`);
  await tell(systemAt(url), say);
  say(`\nRead the mails at ${url}/_local/inbox`);
} else {
  say("Nothing runs yet: starting a system for this story (a minute at most) …");
  const place = mkdtempSync(path.join(tmpdir(), "soft-landing-demo-"));
  const project = path.resolve(import.meta.dirname, "../..");
  const cdkOut = path.join(place, "cdk.out");
  await synthesise(project, cdkOut, (bundle) => say(`  bundles ${bundle}`));
  const local = await startLocal({ cdkOut, directory: path.join(place, "data") });
  try {
    await tell(systemAt(local.url), say);
  } finally {
    await local.stop();
    rmSync(place, { recursive: true, force: true });
  }
  say("\nTo look around yourself: npm start in one window, npm run demo in another.");
}
