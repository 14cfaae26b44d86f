import * as fc from "fast-check";
import { hostileTexts } from "./texts.ts";
import { validForm } from "./valid-form.ts";

/** Valid forms with one to three things wrong, as the JSON text that a program would send. */

type Path = (string | number)[];
type Break = (form: unknown, path: Path) => unknown;

/** Text that stands in the JSON as it is, although no JavaScript value gives it. */
const rawly = (text: string) => `@@raw:${text}@@`;
const nested = (depth: number, of: "[" | "{") =>
  rawly(
    of === "["
      ? "[".repeat(depth) + "]".repeat(depth)
      : `${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`,
  );

const wrongTypes = [null, true, 0, -1, "", "x", [], {}, [[]], { level: 6 }, [null], "2027-13"];
const numbers = [
  ...["1e400", "-1e400", "-0", "1e-400", "9007199254740993", "0.1e1", "1E2", "00", "+1", ".5"],
  ...["NaN", "Infinity", "0x10", "1_000", "-", `1${"0".repeat(400)}`],
];
const longer = [
  1, 49, 50, 51, 100, 101, 199, 200, 201, 254, 255, 599, 600, 601, 2000, 2001, 30_000,
];

const swap =
  (value: unknown): Break =>
  (form, path) =>
    put(form, path, value);
const anyBreak: fc.Arbitrary<Break> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...hostileTexts).map(swap) },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 60 }).map(swap) },
  { weight: 3, arbitrary: fc.constantFrom(...wrongTypes).map(swap) },
  { weight: 2, arbitrary: fc.constantFrom(...numbers).map((text) => swap(rawly(text))) },
  { weight: 2, arbitrary: fc.constantFrom(...longer).map((length) => swap("é".repeat(length))) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(7, 8, 9, 100, 3000), fc.constantFrom("[" as const, "{" as const))
      .map(([depth, of]) => swap(nested(depth, of))),
  },
  { weight: 1, arbitrary: fc.constant<Break>((form, path) => put(form, path, undefined)) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom("__proto__", "constructor", "prototype", "toString", "x", "", ...hostileTexts)
      .map(
        (name): Break =>
          (form, path) =>
            addKey(form, path, name),
      ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(26, 300, 10_000).map(
      (count): Break =>
        (form) =>
          put(form, ["needs"], new Array(count).fill({ need: "office", importance: 1 })),
    ),
  },
);

/** The JSON text of a form that is probably wrong. */
export const brokenFormText: fc.Arbitrary<string> = fc
  .tuple(
    validForm,
    fc.array(fc.tuple(anyBreak, fc.nat()), { minLength: 1, maxLength: 3 }),
    fc.option(fc.constantFrom('"kind":"talent"', '"__proto__":{"kind":"x"}', '"needs":[]')),
  )
  .map(([form, breaks, twice]) => {
    let broken: unknown = structuredClone(form);
    for (const [change, at] of breaks) {
      const paths = pathsOf(broken);
      broken = change(broken, paths[at % paths.length] ?? []);
    }
    const text = (JSON.stringify(broken) ?? "").replace(
      /"@@raw:(.*?)@@"/g,
      (_all, inside: string) => inside.replace(/\\"/g, '"'),
    );
    // A key that stands twice: a parser takes the last one.
    return twice === null ? text : text.replace(/^\{/, `{${twice},`).replace(/\}$/, `,${twice}}`);
  });

/** The path of every part of a value, itself first. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  const inside = Object.entries(value)
    .slice(0, 40)
    .flatMap(([key, part]) => pathsOf(part, [...path, Array.isArray(value) ? Number(key) : key]));
  return [path, ...inside];
}

/** The same value with another one at `path`; `undefined` takes it away. */
function put(value: unknown, path: Path, part: unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return part === undefined ? {} : part;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value))
    return value.map((one, index) => (index === first ? put(one, rest, part) : one));
  const entries = Object.entries(value).map(([key, one]): [string, unknown] => [
    key,
    key === first ? put(one, rest, part) : one,
  ]);
  return Object.fromEntries(entries.filter(([, one]) => one !== undefined));
}

function addKey(form: unknown, path: Path, name: string): unknown {
  const at = path
    .slice(0, -1)
    .reduce<unknown>((value, key) => (value as Record<Path[number], unknown>)[key], form);
  if (typeof at !== "object" || at === null || Array.isArray(at)) return form;
  return put(form, path.slice(0, -1), Object.fromEntries([...Object.entries(at), [name, 1]]));
}
