import { readdirSync } from "node:fs";
import { build } from "esbuild";
import { bundleOptions, entryOf } from "#infra/constructs/bundling.ts";

/** What a bundle may be made of, and why it is in there at all. */
export const parts = {
  dynamodb: {
    packages:
      /^(@aws-sdk\/(?!client-sesv2|signature-v4-multi-region)|@smithy\/|@aws\/lambda-invoke-store$|mnemonist$|obliterator$|bowser$|tslib$)/,
    why: "the AWS SDK as far as DynamoDB needs it",
  },
  ses: {
    packages: /^@aws-sdk\/(client-sesv2|signature-v4-multi-region)$/,
    why: "the AWS SDK's mail client",
  },
  middy: { packages: /^@middy\/core$/, why: "one order of steps around every handler" },
  "zod mini": {
    packages: /^zod$/,
    why: "environment, messages and forms are held against schemas",
  },
  Temporal: {
    packages: /^temporal-(polyfill|utils)$/,
    why: "working hours and days in Belgian time",
  },
  tldts: { packages: /^tldts(-core)?$/, why: "the domain that a company's website belongs to" },
  libphonenumber: { packages: /^libphonenumber-js$/, why: "phone numbers of every country" },
} as const;
export type Part = keyof typeof parts;

const table: Part[] = ["dynamodb", "middy", "zod mini"];
/** What each function holds besides our own code. */
export const holds: Readonly<Record<string, readonly Part[]>> = {
  "describe-api": ["middy", "zod mini"],
  "record-delivery": table,
  "resume-partner": table,
  "show-report": table,
  "answer-offer": [...table, "Temporal"],
  "decide-review": [...table, "Temporal"],
  "prove-ledger": [...table, "Temporal"],
  "route-lead": [...table, "Temporal"],
  "screen-lead": [...table, "Temporal"],
  "sweep-deadlines": [...table, "Temporal"],
  "send-letter": [...table, "Temporal", "ses"],
  "follow-lead": [...table, "Temporal", "tldts", "libphonenumber"],
  "receive-lead": [...table, "Temporal", "tldts", "libphonenumber"],
};

/** The functions of this project. */
export const functionNames = readdirSync("functions").filter((name) => name !== "middleware");

export interface BundleContents {
  name: string;
  bytes: number;
  /** Files that went in, from the root of the project. */
  inputs: string[];
}

export async function contentsOf(name: string): Promise<BundleContents> {
  const { metafile } = await build({
    ...bundleOptions(entryOf(name)),
    write: false,
    outfile: "index.js",
  });
  const output = Object.values(metafile.outputs)[0];
  const inputs = Object.entries(output?.inputs ?? {}).filter(
    ([, { bytesInOutput }]) => bytesInOutput > 0,
  );
  return { name, bytes: output?.bytes ?? 0, inputs: inputs.map(([file]) => file) };
}

/** The package that a file belongs to; absent for our own code. */
export function packageOf(file: string): string | undefined {
  return file.match(/^node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1];
}
