import type { ProvenCheck } from "./form-proof.ts";

/** What the functions answered: taken in, wrong fields, or a refusal in words. Without words nobody was reached. */
export type SendAnswer =
  | { status: string }
  | { errors: { field: string; message: string }[] }
  | { problem?: string };

/** The last form that was tried, and its key: trying the same again is the same request. */
let tried: { body: string; key: string } | undefined;

/** Sends the answers with the check that belongs to them; the trap's field, if it was filled in, is in the answers. */
export async function send(answers: { check?: object }, proven: ProvenCheck): Promise<SendAnswer> {
  const body = JSON.stringify(answers);
  if (tried?.body !== body) tried = { body, key: crypto.randomUUID() };
  try {
    const response = await fetch("/api/leads", {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": tried.key },
      body: JSON.stringify({ ...answers, check: { ...answers.check, ...proven } }),
    });
    const answer: unknown = await response.json();
    return readAnswer(response.status, answer as Answer);
  } catch {
    // No connection, or an answer that is not from the functions: for the founder both mean "try again".
    return {};
  }
}

interface Answer {
  status?: unknown;
  title?: unknown;
  errors?: { field: string; message: string }[];
}

function readAnswer(code: number, { status, title, errors }: Answer): SendAnswer {
  if (code === 202 && typeof status === "string" && status.startsWith("/status/"))
    return { status };
  if (code === 422 && Array.isArray(errors) && errors.length > 0) return { errors };
  return typeof title === "string" ? { problem: title } : {};
}
