import * as z from "zod/mini";
import { throughSiteEnv } from "#functions/middleware/through-site.ts";

/** What describe-api reads from its environment: the contract between the function and the ground it stands on. */
export const envSchema = z.object({ ...throughSiteEnv });
export type Env = z.infer<typeof envSchema>;
