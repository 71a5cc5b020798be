import type { RequirementSets } from "../requirementSets";
import type { World } from "../world";
import type { Check } from "./checks";
import { type HostError, itemNotFound, Violation } from "./errors";
import type { HostObject, Method } from "./hostClass";
import { propertyAssigned } from "./wireNames";

/** Members every class of the client has, and those it keeps to itself. */
const isInternal = (name: string): boolean => name.startsWith("_");

const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** What the session needs of the Excel it runs in. */
export interface SessionHost {
  readonly world: World;
  readonly root: () => HostObject;
  readonly newObjects: Readonly<Record<string, HostObject>>;
  readonly requirementSets: RequirementSets;
  /** `ExcelApi` version it has, as 1.<minor>. */
  readonly minorVersion: number;
  beforeAction(description: string): void;
  beforeChange(): void;
  failed(error: HostError, location: string): void;
}

/** The object model as the protocol reaches it: every member by name, checked before it is used. */
export class Session {
  private readonly references = new Map<string, HostObject>();
  private lastReference = 0;

  constructor(private readonly host: SessionHost) {}

  get world(): World {
    return this.host.world;
  }

  get root(): HostObject {
    return this.host.root();
  }

  get keptTargets(): readonly object[] {
    return [...this.references.values()].map(({ target }) => target);
  }

  beforeAction(description: string): void {
    this.host.beforeAction(description);
  }

  failed(error: HostError, location: string): void {
    this.host.failed(error, location);
  }

  newObject(name: string): HostObject {
    const object = this.host.newObjects[name];
    if (object === undefined) throw new Violation("ApiNotFound", `${name} is not simulated.`);
    return object;
  }

  kept(reference: string): HostObject | undefined {
    return this.references.get(reference);
  }

  keep(object: HostObject): string {
    for (const [reference, each] of this.references) if (each === object) return reference;
    this.lastReference += 1;
    const reference = `reference-${String(this.lastReference)}`;
    this.references.set(reference, object);
    return reference;
  }

  release(reference: string): void {
    this.references.delete(reference);
  }

  supports(object: HostObject, name: string): boolean {
    const needed = this.host.requirementSets.get(`${object.kind.name}.${camel(name)}`);
    return (
      object.kind.ownSet === true ||
      isInternal(name) ||
      (needed !== undefined && needed.minor <= this.host.minorVersion)
    );
  }

  /** The client checks this as well, but only if it is told to; Excel always does. */
  private mustExist(object: HostObject, name: string, assigns = false): void {
    if (object.kind.ownSet === true || isInternal(name)) return;
    const full = `${object.kind.name}.${camel(name)}`;
    const needed = this.host.requirementSets.get(full);
    if (needed === undefined) throw new Violation("ApiNotFound", `${full} is no member of Excel's object model.`);
    const minor = assigns ? needed.minorToAssign : needed.minor;
    if (minor > this.host.minorVersion) {
      const wanted = Number.isFinite(minor) ? `ExcelApi 1.${String(minor)}` : "a set of its own";
      throw new Violation(
        "ApiNotFound",
        `${full} needs ${wanted}; this Excel has 1.${String(this.host.minorVersion)}.`,
      );
    }
  }

  private unknown(object: HostObject, name: string): Violation {
    return new Violation("ApiNotFound", `${object.kind.name}.${camel(name)} is not simulated.`);
  }

  read(object: HostObject, name: string): unknown {
    this.mustExist(object, name);
    const scalar = object.kind.scalars?.[name];
    if (scalar === undefined) throw this.unknown(object, name);
    return scalar.get(object.target, this.world);
  }

  assign(object: HostObject, wireName: string, value: unknown): void {
    const name = propertyAssigned(object.kind.name, wireName);
    this.mustExist(object, name, true);
    const scalar = object.kind.scalars?.[name];
    if (scalar === undefined) throw this.unknown(object, name);
    const { accepts, set } = scalar;
    const full = `${object.kind.name}.${camel(name)}`;
    if (accepts === undefined || set === undefined) throw new Violation("InvalidArgument", `${full} is read-only.`);
    if (!accepts.accepts(value)) throw unaccepted(full, accepts, value);
    this.host.beforeChange();
    object.kind.writable?.(object.target, this.world);
    set(object.target, value, this.world);
  }

  open(object: HostObject, name: string): HostObject | null {
    this.mustExist(object, name);
    const opens = object.kind.objects?.[name];
    if (opens === undefined) throw this.unknown(object, name);
    return opens(object.target, this.world);
  }

  item(object: HostObject, key: unknown): HostObject {
    if (object.kind.item === undefined) throw this.unknown(object, "getItem");
    const found = object.kind.item(object.target, key, this.world);
    if (found === null) throw itemNotFound();
    return found;
  }

  call(object: HostObject, name: string, given: readonly unknown[]): unknown {
    if (name === "_RemoveReference") {
      this.release(String(given[0]));
      return null;
    }
    this.mustExist(object, name);
    const reads = object.kind.reads?.[name] ?? this.collectionMethod(object, name);
    const writes = object.kind.writes?.[name];
    const method = reads ?? writes;
    if (method === undefined) throw this.unknown(object, name);
    mustFit(`${object.kind.name}.${camel(name)}`, method.takes, given);
    if (writes !== undefined) {
      this.host.beforeChange();
      object.kind.writable?.(object.target, this.world);
    }
    // What is left out comes as null.
    const args = method.takes.map(({ optional }, index) => (optional ? (given[index] ?? undefined) : given[index]));
    return method.run(object.target, args, this.world);
  }

  /** What every collection can do. */
  private collectionMethod(object: HostObject, name: string): Method<object> | undefined {
    const { items, item } = object.kind;
    if (items !== undefined && name === "GetCount") {
      return { takes: [], run: (target) => items(target, this.world).length };
    }
    if (item !== undefined && (name === "GetItemOrNullObject" || name === "GetItem")) {
      return {
        takes: [{ expects: "key", optional: false, accepts: (value): value is unknown => value != null }],
        run: (target, [key]) => {
          const found = item(target, key, this.world);
          if (found === null && name === "GetItem") throw itemNotFound();
          return found;
        },
      };
    }
    return undefined;
  }
}

function mustFit(full: string, takes: readonly Check<unknown>[], given: readonly unknown[]): void {
  if (given.length > takes.length && given.slice(takes.length).some((value) => value != null)) {
    throw new Violation(
      "InvalidArgument",
      `${full} takes ${String(takes.length)} arguments, not ${String(given.length)}.`,
    );
  }
  for (const [index, check] of takes.entries()) {
    const value = given[index];
    if (!check.accepts(value)) throw unaccepted(`${full}, argument ${String(index + 1)}`, check, value);
  }
}

function unaccepted(where: string, check: Check<unknown>, value: unknown): Violation {
  const shown =
    typeof value === "object" && value !== null ? "an object" : value === undefined ? "nothing" : JSON.stringify(value);
  return new Violation("InvalidArgument", `${where} expects ${check.expects}, not ${shown}.`);
}
