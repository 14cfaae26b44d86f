/**
 * What is worked out once for each object and kept as long as that object lives: tables of a programme, of its rubric.
 * The object must not change afterwards; a programme never does, a changed one is another object.
 *
 * @example const offersOf = oncePer((programme: Programme) => …);
 */
export function oncePer<Key extends object, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const made = new WeakMap<Key, { value: Made }>();
  /** The one asked for last, which mostly is the next one too. */
  let last: { key: Key; value: Made } | undefined;
  return (key) => {
    if (last?.key === key) return last.value;
    const known = made.get(key) ?? { value: make(key) };
    made.set(key, known);
    last = { key, value: known.value };
    return known.value;
  };
}
