import { LocalFailure } from "./failure.ts";

type Test = (value: unknown) => boolean;

/**
 * Compiles an EventBridge event pattern, as pipes use it: nested names, each with a list of
 * alternatives. Plays exact values, `prefix`, `suffix`, `exists` and `anything-but`; any other
 * operator is a LocalFailure that names it and `where` it stands.
 */
export function compilePattern(pattern: unknown, where: string): Test {
  if (Array.isArray(pattern)) {
    const alternatives = pattern.map((entry) => compileAlternative(entry, where));
    return (value) => {
      const values = Array.isArray(value) ? value : [value];
      return alternatives.some((holds) => values.some(holds));
    };
  }
  if (typeof pattern !== "object" || pattern === null) {
    throw new LocalFailure(`${where}: a pattern holds lists of alternatives, not ${pattern}.`);
  }
  const fields = Object.entries(pattern).map(([name, inner]) => {
    if (name.startsWith("$")) throw unsupported(name, where);
    return [name, compilePattern(inner, where)] as const;
  });
  return (value) => fields.every(([name, holds]) => holds(field(value, name)));
}

function compileAlternative(alternative: unknown, where: string): Test {
  if (typeof alternative !== "object" || alternative === null) {
    return (value) => value === alternative;
  }
  const [operator = "", operand] = Object.entries(alternative)[0] ?? [];
  switch (operator) {
    case "prefix":
      if (typeof operand !== "string") break;
      return (value) => typeof value === "string" && value.startsWith(operand);
    case "suffix":
      if (typeof operand !== "string") break;
      return (value) => typeof value === "string" && value.endsWith(operand);
    case "exists":
      return (value) => (value !== undefined) === operand;
    case "anything-but": {
      const isList = Array.isArray(operand) || typeof operand !== "object";
      const excluded = (isList ? [operand].flat() : [operand]).map((entry) =>
        compileAlternative(entry, where),
      );
      return (value) => value !== undefined && !excluded.some((holds) => holds(value));
    }
    default:
  }
  throw unsupported(operator, where);
}

function field(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}

function unsupported(operator: string, where: string): LocalFailure {
  return new LocalFailure(`${where}: the local runner does not play the operator "${operator}".`);
}
