import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { cdk, say } from "./command.ts";
import { type Emulator, onPath, startEmulator } from "./emulator.ts";
import { lookAtPages } from "./pages.ts";
import { call, originSecret, type RecordedMail, recordedMails } from "./site.ts";

/**
 * `npm run rehearse`: the real CDK CLI deploys the app to an AWS that runs here (MiniStack) from clean. Its CloudFront
 * shows the pages; the API refuses who comes past it; one lead goes in, and the partner's mail must come out of the SES
 * there. That CloudFront cannot call the API behind it, so the rehearsal says the secret in its place.
 */

const stage = "rehearse";
const region = "eu-central-1";
const patience = 120;
const lead = readFileSync(join(import.meta.dirname, "lead.json"), "utf8");
const founder = (JSON.parse(lead) as { contact: { email: string } }).contact.email;

async function rehearse(folder: string): Promise<void> {
  const environment = withoutAccount(folder);
  say("Starting MiniStack, an AWS on this machine …");
  const emulator = await startEmulator(folder, environment);
  try {
    const deployed = { ...environment, AWS_ENDPOINT_URL: `http://127.0.0.1:${emulator.port}` };
    const { site, api, bucket } = await deploy(folder, deployed);
    const pages = await lookAtPages({ port: emulator.port, host: site.host, bucket });
    say(`The pages are there: ${pages.join(", ")}`);
    await sendLead(emulator, api);
    const mail = await partnersMail(emulator);
    say(`\nThe partner's mail, as SES there recorded it:\n\n${printed(mail)}`);
    say(
      "\nAnd what `npm run ready` says of this account (an emulator is not ready on every point):\n",
    );
    say(await readiness(deployed));
    say("\nThe rehearsal went well: what `cdk deploy` puts there takes a lead to a partner.");
  } finally {
    await emulator.stop();
  }
}

async function deploy(
  folder: string,
  environment: NodeJS.ProcessEnv,
): Promise<{ site: URL; api: URL; bucket: string }> {
  const outputs = join(folder, "outputs.json");
  const settings = ["-c", `stage=${stage}`, "--output", join(folder, "cdk.out")];
  const run = { environment, folder };
  const all = ["deploy", "--all", "--require-approval", "never", "--outputs-file", outputs];
  await cdk({ ...run, step: "Bootstrapping the empty account", args: ["bootstrap", ...settings] });
  await cdk({ ...run, step: "Deploying both stacks", args: [...all, ...settings] });
  const stacks = JSON.parse(readFileSync(outputs, "utf8")) as Record<
    string,
    Record<string, string>
  >;
  const output = (stack: "App" | "Data", wanted: string): string => {
    const values = Object.entries(stacks[`SoftLanding-${stage}-${stack}`] ?? {});
    const value = values.find(([name]) => name.includes(wanted))?.[1];
    if (value === undefined) throw new Error(`The deployment has no output ${wanted}.`);
    return value;
  };
  const site = new URL(output("App", "SiteUrl"));
  say(`Deployed at ${site}`);
  return { site, api: new URL(output("App", "ApiUrl")), bucket: output("Data", "RefPages") };
}

async function sendLead({ port }: Emulator, api: URL): Promise<void> {
  const sent = { port, host: api.host, path: "/api/leads", body: lead };
  const refused = await call(sent);
  if (refused.status !== 421) {
    throw new Error(`Past the site POST /api/leads answered ${refused.status} instead of 421.`);
  }
  const headers = { "x-origin-secret": await originSecret(port, region) };
  const answer = await call({ ...sent, headers });
  if (answer.status !== 202) {
    throw new Error(`POST /api/leads answered ${answer.status} instead of 202: ${answer.text}`);
  }
  const { reference } = JSON.parse(answer.text) as { reference: string };
  say(`The lead is in: ${reference}. Waiting for the partner's mail …`);
}

/** The answer of `npm run ready`: every point must have been asked, whatever the emulator says of it. */
async function readiness(environment: NodeJS.ProcessEnv): Promise<string> {
  const child = spawn(process.execPath, ["infra/ready/main.ts", "--stage", stage], {
    env: environment,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const said = (await child.stdout.setEncoding("utf8").toArray()).join("");
  if (!said.includes("points are open")) throw new Error(`npm run ready came to no end:\n${said}`);
  return said.replace(/^/gm, "  ").trimEnd();
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
    AWS_REGION: region,
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
