/** One call of a function, as it goes to the function's process. */
export interface Invocation {
  readonly event: unknown;
  readonly requestId: string;
  /** Milliseconds the function may take. */
  readonly timeout: number;
  /** Milliseconds its clock is ahead of the machine's. */
  readonly clockOffset: number;
  readonly functionName: string;
  readonly functionArn: string;
  readonly memory: string;
}

/** The first message of a function's process: its code is loaded, and it takes invocations. */
export const ready = "ready";

/** What came of it: the returned value as JSON text, or the error as Lambda reports it. */
export type Outcome =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly errorType: string; readonly errorMessage: string };
