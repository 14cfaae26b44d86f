// Runs in the process of one function: loads its bundle and calls its handler for each invocation
// that arrives over the channel. Arguments: the bundle's file, the name of the handler in it, and the
// milliseconds its clock is ahead while it loads. The bundle sees a `Date` that follows the clock sent
// along with each invocation.
import { createRequire } from "node:module";
import { logAsJson } from "./lambda-console.ts";
import { type Invocation, type Outcome, ready } from "./lambda-protocol.ts";

type Handler = (event: unknown, context: object) => unknown;

const [file = "", handlerName = "", startOffset = "0"] = process.argv.slice(2);
let offset = Number(startOffset);
const realNow = Date.now.bind(Date);
const movedDate = new Proxy(Date, {
  construct: (target, given, newTarget) =>
    Reflect.construct(target, given.length === 0 ? [realNow() + offset] : given, newTarget),
  apply: (target) => new target(realNow() + offset).toString(),
});
Date.now = () => realNow() + offset;
Object.defineProperty(Date.prototype, "constructor", { value: movedDate, configurable: true });
globalThis.Date = movedDate;

let running: string | undefined;
if (process.env.AWS_LAMBDA_LOG_FORMAT === "JSON") logAsJson(() => running);

let handler: Handler | undefined;

function load(): Handler {
  const bundle: unknown = createRequire(file)(file);
  const found = (bundle as Record<string, unknown>)[handlerName];
  if (typeof found !== "function") throw new Error(`${file} exports no function "${handlerName}"`);
  return found as Handler;
}

async function invoke({
  event,
  requestId,
  timeout,
  functionName,
  functionArn,
  memory,
}: Invocation) {
  const began = performance.now();
  handler ??= load();
  return handler(event, {
    awsRequestId: requestId,
    callbackWaitsForEmptyEventLoop: true,
    functionName,
    functionVersion: "$LATEST",
    invokedFunctionArn: functionArn,
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: "local",
    memoryLimitInMB: memory,
    getRemainingTimeInMillis: () => Math.max(0, Math.round(timeout - (performance.now() - began))),
  });
}

process.on("message", (invocation: Invocation) => {
  offset = invocation.clockOffset;
  running = invocation.requestId;
  const answer = (outcome: Outcome): void => {
    process.send?.(outcome);
  };
  invoke(invocation)
    .then((value) => answer({ ok: true, value: JSON.stringify(value) ?? "null" }))
    .catch((thrown: unknown) => {
      const error = thrown instanceof Error ? thrown : new Error(String(thrown));
      console.error(error);
      answer({ ok: false, errorType: error.name, errorMessage: error.message });
    });
});
process.on("disconnect", () => process.exit(0));
try {
  handler = load();
} catch {
  // The first invocation loads it again, and answers with what is wrong.
}
process.send?.(ready);
// Ctrl+C reaches every process of the terminal; the runner decides when its functions end.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => undefined);
