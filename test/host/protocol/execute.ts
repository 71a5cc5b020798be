import { HostError, invalidReference, Violation } from "./errors";
import { type HostObject, isHostObject } from "./hostClass";
import {
  ACTION,
  type Action,
  type ArgumentInfo,
  type ObjectPath,
  PATH,
  type RequestBody,
  type ResponseBody,
} from "./messages";
import { queried } from "./query";
import type { Session } from "./session";

/** What a path leads to: an object, or null for a null object. */
type Resolved = HostObject | null;

/** Carries one request out, action by action; what was done before a failing action stays done. */
export function execute(body: RequestBody, session: Session): ResponseBody {
  return new Execution(body, session).run();
}

class Execution {
  private readonly resolved = new Map<number, Resolved>();
  private readonly kept = new Set<number>();
  private readonly results: { ActionId: number; Value: unknown }[] = [];
  private readonly traces: number[] = [];

  constructor(
    private readonly body: RequestBody,
    private readonly session: Session,
  ) {}

  run(): ResponseBody {
    for (const [index, action] of this.body.Actions.entries()) {
      try {
        this.session.beforeAction(this.describe(action));
        const value = this.perform(action);
        this.results.push({ ActionId: action.Id, Value: value ?? null });
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        return { Results: this.results, TraceIds: this.traces, Error: this.answered(error, action, index) };
      }
    }
    return { Results: this.results, TraceIds: this.traces };
  }

  private answered(error: HostError, action: Action, index: number): NonNullable<ResponseBody["Error"]> {
    const location = this.describe(action);
    this.session.failed(error, location);
    return {
      Code: error.code,
      Message: error.message,
      Location: location,
      ActionIndex: index,
      HttpStatusCode: error.status,
    };
  }

  private perform(action: Action): unknown {
    if (action.ActionType === ACTION.trace) {
      this.traces.push(action.Id);
      return undefined;
    }
    const object = this.resolve(action.ObjectPathId);
    if (action.ActionType === ACTION.method && action.Name === "_KeepReference") {
      this.kept.add(action.ObjectPathId);
      return null;
    }
    if (object === null) return action.ActionType === ACTION.method ? { _IsNull: true } : null;
    switch (action.ActionType) {
      case ACTION.instantiate:
        return this.identity(action.ObjectPathId, object);
      case ACTION.query:
        return {
          ...queried(object, action.QueryInfo ?? {}, this.session),
          ...this.identity(action.ObjectPathId, object),
        };
      case ACTION.method:
        return this.session.call(object, action.Name, this.argumentsOf(action.ArgumentInfo));
      case ACTION.setProperty:
        this.session.assign(object, action.Name, this.argumentsOf(action.ArgumentInfo)[0]);
        return null;
      default:
        throw new Violation("ApiNotFound", `An action of type ${String(action.ActionType)} is not simulated.`);
    }
  }

  private identity(path: number, object: HostObject): Record<string, unknown> {
    const remembers = object.kind.remembered === true && this.kept.has(path);
    return {
      ...object.kind.identity?.(object.target),
      ...(remembers ? { _ReferenceId: this.session.keep(object) } : {}),
    };
  }

  private resolve(id: number): Resolved {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[String(id)];
    if (path === undefined) throw new HostError("InvalidObjectPath", `The object path ${String(id)} is missing.`);
    const object = this.opened(path);
    this.resolved.set(id, object);
    return object;
  }

  private opened(path: ObjectPath): Resolved {
    if (path.ObjectPathType === PATH.nothing) return null;
    if (path.ObjectPathType === PATH.root) return this.session.root;
    if (path.ObjectPathType === PATH.newObject) return this.session.newObject(path.Name);
    if (path.ObjectPathType === PATH.reference) {
      const kept = this.session.kept(path.Name);
      if (kept === undefined) throw invalidReference();
      return kept;
    }
    const parent = path.ParentObjectPathId === undefined ? null : this.resolve(path.ParentObjectPathId);
    if (parent === null) return null;
    const object = this.child(parent, path);
    if (object !== null && !isHostObject(object)) {
      throw new Violation("ApiNotFound", `${parent.kind.name}.${path.Name} is no object.`);
    }
    return object;
  }

  private child(parent: HostObject, path: ObjectPath): unknown {
    const given = this.argumentsOf(path.ArgumentInfo);
    switch (path.ObjectPathType) {
      case PATH.method:
        return this.session.call(parent, path.Name, given);
      case PATH.property:
        return this.session.open(parent, path.Name);
      case PATH.indexer:
        return this.session.item(parent, given[0]);
      default:
        throw new Violation("ApiNotFound", `A path of type ${String(path.ObjectPathType)} is not simulated.`);
    }
  }

  private argumentsOf(info: ArgumentInfo | undefined): readonly unknown[] {
    const put = (values: readonly unknown[], references: unknown): unknown[] =>
      values.map((value, index) => {
        const reference: unknown = Array.isArray(references) ? references[index] : undefined;
        if (Array.isArray(reference) && Array.isArray(value)) return put(value, reference);
        return typeof reference === "number" && reference !== 0 ? this.resolve(reference) : value;
      });
    return put(info?.Arguments ?? [], info?.ReferencedObjectPathIds);
  }

  /** `Worksheets.Add.GetRange.Values`: where in the client's code an action comes from. */
  private describe(action: Action): string {
    const names: string[] = action.Name === "" ? [] : [action.Name];
    let path = this.body.ObjectPaths[String(action.ObjectPathId)];
    while (path !== undefined && path.ObjectPathType !== PATH.root) {
      names.unshift(path.ObjectPathType === PATH.indexer ? "getItem" : path.Name);
      path = path.ParentObjectPathId === undefined ? undefined : this.body.ObjectPaths[String(path.ParentObjectPathId)];
    }
    return names.length === 0 ? "workbook" : names.join(".");
  }
}
