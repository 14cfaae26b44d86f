import { closeSync, openSync, readSync } from "node:fs";

/** What the soak reads of a mail; the runner's file holds each as one line. */
export interface FiledMail {
  readonly at: string;
  readonly text: string;
  readonly tags: { readonly reference?: string; readonly letter?: string };
}

/** Reads a growing file of mails a piece at a time, so that no run holds them all. */
export function followMails(file: string) {
  let position = 0;
  let rest = Buffer.alloc(0);
  const piece = Buffer.alloc(4 * 1024 * 1024);

  /** Hands over every mail that came since the last time. */
  return (take: (mail: FiledMail) => void): void => {
    const handle = openSync(file, "a+");
    try {
      for (;;) {
        const read = readSync(handle, piece, 0, piece.length, position);
        if (read === 0) return;
        position += read;
        rest = Buffer.concat([rest, piece.subarray(0, read)]);
        let start = 0;
        for (let end = rest.indexOf(10); end !== -1; end = rest.indexOf(10, start)) {
          const line = JSON.parse(rest.subarray(start, end).toString("utf8")) as Partial<FiledMail>;
          if (line.text !== undefined && line.tags !== undefined) take(line as FiledMail);
          start = end + 1;
        }
        rest = rest.subarray(start);
      }
    } finally {
      closeSync(handle);
    }
  };
}
