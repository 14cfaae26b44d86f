import openapi from "#docs/openapi.json" with { type: "json" };
import { door } from "#functions/middleware/door.ts";
import { json } from "#functions/middleware/http.ts";
import type { Log } from "#shared/application/ports.ts";

/** `GET /api/openapi.json`: the outside contract, as checked in. */
export function createHandler(log: Log) {
  return door(log, () => json(200, openapi, { "cache-control": "public, max-age=300" }));
}
