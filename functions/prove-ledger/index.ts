import { join } from "node:path";
import { carriedProgramme } from "#shared/adapters/carried-programme.ts";
import { sha256, systemClock } from "#shared/adapters/crypto.ts";
import { dynamoClient } from "#shared/adapters/dynamo-client.ts";
import { dynamoStore } from "#shared/adapters/dynamo-store.ts";
import { emfMetrics } from "#shared/adapters/emf-metrics.ts";
import { jsonLog } from "#shared/adapters/json-log.ts";
import { releasedProgrammes } from "#shared/adapters/released-programmes.ts";
import { envSchema } from "./env.ts";
import { createHandler } from "./handler.ts";

const env = envSchema.parse(process.env);

export const handler = createHandler({
  store: dynamoStore(dynamoClient(), env.TABLE_NAME),
  metrics: emfMetrics(env.METRICS_NAMESPACE, systemClock),
  programme: carriedProgramme(import.meta.dirname),
  released: releasedProgrammes(join(import.meta.dirname, "releases")),
  clock: systemClock,
  hash: sha256,
  log: jsonLog,
});
