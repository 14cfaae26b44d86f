import { OpsFailure } from "#infra/ops/clients.ts";

/**
 * A form with one field set: `landing.preferredMunicipality=Aalst`, `value.team.level=4`. Nothing behind the `=` takes
 * the field away. A need is named by its id: `needs.office=3` (or `urgent`), and `needs.office=` drops it.
 */
export function withField(form: object, setting: string): object {
  const equals = setting.indexOf("=");
  if (equals < 1)
    throw new OpsFailure(`'${setting}' sets nothing: --set landing.preferredMunicipality=Aalst`);
  const path = setting.slice(0, equals).split(".");
  const value = readValue(setting.slice(equals + 1));
  const [first, need] = path;
  if (first === "needs" && need !== undefined && path.length === 2)
    return withNeed(form, need, value);
  return setAt(form, path, value) as object;
}

/** Numbers, yes and no, and lists as JSON; anything else is text. */
function readValue(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function setAt(whole: unknown, [key = "", ...rest]: readonly string[], value: unknown): unknown {
  const { [key]: old, ...others } = Object(whole) as Record<string, unknown>;
  const next = rest.length === 0 ? value : setAt(old, rest, value);
  return next === undefined ? others : { ...others, [key]: next };
}

function withNeed(form: object, need: string, value: unknown): object {
  const { needs = [], kind } = form as { needs?: { need: string }[]; kind?: string };
  const others = needs.filter((one) => one.need !== need);
  if (value === undefined) return { ...form, needs: others };
  const scale = kind === "talent" ? "urgency" : "importance";
  const known = needs.find((one) => one.need === need);
  const entry = { ...known, need, [scale]: value };
  return {
    ...form,
    needs: known ? needs.map((one) => (one === known ? entry : one)) : [...needs, entry],
  };
}
