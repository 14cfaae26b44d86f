import * as z from "zod/mini";

/** What prove-ledger reads from its environment: the contract between the function and the ground it stands on. */
export const envSchema = z.object({
  /** The one table. */
  TABLE_NAME: z.string().check(z.minLength(1)),
  /** Under which name CloudWatch keeps the counts. */
  METRICS_NAMESPACE: z.string().check(z.minLength(1)),
});
export type Env = z.infer<typeof envSchema>;
