/** What a property or an argument may be. */
export interface Check<V> {
  readonly expects: string;
  readonly optional: boolean;
  readonly accepts: (value: unknown) => value is V;
}

function check<V>(expects: string, accepts: (value: unknown) => value is V): Check<V> {
  return { expects, optional: false, accepts };
}

export const text = check("text", (value): value is string => typeof value === "string");
export const number = check("number", (value): value is number => typeof value === "number" && Number.isFinite(value));
export const integer = check("whole number", (value): value is number => Number.isInteger(value));
export const boolean = check("boolean", (value): value is boolean => typeof value === "boolean");
export const anything = check("anything", (value): value is unknown => value !== undefined);
export const record = check(
  "object",
  (value): value is Readonly<Record<string, unknown>> =>
    typeof value === "object" && value !== null && !Array.isArray(value),
);
export const colour = check(
  "colour",
  (value): value is string => typeof value === "string" && /^(#[0-9a-f]{6}|[a-z]+|)$/i.test(value),
);

/** One of some words, in any case as Excel takes them. */
export function oneOf<const W extends string>(...words: readonly W[]): Check<W> {
  return check(
    words.join(" | "),
    (value): value is W => typeof value === "string" && (words as readonly string[]).includes(value),
  );
}

export function either<A, B>(one: Check<A>, other: Check<B>): Check<A | B> {
  return check(
    `${one.expects} or ${other.expects}`,
    (value): value is A | B => one.accepts(value) || other.accepts(value),
  );
}

/** A value for every cell: one for all, or rows of them. */
export const grid = check(
  "a value or rows of values",
  (value): value is unknown =>
    value !== undefined && (!Array.isArray(value) || value.every((row) => Array.isArray(row))),
);

/** Left out, null and undefined come as undefined. */
export function optional<V>(inner: Check<V>): Check<V | undefined> {
  return {
    expects: `${inner.expects} or nothing`,
    optional: true,
    accepts: (value): value is V | undefined => value === undefined || value === null || inner.accepts(value),
  };
}
