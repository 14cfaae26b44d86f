import { request } from "node:http";

/** A mail as the emulated SES recorded it. */
export interface RecordedMail {
  readonly Source: string;
  readonly To: readonly string[];
  readonly Subject: string;
  readonly BodyText: string;
}

/** One request to the emulator. */
export interface Call {
  /** Port of the emulator. */
  readonly port: number;
  /** Path of the request. */
  readonly path: string;
  /** Host of the deployed site or API.
   * @default the emulator itself */
  readonly host?: string;
  /** JSON to send.
   * @default nothing */
  readonly body?: string;
  /** How to ask.
   * @default POST with a body, else GET */
  readonly method?: string;
  /** Headers besides. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** What came back. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/**
 * Asks the emulator. The connection always goes to 127.0.0.1, because not every machine resolves
 * names below `localhost`; the Host header says which API is meant.
 */
export async function call({ port, path, host, body, method, headers }: Call): Promise<Answer> {
  return new Promise((done, fail) => {
    const outgoing = request(
      {
        host: "127.0.0.1",
        port,
        path,
        method: method ?? (body === undefined ? "GET" : "POST"),
        headers: {
          ...(host === undefined ? {} : { host }),
          ...(body === undefined ? {} : { "content-type": "application/json" }),
          ...headers,
        },
      },
      (answer) => {
        let text = "";
        answer.setEncoding("utf8");
        answer.on("data", (part: string) => {
          text += part;
        });
        answer.on("end", () =>
          done({ status: answer.statusCode ?? 0, headers: answer.headers, text }),
        );
      },
    );
    outgoing.on("error", fail);
    outgoing.end(body);
  });
}

/** Every mail that the emulated SES has recorded so far. */
export async function recordedMails(port: number): Promise<RecordedMail[]> {
  const { text } = await call({ port, path: "/_ministack/ses/messages" });
  const { messages } = JSON.parse(text) as { messages: Record<string, RecordedMail[]> };
  return Object.values(messages).flat();
}

/** The text of the deployment's one secret in this region: what CloudFront says to the functions. */
export async function originSecret(port: number, region: string): Promise<string> {
  const scope = `rehearse/20260101/${region}/secretsmanager/aws4_request`;
  const ask = async <Told>(operation: string, input: object): Promise<Told> => {
    const headers = {
      "content-type": "application/x-amz-json-1.1",
      "x-amz-target": `secretsmanager.${operation}`,
      authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=none`,
    };
    const { text } = await call({ port, path: "/", body: JSON.stringify(input), headers });
    return JSON.parse(text) as Told;
  };
  const { SecretList } = await ask<{ SecretList: { ARN: string }[] }>("ListSecrets", {});
  const [secret, second] = SecretList;
  if (secret === undefined || second !== undefined) {
    throw new Error(`The deployment has ${SecretList.length} secrets instead of one.`);
  }
  const { SecretString } = await ask<{ SecretString: string }>("GetSecretValue", {
    SecretId: secret.ARN,
  });
  return SecretString;
}
