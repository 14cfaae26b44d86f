import { type Expected, not, ready, type Verdict } from "./verdict.ts";

/** Is everything deployed, kept, watched and shown? */

/** The CDK's own stack must be at least this one: older ones lack what our templates use. */
const leastBootstrap = 21;
const settled = ["CREATE_COMPLETE", "UPDATE_COMPLETE", "IMPORT_COMPLETE"];

export function bootstrapped(version: number): Verdict {
  return version >= leastBootstrap
    ? ready(`version ${version}`)
    : not(
        `version ${version}, which is too old`,
        "Run npm run deploy, which brings it up to date first.",
      );
}

export function stacked(stacks: { name: string; status: string }[]): Verdict {
  const wrong = stacks.filter(({ status }) => !settled.includes(status));
  if (stacks.length < 2)
    return not(`only ${stacks.length} of 2 stacks is there`, "Run npm run deploy.");
  if (wrong.length === 0)
    return ready(stacks.map(({ name, status }) => `${name} ${status}`).join(", "));
  return not(
    wrong.map(({ name, status }) => `${name} is ${status}`).join(", "),
    "Open the stack's events in CloudFormation, mend the first that failed, and deploy again.",
  );
}

export function undrifted(stacks: { name: string; drift: string }[]): Verdict {
  const drifted = stacks.filter(({ drift }) => drift === "DRIFTED").map(({ name }) => name);
  const unchecked = stacks.filter(({ drift }) => drift === "NOT_CHECKED").map(({ name }) => name);
  if (drifted.length > 0)
    return not(
      `${drifted.join(", ")} was changed by hand`,
      "Look in CloudFormation under Drifts, undo it there or bring it into the code.",
    );
  if (unchecked.length > 0)
    return not(
      `never looked for in ${unchecked.join(", ")}`,
      `Run aws cloudformation detect-stack-drift --stack-name ${unchecked[0]}, wait a minute, and ask again.`,
    );
  return ready("nothing was changed by hand when last looked for");
}

export function alarmed({ count, mute }: { count: number; mute: string[] }): Verdict {
  if (count === 0) return not("there are none", "Run npm run deploy.");
  return mute.length === 0
    ? ready(`${count}, each tells the topic`)
    : not(`${mute.join(", ")} tell nobody`, "Deploy again; somebody changed them.");
}

export function heard(listeners: { endpoint: string; confirmed: boolean }[]): Verdict {
  const waiting = listeners.filter(({ confirmed }) => !confirmed).map(({ endpoint }) => endpoint);
  if (listeners.length === 0) return not("nobody is subscribed", "Deploy with -c opsMailbox=…");
  if (waiting.length === listeners.length)
    return not(
      `${waiting.join(", ")} has not confirmed`,
      "Open the mail of AWS Notifications there and confirm.",
    );
  return ready(listeners.map(({ endpoint }) => endpoint).join(", "));
}

export function backedUp({
  pointInTime,
  protected: kept,
}: {
  pointInTime: boolean;
  protected: boolean;
}): Verdict {
  const missing = [
    ...(pointInTime ? [] : ["point-in-time recovery"]),
    ...(kept ? [] : ["protection against deletion"]),
  ];
  return missing.length === 0
    ? ready("point-in-time recovery on, protected against deletion")
    : not(`without ${missing.join(" and ")}`, "Deploy again; somebody changed the table.");
}

export function wide(limit: number, { functionsAtOnce }: Expected): Verdict {
  return limit >= functionsAtOnce
    ? ready(`${limit} functions at once`)
    : not(
        `${limit} functions at once, ${functionsAtOnce} may be needed`,
        "Ask for more in Service Quotas, AWS Lambda, Concurrent executions: it is free.",
      );
}

export function shown(pages: { path: string; status: number }[]): Verdict {
  const wrong = pages.filter(({ status }) => status !== 200);
  return wrong.length === 0
    ? ready(pages.map(({ path }) => path).join(", "))
    : not(
        wrong.map(({ path, status }) => `${path} answers ${status}`).join(", "),
        "Deploy again; see The site in docs/operations.md.",
      );
}

export function resolved({
  checked,
  broken,
}: {
  checked: number;
  broken: { url: string; why: string }[];
}): Verdict {
  return broken.length === 0
    ? ready(`${checked} answer`)
    : not(
        `${broken.length} of ${checked} do not: ${broken.map(({ url, why }) => `${url} (${why})`).join(", ")}`,
        "Correct them in shared/programme/, or leave the address out.",
      );
}
