import * as fc from "fast-check";
import { hostileTexts } from "./texts.ts";

/** One request of the fuzzer, as it goes over the wire. */
export interface FuzzRequest {
  /** Which kind of attack it is, for the table at the end. */
  readonly kind: string;
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** Sent in pieces of unknown length. */
  readonly chunked: boolean;
  /** The door must take it in. */
  readonly valid: boolean;
}

/** What came back. */
export interface FuzzAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export const json = "application/json";
export const urlEncoded = "application/x-www-form-urlencoded";
export const anyText = fc.constantFrom(...hostileTexts);
export const bytes = (words: string): Uint8Array => Buffer.from(words, "utf8");

/** A form without a body; the others change what they are about. */
export const base: FuzzRequest = {
  kind: "",
  method: "POST",
  path: "/api/leads",
  headers: { "content-type": json },
  body: new Uint8Array(),
  chunked: false,
  valid: false,
};
