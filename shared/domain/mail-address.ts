import * as z from "zod/mini";
import { hostOf } from "./host-name.ts";

/**
 * An address that the mail service can write to, as it is stored: ASCII before the @ (it has no SMTPUTF8), a
 * real-looking domain after it. `undefined` when it is not one.
 */
export function readEmail(typed: string): string | undefined {
  const at = typed.lastIndexOf("@");
  const host =
    at > 0 && !/[\s/?#\\:]/.test(typed) ? hostOf(`https://${typed.slice(at + 1)}`) : undefined;
  const address = z.email().safeParse(host && `${typed.slice(0, at)}@${host}`);
  return address.data;
}

/** The trace of a contact's address, however it was typed. */
export function emailTrace(email: string): string {
  return `email:${(readEmail(email.trim()) ?? email).normalize("NFKC").toLowerCase()}`;
}
