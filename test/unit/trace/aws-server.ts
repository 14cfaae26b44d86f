import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What a service was asked: the operation and its input. */
export interface Question {
  readonly operation: string;
  readonly input: Record<string, unknown>;
}
/** A recorded answer; an `error` is one of AWS's, by its name. */
export type Answer = object & { error?: string };

/** A service of AWS that speaks JSON, as a server of recorded answers. */
export async function answeringAws(answer: (question: Question) => Answer) {
  const asked: Question[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const target = String(request.headers["x-amz-target"]);
      const question = {
        operation: target.slice(target.indexOf(".") + 1),
        input: JSON.parse(Buffer.concat(chunks).toString()) as Question["input"],
      };
      asked.push(question);
      const { error, ...body } = answer(question);
      response.writeHead(error ? 400 : 200, { "content-type": "application/x-amz-json-1.1" });
      response.end(JSON.stringify(error ? { __type: error, ...body } : body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
