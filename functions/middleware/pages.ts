import { createHash } from "node:crypto";
import { style } from "#shared/presentation/style.ts";
import { type DoorAnswer, page } from "./http.ts";

const styleHash = createHash("sha256").update(style).digest("base64");

/** Nothing runs on our pages, nothing is loaded from elsewhere, and only our own stylesheet counts. */
const contentSecurityPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${styleHash}'`,
  "img-src 'self' data:",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join("; ");

export function htmlPage(statusCode: number, html: string): DoorAnswer {
  return page(statusCode, html, contentSecurityPolicy);
}
