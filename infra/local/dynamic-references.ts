import { LocalFailure } from "./failure.ts";
import type { Place } from "./intrinsics.ts";

/**
 * A value with its dynamic references filled in, however deep: `{{resolve:secretsmanager:<arn>:SecretString:::}}` is the
 * whole text of a secret of the template. Any other reference is a LocalFailure that names it and where it stands.
 */
export function withSecrets(
  value: unknown,
  place: Place,
  secretOf: (arn: string) => string | undefined,
): unknown {
  if (Array.isArray(value)) return value.map((entry) => withSecrets(entry, place, secretOf));
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, entry]) => [key, withSecrets(entry, place, secretOf)]),
    );
  }
  if (typeof value !== "string") return value;
  return value.replace(/\{\{resolve:[^}]*\}\}/g, (reference) => {
    const arn = /^\{\{resolve:secretsmanager:(.+):SecretString:::\}\}$/.exec(reference)?.[1];
    const secret = arn === undefined ? undefined : secretOf(arn);
    if (secret !== undefined) return secret;
    throw new LocalFailure(
      `${place.stack} / ${place.id}: property ${place.property} holds ${reference}, which the local ` +
        "runner cannot resolve: it knows whole secrets of the template.",
    );
  });
}
