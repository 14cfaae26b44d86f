import * as z from "zod/mini";
import { throughSiteEnv } from "#functions/middleware/through-site.ts";

/** What resume-partner reads from its environment: the contract between the function and the ground it stands on. */
export const envSchema = z.object({
  ...throughSiteEnv,
  /** The one table. */
  TABLE_NAME: z.string().check(z.minLength(1)),
});
export type Env = z.infer<typeof envSchema>;
