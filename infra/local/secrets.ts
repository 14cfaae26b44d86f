import { randomBytes } from "node:crypto";
import * as z from "zod";
import type { Cloud } from "./cloud.ts";

const reading = {
  plays: z.object({
    Name: z.string().optional(),
    GenerateSecretString: z.strictObject({
      ExcludePunctuation: z.literal(true),
      PasswordLength: z.number().default(32),
    }),
  }),
  leavesOut: ["Description", "KmsKeyId", "Tags"],
};

/** Makes up each secret of the template, as the cloud does once; here with every start, for nobody keeps them. */
export function makeSecrets(cloud: Cloud): void {
  for (const resource of cloud.resources("AWS::SecretsManager::Secret")) {
    const { PasswordLength: length } = cloud.read(resource, reading).GenerateSecretString;
    cloud.keepSecret(resource, randomBytes(length).toString("hex").slice(0, length));
  }
}
