import * as z from "zod/mini";

/** What send-letter reads from its environment: the contract between the function and the ground it stands on. */
export const envSchema = z.object({
  /** The one table. */
  TABLE_NAME: z.string().check(z.minLength(1)),
  /** Address of the pages, without a trailing slash; links in letters and redirects start with it. */
  SITE_URL: z
    .string()
    .check(
      z.regex(/^https?:\/\/[^/\s]+$/, "an address such as https://landing.example, without a path"),
    ),
  /** From address of every letter. */
  SENDER: z.string().check(z.minLength(3)),
  /** SES configuration set that reports what became of each letter. */
  CONFIGURATION_SET: z.string().check(z.minLength(1)),
  /** Where staff read: Reply-To of letters and receiver of reviews. */
  PROGRAMME_MAILBOX: z.string().check(z.minLength(3)),
});
export type Env = z.infer<typeof envSchema>;
