import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Cloud } from "./cloud.ts";
import { reason } from "./failure.ts";
import { type Account, type Demand, demandOf } from "./iam-action.ts";
import { type PermissionReport, Permissions } from "./iam-permissions.ts";
import { assumeRoles } from "./iam-services.ts";
import { identityOf, readSending } from "./ses-settings.ts";

/** Where each service listens. */
export type Endpoints = Readonly<Record<Demand["service"], string>>;

/** The gate at work. */
export interface Gate {
  /** Where functions find the services: all at the gate. */
  readonly endpoints: Endpoints;
  report(): PermissionReport;
  stop(): Promise<void>;
}

/**
 * Stands between the functions and the services: a call that the caller's role does not grant is refused,
 * as AWS would, in words that name the function, the action and the resource. The access key id of a
 * call is the name of the function that makes it. Throws a LocalFailure for roles that cannot be judged
 * here, or that lack what AWS itself needs of them.
 */
export async function openGate(
  cloud: Cloud,
  endpoints: Endpoints,
  warn: (message: string) => void,
): Promise<Gate> {
  const permissions = new Permissions(cloud);
  assumeRoles(cloud, permissions);
  const { identities } = readSending(cloud);
  const account: Account = {
    region: cloud.region,
    account: cloud.account,
    identity: (from) => identityOf(identities, from) ?? from.replace(/^.*@|>$/g, ""),
  };
  const agent = new Agent({ keepAlive: true });
  const server = createServer((incoming, response) => {
    void pass(incoming, response).catch((error: unknown) => {
      warn(`permissions: ${reason(error)}`);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  const pass = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readAll(incoming);
    const caller = callerOf(incoming);
    const call = {
      method: incoming.method ?? "GET",
      path: (incoming.url ?? "/").split("?")[0] ?? "/",
      target: String(incoming.headers["x-amz-target"] ?? ""),
      body: body.toString("utf8"),
    };
    const { service, wishes } = demandOf(call, account);
    const unknown = { action: `${service}:${call.target || call.path}`, resource: "*" };
    const [refused] = permissions.denied(caller, wishes.length === 0 ? [unknown] : wishes);
    if (refused === undefined) return forward(endpoints[service], agent, incoming, body, response);
    const role = `arn:aws:sts::${cloud.account}:assumed-role/${caller}`;
    const text =
      `User: ${role} is not authorized to perform: ${refused.action} on resource: ${refused.resource} ` +
      `because no identity-based policy of ${caller} allows it`;
    warn(text);
    refuse(service, text, response);
  };
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const here = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    endpoints: { dynamodb: here, ses: here, sns: here, sqs: here },
    report: () => permissions.report(),
    stop: async () => {
      agent.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** `AWS4-HMAC-SHA256 Credential=<access key id>/20260101/…` */
function callerOf({ headers }: IncomingMessage): string {
  return /Credential=([^/]+)\//.exec(headers.authorization ?? "")?.[1] ?? "somebody without a key";
}

/** A refusal in each service's own words, so that its SDK throws it by its name. */
function refuse(service: Demand["service"], text: string, response: ServerResponse): void {
  if (service === "sns") {
    response.writeHead(403, { "content-type": "text/xml" });
    const fault = `<Type>Sender</Type><Code>AuthorizationError</Code><Message>${text}</Message>`;
    response.end(`<ErrorResponse><Error>${fault}</Error></ErrorResponse>`);
    return;
  }
  const isDynamo = service === "dynamodb";
  response.writeHead(isDynamo ? 400 : 403, {
    "content-type": service === "ses" ? "application/json" : "application/x-amz-json-1.0",
    "x-amzn-errortype": "AccessDeniedException",
  });
  const type = "com.amazon.coral.service#AccessDeniedException";
  response.end(JSON.stringify({ __type: type, message: text, ...(isDynamo && { Message: text }) }));
}

function forward(
  endpoint: string,
  agent: Agent,
  { method, url, headers }: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const { host: _, ...kept } = headers;
    const options = { method, agent, headers: kept };
    const sent = request(new URL(url ?? "/", endpoint), options, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response).on("close", resolve).on("error", reject);
      answer.on("error", reject);
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

async function readAll(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
