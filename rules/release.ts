// npm run programme:release -- --why "Health Hub Aalst takes more leads a month" | --check
import { command, OpsFailure, readOptions, say } from "#infra/ops/clients.ts";
import { checkProgrammeFolder, problemLine } from "#shared/adapters/checked-programme.ts";
import { loadProgramme, presentFiles, programmeText } from "#shared/adapters/programme.ts";
import { readReleases, releaseFile, writeRelease } from "#shared/adapters/released-programmes.ts";
import { localDay } from "#shared/domain/working-time.ts";
import { staleDifference } from "./difference/record.ts";
import { synthetic } from "./past-leads.ts";

/** Keeps the present programme for good, so that whatever it decides can be computed again in ten years. */
await command(async () => {
  const check = process.argv.indexOf("--check");
  if (check >= 0) process.argv.splice(check, 1);
  const { why } = readOptions("why");
  const { version, settings } = loadProgramme();
  const releases = readReleases();
  const last = releases.at(-1)?.version;
  if (releases.some((one) => one.version === version)) {
    return say(`The present programme, ${releaseFile(version)}, is released.`);
  }
  if (check >= 0) {
    // Until the first release nothing is asked for.
    if (last === undefined) return say("No programme was ever released.");
    throw new OpsFailure(
      `The programme was edited since its last release, ${releaseFile(last)}: what it decides could not be computed ` +
        "again later. Run npm run programme:diff, then npm run programme:release.",
    );
  }
  const checked = checkProgrammeFolder();
  if ("problems" in checked) {
    const lines = checked.problems.map(problemLine);
    throw new OpsFailure(`The programme is not in order yet:\n${lines.join("\n")}`);
  }
  const stale = staleDifference(last, version, synthetic().hash);
  if (stale !== undefined) throw new OpsFailure(stale);
  if (!why) throw new OpsFailure('Say what changed, in a sentence: --why "…"');
  const releasedOn = localDay(new Date().toISOString(), settings.timeZone);
  writeRelease({ version, releasedOn, why }, programmeText(presentFiles));
  say(`Released ${version}.`);
  say(
    `Commit shared/programme/releases: ${releaseFile(version)} and index.json. A release is never changed.`,
  );
});
