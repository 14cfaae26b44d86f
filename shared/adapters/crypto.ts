import { createHash, randomBytes } from "node:crypto";
import type { Clock, Hash, Random } from "#shared/application/ports.ts";

/** SHA-256 in lower-case hex. */
export const sha256: Hash = (text) => createHash("sha256").update(text, "utf8").digest("hex");

export const systemRandom: Random = { bytes: (count) => randomBytes(count) };

export const systemClock: Clock = { now: () => new Date().toISOString() };
