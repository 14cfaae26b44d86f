/**
 * What an error of AWS means for whoever sits at the keyboard: above all the right that is missing, by its name.
 * `undefined` for what is not about rights.
 */
export function inWords(error: unknown): string | undefined {
  const { name, message } = error instanceof Error ? error : { name: "", message: String(error) };
  const right = /not authorized to perform: ([\w-]+:\w+)/.exec(message)?.[1];
  if (right) return `your shell lacks the right ${right}`;
  if (/AccessDenied/.test(name)) return "your shell lacks a right that AWS does not name";
  if (/CredentialsProvider/.test(name)) return "there are no AWS credentials in your shell";
  if (/ExpiredToken/.test(name)) return "the AWS credentials in your shell have expired";
  return undefined;
}
