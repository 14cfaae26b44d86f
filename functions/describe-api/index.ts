import { jsonLog } from "#shared/adapters/json-log.ts";
import { createHandler } from "./handler.ts";

export const handler = createHandler(jsonLog);
