import { call } from "./site.ts";

/** Where the pages are looked for. */
export interface Pages {
  /** Port of the emulator. */
  readonly port: number;
  /** Host of the distribution. */
  readonly host: string;
  /** Name of the bucket. */
  readonly bucket: string;
}

const shown = [
  { path: "/en/", status: 200, holds: 'lang="en"' },
  { path: "/nl/aanmelden", status: 200, holds: 'lang="nl"' },
  { path: "/nowhere", status: 404, holds: "does not exist" },
];

/**
 * A page in each language, and the one for whatever is missing, each with its policy. Throws when one is not there.
 * The emulator speaks no TLS, so the bucket would refuse its CloudFront: its policy loses that demand before, and
 * nothing else.
 */
export async function lookAtPages({ port, host, bucket }: Pages): Promise<string[]> {
  await admitWithoutTls(port, bucket);
  for (const { path, status, holds } of shown) {
    const answer = await call({ port, host, path, headers: { "x-forwarded-proto": "https" } });
    const policy = String(answer.headers["content-security-policy"]);
    if (answer.status !== status || !answer.text.includes(holds) || !policy.includes("'none'")) {
      throw new Error(`${path} answered ${answer.status} under the policy "${policy}"`);
    }
  }
  return shown.map(({ path }) => path);
}

async function admitWithoutTls(port: number, bucket: string): Promise<void> {
  const path = `/${bucket}?policy`;
  const { Statement, ...others } = JSON.parse((await call({ port, path })).text) as {
    Statement: { Effect: string; Condition?: { Bool?: object } }[];
  };
  const kept = Statement.filter(
    ({ Effect, Condition }) => !(Effect === "Deny" && Condition?.Bool !== undefined),
  );
  const body = JSON.stringify({ ...others, Statement: kept });
  const answer = await call({ port, path, method: "PUT", body });
  if (answer.status >= 300) throw new Error(`The bucket keeps its policy: ${answer.text}`);
}
