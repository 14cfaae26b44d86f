import { carriedProgramme } from "#shared/adapters/carried-programme.ts";
import { sha256, systemClock, systemRandom } from "#shared/adapters/crypto.ts";
import { dynamoClient } from "#shared/adapters/dynamo-client.ts";
import { dynamoStore } from "#shared/adapters/dynamo-store.ts";
import { jsonLog } from "#shared/adapters/json-log.ts";
import { sesMailer } from "#shared/adapters/ses-mailer.ts";
import { envSchema } from "./env.ts";
import { createHandler } from "./handler.ts";

const env = envSchema.parse(process.env);

export const handler = createHandler({
  store: dynamoStore(dynamoClient(), env.TABLE_NAME),
  mailer: sesMailer({ sender: env.SENDER, configurationSet: env.CONFIGURATION_SET }),
  programme: carriedProgramme(import.meta.dirname),
  clock: systemClock,
  random: systemRandom,
  hash: sha256,
  log: jsonLog,
  siteUrl: env.SITE_URL,
  programmeMailbox: env.PROGRAMME_MAILBOX,
});
