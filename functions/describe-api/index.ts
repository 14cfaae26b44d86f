import { throughSite } from "#functions/middleware/through-site.ts";
import { jsonLog } from "#shared/adapters/json-log.ts";
import { envSchema } from "./env.ts";
import { createHandler } from "./handler.ts";

const env = envSchema.parse(process.env);

export const handler = throughSite(env.ORIGIN_SECRETS, createHandler(jsonLog));
