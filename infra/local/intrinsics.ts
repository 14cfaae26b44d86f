import { LocalFailure } from "./failure.ts";

/** Where a value stands in the template; printed when it cannot be resolved. */
export interface Place {
  readonly stack: string;
  readonly id: string;
  readonly property: string;
}

/** What the intrinsics of one stack may ask; `undefined` means "not known here". */
export interface Scope {
  ref(name: string): unknown;
  attribute(id: string, attribute: string): unknown;
  imported(name: string): unknown;
  condition(name: string): boolean | undefined;
}

/** The value of `AWS::NoValue`: the key or list entry that holds it vanishes. */
const noValue = Symbol("AWS::NoValue");

/**
 * What does a template value mean on this machine?
 * Resolves the CloudFormation intrinsics in it, however deep. An intrinsic that is unknown, or that
 * names something unknown, is a LocalFailure with the resource, the property and the intrinsic.
 */
export function resolve(value: unknown, place: Place, scope: Scope): unknown {
  if (Array.isArray(value)) {
    return value.map((entry) => resolve(entry, place, scope)).filter((entry) => entry !== noValue);
  }
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value);
  const [first] = entries;
  if (entries.length === 1 && first !== undefined && isIntrinsic(first[0])) {
    return apply(first[0], first[1], place, scope);
  }
  return Object.fromEntries(
    entries
      .map(([key, entry]) => [key, resolve(entry, place, scope)] as const)
      .filter(([, entry]) => entry !== noValue),
  );
}

function isIntrinsic(key: string): boolean {
  return key === "Ref" || key === "Condition" || key.startsWith("Fn::");
}

function apply(name: string, argument: unknown, place: Place, scope: Scope): unknown {
  const fail = (why: string): LocalFailure =>
    new LocalFailure(
      `${place.stack} / ${place.id}: property ${place.property} cannot be resolved here: ` +
        `${name} ${JSON.stringify(argument)} ${why}.`,
    );
  const known = (value: unknown, why: string): unknown => {
    if (value === undefined) throw fail(why);
    return value;
  };
  const list = (): unknown[] => {
    const resolved = resolve(argument, place, scope);
    if (!Array.isArray(resolved)) throw fail("does not hold a list");
    return resolved;
  };
  const truth = (condition: unknown): boolean => resolve(condition, place, scope) === true;
  const conditions = (): unknown[] => (Array.isArray(argument) ? argument : [argument]);

  switch (name) {
    case "Ref":
      if (argument === "AWS::NoValue") return noValue;
      return known(scope.ref(String(argument)), "names nothing the runner knows");
    case "Fn::GetAtt": {
      const [id, ...rest] = Array.isArray(argument) ? argument : String(argument).split(".");
      const attribute = rest.join(".");
      return known(scope.attribute(String(id), attribute), "has no value on this machine");
    }
    case "Fn::ImportValue":
      return known(
        scope.imported(String(resolve(argument, place, scope))),
        "is exported by no stack of the assembly",
      );
    case "Fn::Join": {
      const [separator, parts] = list();
      if (!Array.isArray(parts)) throw fail("does not join a list");
      return parts.map(String).join(String(separator));
    }
    case "Fn::Select": {
      const [index, options] = list();
      return known(Array.isArray(options) ? options[Number(index)] : undefined, "selects nothing");
    }
    case "Fn::Split": {
      const [separator, text] = list();
      return String(text).split(String(separator));
    }
    case "Fn::Sub":
      return substitute(argument, place, scope, fail);
    case "Fn::If": {
      const [condition, yes, no] = conditions();
      const holds = known(scope.condition(String(condition)), "names no condition of the stack");
      return resolve(holds === true ? yes : no, place, scope);
    }
    case "Condition":
      return known(scope.condition(String(argument)), "names no condition of the stack");
    case "Fn::Equals": {
      const [left, right] = list();
      return left === right;
    }
    case "Fn::Not":
      return !truth(conditions()[0]);
    case "Fn::And":
      return conditions().every(truth);
    case "Fn::Or":
      return conditions().some(truth);
    default:
      throw fail("is an intrinsic the runner does not know");
  }
}

function substitute(
  argument: unknown,
  place: Place,
  scope: Scope,
  fail: (why: string) => LocalFailure,
): string {
  const [template, given] = Array.isArray(argument) ? argument : [argument, {}];
  const variables = resolve(given, place, scope) as Record<string, unknown>;
  return String(template).replace(/\$\{([^}]+)\}/g, (whole, name: string) => {
    if (name.startsWith("!")) return `\${${name.slice(1)}}`;
    const [id = "", ...rest] = name.split(".");
    const value =
      variables[name] ??
      (rest.length === 0 ? scope.ref(name) : scope.attribute(id, rest.join(".")));
    if (value === undefined) throw fail(`uses ${whole}, which the runner does not know`);
    return String(value);
  });
}
