import { format } from "node:util";

const levels = {
  trace: "TRACE",
  debug: "DEBUG",
  log: "INFO",
  info: "INFO",
  warn: "WARN",
  error: "ERROR",
} as const;

/**
 * Makes the console write as Lambda does under its JSON log format: one line with time, level and request id around
 * what was said. A text stays a text, also when it is JSON itself. What is written past the console stays as it is.
 */
export function logAsJson(requestId: () => string | undefined): void {
  for (const [method, level] of Object.entries(levels)) {
    console[method as keyof typeof levels] = (...said: unknown[]): void => {
      const [only] = said;
      const message = said.length === 1 && !(only instanceof Error) ? only : format(...said);
      const line = { timestamp: new Date().toISOString(), level, requestId: requestId(), message };
      process.stdout.write(`${JSON.stringify(line)}\n`);
    };
  }
}
