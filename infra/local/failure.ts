/**
 * Something the person who started the runner can put right: the message is the whole story
 * (what, where, the way out) and is printed without a stack trace.
 */
export class LocalFailure extends Error {
  override readonly name = "LocalFailure";
}

/** What went wrong, in one line, whatever was thrown. */
export function reason(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  return thrown.message === "" ? thrown.name : thrown.message;
}
