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
  /** Host of the deployed API.
   * @default the emulator itself */
  readonly host?: string;
  /** JSON to post.
   * @default nothing: a GET */
  readonly body?: string;
}

/**
 * Asks the emulator. The connection always goes to 127.0.0.1, because not every machine resolves
 * names below `localhost`; the Host header says which API is meant.
 */
export async function call({ port, path, host, body }: Call) {
  return new Promise<{ status: number; text: string }>((done, fail) => {
    const outgoing = request(
      {
        host: "127.0.0.1",
        port,
        path,
        method: body === undefined ? "GET" : "POST",
        headers: {
          ...(host === undefined ? {} : { host }),
          ...(body === undefined ? {} : { "content-type": "application/json" }),
        },
      },
      (answer) => {
        let text = "";
        answer.setEncoding("utf8");
        answer.on("data", (part: string) => {
          text += part;
        });
        answer.on("end", () => done({ status: answer.statusCode ?? 0, text }));
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
