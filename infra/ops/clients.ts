import { parseArgs } from "node:util";

/** Where an ops command works: a stage of the AWS account in this shell, or the runner on this machine. */
export interface Target {
  readonly stage: string;
  /** Settings for any AWS client. */
  settings(service: "sqs" | "dynamodb"): ClientSettings;
}

interface ClientSettings {
  readonly region?: string;
  readonly endpoint?: string;
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

/** A mistake of the person at the keyboard, told in words and without a stack trace. */
export class OpsFailure extends Error {}

/** The options of every ops command; `more` names those that this one has besides. */
export function readOptions<More extends string>(
  ...more: More[]
): { local: boolean; stage: string | undefined } & Partial<Record<More, string>> {
  const texts = ["stage", ...more].map((name) => [name, { type: "string" }] as const);
  try {
    const { values } = parseArgs({
      options: { ...Object.fromEntries(texts), local: { type: "boolean" } },
    });
    return { ...values, local: values.local === true } as ReturnType<typeof readOptions<More>>;
  } catch (error) {
    throw new OpsFailure(error instanceof Error ? error.message : String(error));
  }
}

/** Finds the deployment: `--stage prod` on AWS, `--local` on the runner that listens at PORT. */
export async function findTarget({
  stage,
  local,
}: {
  stage: string | undefined;
  local: boolean;
}): Promise<Target> {
  if (local && stage !== undefined) {
    throw new OpsFailure("Say where, once: --stage for a deployment, or --local for this machine.");
  }
  if (local) return localTarget(`http://localhost:${process.env.PORT ?? 4000}`);
  if (stage === undefined) {
    throw new OpsFailure("Say where: --stage prod, or --local for the runner on this machine.");
  }
  return { stage, settings: () => ({}) };
}

async function localTarget(url: string): Promise<Target> {
  const answer = await fetch(`${url}/_local/endpoints`).catch(() => undefined);
  if (answer === undefined) {
    throw new OpsFailure(`Nothing answers at ${url}. Start it with npm start, or set PORT.`);
  }
  if (!answer.ok) {
    throw new OpsFailure(`${url} does not tell its endpoints; is it another version's runner?`);
  }
  const { region, ...endpoints } = (await answer.json()) as Record<string, string>;
  return {
    stage: "local",
    settings: (service) => ({
      ...(region === undefined ? {} : { region }),
      ...(endpoints[service] === undefined ? {} : { endpoint: endpoints[service] }),
      credentials: { accessKeyId: "local", secretAccessKey: "local" },
    }),
  };
}

export const say = (line = ""): void => {
  process.stdout.write(`${line}\n`);
};

/** Runs a command; a mistake is told in words, and sets the exit code. A reader that has seen enough (`| head`) ends it. */
export async function command(run: () => Promise<void>): Promise<void> {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
  try {
    await run();
  } catch (error) {
    const { name, message } = error instanceof Error ? error : { name: "", message: String(error) };
    process.stderr.write(`${error instanceof OpsFailure ? message : `${name}: ${message}`}\n`);
    process.exitCode = 1;
  }
}
