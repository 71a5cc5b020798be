import type { World } from "../world";
import type { Check } from "./checks";

/** Something the client holds a proxy of. */
export interface HostObject {
  readonly kind: HostClass;
  readonly target: object;
}

/** A value, an object, null where there is none, undefined where nothing is answered. */
export type Outcome = unknown;

export interface Scalar<T> {
  readonly get: (target: T, world: World) => unknown;
  /** What may be assigned; a property without it is read-only. */
  readonly accepts?: Check<unknown>;
  readonly set?: (target: T, value: unknown, world: World) => void;
}

export interface Method<T> {
  readonly takes: readonly Check<unknown>[];
  readonly run: (target: T, args: readonly unknown[], world: World) => Outcome;
}

/** A class of Excel's object model: an explicit list of the members the simulation knows. */
export interface ClassDefinition<T extends object> {
  readonly name: string;
  /** Belongs to another requirement set than ExcelApi, which is not checked. */
  readonly ownSet?: boolean;
  /** What goes back on instantiation: `Id` of sheets, tables, charts. */
  readonly identity?: (target: T) => Readonly<Record<string, unknown>>;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  readonly objects?: Readonly<Record<string, (target: T, world: World) => HostObject | null>>;
  /** Methods that change nothing in the workbook. */
  readonly reads?: Readonly<Record<string, Method<T>>>;
  /** Methods that change the workbook. */
  readonly writes?: Readonly<Record<string, Method<T>>>;
  readonly items?: (target: T, world: World) => readonly HostObject[];
  /** What `getItem` finds; null is "not found". */
  readonly item?: (target: T, key: unknown, world: World) => HostObject | null;
  /** Takes part in `_KeepReference`. */
  readonly remembered?: boolean;
  /** Throws where the sheet or workbook does not let itself be changed. */
  readonly writable?: (target: T, world: World) => void;
}

/** The same, with the type of its target forgotten. */
export type HostClass = ClassDefinition<object>;

/** Gives the function that makes host objects of a class. */
export function hostClass<T extends object>(definition: ClassDefinition<T>): (target: T) => HostObject {
  // A host object's target is always one its own class was made for.
  const kind = definition as unknown as HostClass;
  return (target) => ({ kind, target });
}

type Values<C extends readonly Check<unknown>[]> = { [K in keyof C]: C[K] extends Check<infer V> ? V : never };

/** A method with its arguments checked before it runs. */
export function method<T, const C extends readonly Check<unknown>[]>(
  takes: C,
  run: (target: T, args: Values<C>, world: World) => Outcome,
): Method<T> {
  return { takes, run: (target, args, world) => run(target, args as Values<C>, world) };
}

/** A property that can be read and assigned. */
export function property<T, V>(
  accepts: Check<V>,
  get: (target: T, world: World) => unknown,
  set: (target: T, value: V, world: World) => void,
): Scalar<T> {
  return {
    get,
    accepts,
    set: (target, value, world) => {
      set(target, value as V, world);
    },
  };
}

/** A property that can only be read. */
export function readOnly<T>(get: (target: T, world: World) => unknown): Scalar<T> {
  return { get };
}

/** A property that is kept as it is, under its own name in the model. */
export function field<T, K extends keyof T>(name: K, accepts: Check<T[K]>): Scalar<T> {
  return property<T, T[K]>(
    accepts,
    (target) => target[name],
    (target, value) => {
      target[name] = value;
    },
  );
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "kind" in value && "target" in value;
}
