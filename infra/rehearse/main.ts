import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { cdk, say } from "./command.ts";
import { type Emulator, onPath, startEmulator } from "./emulator.ts";
import { call, type RecordedMail, recordedMails } from "./site.ts";

/**
 * `npm run rehearse`: the real CDK CLI deploys the app to an AWS that runs here (MiniStack) from clean;
 * one lead goes in through the deployed API, and the partner's mail must come out of the SES there.
 */

const stage = "rehearse";
const patience = 120;
const lead = readFileSync(join(import.meta.dirname, "lead.json"), "utf8");
const founder = (JSON.parse(lead) as { contact: { email: string } }).contact.email;

async function rehearse(folder: string): Promise<void> {
  const environment = withoutAccount(folder);
  say("Starting MiniStack, an AWS on this machine …");
  const emulator = await startEmulator(folder, environment);
  try {
    const deployed = { ...environment, AWS_ENDPOINT_URL: `http://127.0.0.1:${emulator.port}` };
    const site = await deploy(folder, deployed);
    await sendLead(emulator, site);
    const mail = await partnersMail(emulator);
    say(`\nThe partner's mail, as SES there recorded it:\n\n${printed(mail)}`);
    say("\nThe rehearsal went well: what `cdk deploy` puts there takes a lead to a partner.");
  } finally {
    await emulator.stop();
  }
}

async function deploy(folder: string, environment: NodeJS.ProcessEnv): Promise<URL> {
  const outputs = join(folder, "outputs.json");
  const settings = ["-c", `stage=${stage}`, "--output", join(folder, "cdk.out")];
  const run = { environment, folder };
  await cdk({ ...run, step: "Bootstrapping the empty account", args: ["bootstrap", ...settings] });
  await cdk({
    ...run,
    step: "Deploying both stacks",
    args: [
      "deploy",
      "--all",
      "--require-approval",
      "never",
      "--outputs-file",
      outputs,
      ...settings,
    ],
  });
  const stacks = JSON.parse(readFileSync(outputs, "utf8")) as Record<
    string,
    Record<string, string>
  >;
  const values = Object.entries(stacks[`SoftLanding-${stage}-App`] ?? {});
  const url = values.find(([name]) => name.includes("SiteUrl"))?.[1];
  if (url === undefined) throw new Error("The deployment has no output SiteUrl.");
  say(`Deployed at ${url}`);
  return new URL(url);
}

async function sendLead({ port }: Emulator, site: URL): Promise<void> {
  const answer = await call({ port, host: site.host, path: "/api/leads", body: lead });
  if (answer.status !== 202) {
    throw new Error(`POST /api/leads answered ${answer.status} instead of 202: ${answer.text}`);
  }
  const { reference } = JSON.parse(answer.text) as { reference: string };
  say(`The lead is in: ${reference}. Waiting for the partner's mail …`);
}

/** The first mail that goes neither to the founder nor to the programme. */
async function partnersMail(emulator: Emulator): Promise<RecordedMail> {
  let seen = 0;
  for (let second = 0; second < patience; second += 1) {
    const mails = await recordedMails(emulator.port);
    for (const mail of mails.slice(seen)) say(`  mail to ${mail.To.join(", ")}: ${mail.Subject}`);
    seen = mails.length;
    const found = mails.find((mail) =>
      mail.To.every((to) => !to.includes(founder) && !to.includes("@programme.example")),
    );
    if (found) return found;
    await wait(1_000);
  }
  throw new Error(`No mail to a partner within ${patience} seconds.`);
}

function printed(mail: RecordedMail): string {
  const head = `From:    ${mail.Source}\nTo:      ${mail.To.join(", ")}\nSubject: ${mail.Subject}`;
  return `${head}\n\n${mail.BodyText}`.replace(/^/gm, "  ");
}

/** This process's environment with made-up credentials, so that no real account can be meant. */
function withoutAccount(folder: string): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(AWS_|CDK_)/.test(name));
  return {
    ...Object.fromEntries(kept),
    AWS_ACCESS_KEY_ID: `REHEARSE${randomBytes(6).toString("hex").toUpperCase()}`,
    AWS_SECRET_ACCESS_KEY: "rehearse",
    AWS_REGION: "eu-central-1",
    AWS_CONFIG_FILE: join(folder, "no-config"),
    AWS_SHARED_CREDENTIALS_FILE: join(folder, "no-credentials"),
    CDK_HOME: folder,
    CDK_DISABLE_CLI_TELEMETRY: "1",
  };
}

for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));

if (!onPath("ministack")) {
  say(
    "npm run rehearse needs MiniStack, an AWS emulator that needs no Docker and no account.\n" +
      "Install it with Python's pip and run this again:\n\n  pip install ministack\n",
  );
  process.exitCode = 1;
} else {
  const folder = mkdtempSync(join(tmpdir(), "soft-landing-rehearse-"));
  try {
    await rehearse(folder);
    rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    say(`\n${error instanceof Error ? error.message : String(error)}`);
    say(`\nThe logs of the emulator and of the CDK are in ${folder}`);
    process.exitCode = 1;
  }
}
