import { appendFileSync, existsSync, readFileSync } from "node:fs";
import * as z from "zod";

const mailSchema = z.object({
  id: z.string(),
  /** When it was accepted, on the moved clock. */
  at: z.string(),
  to: z.array(z.string()),
  from: z.string(),
  replyTo: z.array(z.string()),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  tags: z.record(z.string(), z.string()),
  configurationSet: z.string().optional(),
});

/** One mail that the mail service accepted; `id` is the id the service gave it. */
export type Mail = z.infer<typeof mailSchema>;

const toldSchema = z.object({ told: z.string() });

/** Every mail accepted so far, oldest first; outlives a restart. */
export interface Mailbox {
  all(): readonly Mail[];
  add(mail: Mail): void;
  /** Notes that every event of the mail with this id is published. */
  told(id: string): void;
  /** The mails whose events a run that was killed did not publish, or not all of them. */
  untold(): readonly Mail[];
}

/**
 * The mailbox kept in `file`: a line for each mail, and one more when its events are published. A line cut
 * short by a kill is passed over.
 */
export function openMailbox(file: string): Mailbox {
  const mails: Mail[] = [];
  const told = new Set<string>();
  const append = (line: object): void => appendFileSync(file, `${JSON.stringify(line)}\n`);
  if (existsSync(file)) {
    const text = readFileSync(file, "utf8");
    for (const value of text.split("\n").map(readLine)) {
      const mail = mailSchema.safeParse(value).data;
      if (mail !== undefined) mails.push(mail);
      const noted = toldSchema.safeParse(value).data;
      if (noted !== undefined) told.add(noted.told);
    }
    if (text !== "" && !text.endsWith("\n")) appendFileSync(file, "\n");
  }
  return {
    all: () => mails,
    add: (mail) => {
      mails.push(mail);
      append(mail);
    },
    told: (id) => {
      told.add(id);
      append({ told: id });
    },
    untold: () => mails.filter(({ id }) => !told.has(id)),
  };
}

function readLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
