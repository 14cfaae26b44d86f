import { throughSite } from "#functions/middleware/through-site.ts";
import { carriedProgramme } from "#shared/adapters/carried-programme.ts";
import { sha256, systemClock } from "#shared/adapters/crypto.ts";
import { dynamoClient } from "#shared/adapters/dynamo-client.ts";
import { dynamoStore } from "#shared/adapters/dynamo-store.ts";
import { jsonLog } from "#shared/adapters/json-log.ts";
import { envSchema } from "./env.ts";
import { createHandler } from "./handler.ts";

const env = envSchema.parse(process.env);

const open = createHandler({
  store: dynamoStore(dynamoClient(), env.TABLE_NAME),
  programme: carriedProgramme(import.meta.dirname),
  clock: systemClock,
  hash: sha256,
  log: jsonLog,
});

export const handler = throughSite(env.ORIGIN_SECRETS, open);
