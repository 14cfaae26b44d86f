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

/** Every mail accepted so far, oldest first; outlives a restart. */
export interface Mailbox {
  all(): readonly Mail[];
  add(mail: Mail): void;
}

/** The mailbox kept in `file`, one mail a line. A line cut short by a kill is passed over. */
export function openMailbox(file: string): Mailbox {
  const mails: Mail[] = [];
  if (existsSync(file)) {
    const text = readFileSync(file, "utf8");
    for (const line of text.split("\n")) {
      const mail = readLine(line);
      if (mail !== undefined) mails.push(mail);
    }
    if (text !== "" && !text.endsWith("\n")) appendFileSync(file, "\n");
  }
  return {
    all: () => mails,
    add: (mail) => {
      mails.push(mail);
      appendFileSync(file, `${JSON.stringify(mail)}\n`);
    },
  };
}

function readLine(line: string): Mail | undefined {
  if (line === "") return undefined;
  try {
    return mailSchema.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}
