import type { Log } from "#shared/application/ports.ts";

/** One JSON line per entry. The port's field list is the allow-list: nothing else can be logged. */
export const jsonLog: Log = {
  info: (message, fields) => console.log(JSON.stringify({ level: "info", message, ...fields })),
  error: (message, fields) => console.error(JSON.stringify({ level: "error", message, ...fields })),
};
