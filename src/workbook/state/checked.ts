/** A value of the state part is not what it must be; the message says where. */
export class StateFault extends Error {
  constructor(path: string, expected: string) {
    super(`At ${path === "" ? "the root" : path}: expected ${expected}`);
  }
}

/** Turns a value that came from outside into what it must be, or throws a StateFault with its path. */
export type Check<T> = (value: unknown, path: string) => T;

const under = (path: string, key: string): string => (path === "" ? key : `${path}.${key}`);
/** A key of ours; any other may be the name of a person and is called by its number. */
const OWN_KEY = /^[\w.-]{1,40}$/;

export const text: Check<string> = (value, path) => {
  if (typeof value !== "string") throw new StateFault(path, "a text");
  return value;
};

export const finite: Check<number> = (value, path) => {
  if (typeof value !== "number" || !Number.isFinite(value)) throw new StateFault(path, "a number");
  return value;
};

export const whole: Check<number> = (value, path) => {
  if (!Number.isSafeInteger(value)) throw new StateFault(path, "a whole number");
  return value as number;
};

/** `yyyy-mm-dd` of a day that exists. */
export const day: Check<string> = (value, path) => {
  const valid =
    typeof value === "string" &&
    /^\d{4}-\d{2}-\d{2}$/.test(value) &&
    !Number.isNaN(Date.parse(value)) &&
    new Date(value).toISOString().startsWith(value);
  if (!valid) throw new StateFault(path, "a day such as 2021-02-15");
  return value;
};

export function oneOf<T extends string>(...values: readonly T[]): Check<T> {
  return (value, path) => {
    const found = values.find((other) => other === value);
    if (found === undefined) throw new StateFault(path, values.map((other) => `"${other}"`).join(" or "));
    return found;
  };
}

export function orNull<T>(check: Check<T>): Check<T | null> {
  return (value, path) => (value === null ? null : check(value, path));
}

/** A field that may be missing; nothing is made of one that is. */
export function orMissing<T>(check: Check<T>): Check<T | undefined> {
  return (value, path) => (value === undefined ? undefined : check(value, path));
}

export function listOf<T>(check: Check<T>): Check<readonly T[]> {
  return (value, path) => {
    if (!Array.isArray(value)) throw new StateFault(path, "a list");
    return value.map((entry: unknown, index) => check(entry, under(path, String(index))));
  };
}

/**
 * A list of pairs as a map. Keys are texts of the workbook, `__proto__` among them, so they are never
 * names of an object's properties.
 */
export function mapOf<T>(check: Check<T>): Check<ReadonlyMap<string, T>> {
  return (value, path) => {
    if (!Array.isArray(value)) throw new StateFault(path, "a list of pairs");
    const map = new Map<string, T>();
    for (const [index, pair] of value.entries()) {
      const at = under(path, String(index));
      if (!Array.isArray(pair) || pair.length !== 2) throw new StateFault(at, "a pair");
      const key = text(pair[0], at);
      if (map.has(key)) throw new StateFault(at, "each key once");
      map.set(key, check(pair[1], OWN_KEY.test(key) ? under(path, key) : at));
    }
    return map;
  };
}

/** Pairs in the order of their keys, so that states that say the same read the same. */
export function sorted<T>(map: ReadonlyMap<string, T>): (readonly [string, T])[] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** An object's own fields, one by one. */
export function fields(value: unknown, path: string): <T>(name: string, check: Check<T>) => T {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new StateFault(path, "an object");
  return (name, check) => {
    const own: unknown = Object.getOwnPropertyDescriptor(value, name)?.value;
    return check(own, under(path, name));
  };
}
