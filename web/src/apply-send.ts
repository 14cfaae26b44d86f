/** What the functions answered: taken in, wrong fields, or a refusal in words. Without words nobody was reached. */
export type SendAnswer =
  | { status: string }
  | { errors: { field: string; message: string }[] }
  | { problem?: string };

/** The last form that was tried, and its key: trying the same again is the same request. */
let tried: { body: string; key: string } | undefined;

export async function send(body: string): Promise<SendAnswer> {
  if (tried?.body !== body) tried = { body, key: crypto.randomUUID() };
  try {
    const response = await fetch("/api/leads", {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": tried.key },
      body,
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
