import * as z from "zod";

/** What the schemas of the programme's files share. */

export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "use lower-case letters, digits and single hyphens");
export const day = z.iso.date();
export const both = z.strictObject({ en: z.string().min(1), nl: z.string().min(1) });
export const confidence = z.enum(["high", "medium", "low"]);

/** Text in each language of the programme. */
export type Both = z.infer<typeof both>;
