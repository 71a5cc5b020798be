import type { HostObject } from "./hostClass";
import type { QueryInfo } from "./messages";
import type { Session } from "./session";

const EVERYTHING = ["*", "$all"];

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Answer to `load`: the properties asked for, by their names on the wire. */
export function queried(object: HostObject, query: QueryInfo, session: Session): Record<string, unknown> {
  const items = object.kind.items?.(object.target, session.world);
  if (items === undefined) return loaded(object, query.Select ?? [], query.Expand ?? [], session);
  const from = query.Skip ?? 0;
  const page = items.slice(from, query.Top === undefined ? undefined : from + query.Top);
  // The client asks for `name` where it means the name of every item.
  const select = (query.Select ?? []).map((path) => path.replace(/^items\//i, ""));
  const own = select.filter((path) => object.kind.scalars?.[pascal(path)] !== undefined);
  const ofItems = select.filter((path) => !own.includes(path) && path.toLowerCase() !== "items");
  return {
    ...(own.length === 0 ? {} : loaded(object, own, [], session)),
    _Items: page.map((item) => ({
      ...loaded(item, ofItems, query.Expand ?? [], session),
      ...item.kind.identity?.(item.target),
    })),
  };
}

function loaded(
  object: HostObject,
  select: readonly string[],
  expand: readonly string[],
  session: Session,
): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  const below = new Map<string, string[]>();
  for (const path of [...(select.length === 0 ? ["*"] : select), ...expand]) {
    const [head = "", ...rest] = path.split("/");
    const name = pascal(head);
    if (rest.length > 0) below.set(name, [...(below.get(name) ?? []), rest.join("/")]);
    else if (EVERYTHING.includes(path)) Object.assign(answer, everything(object, session));
    else if (object.kind.objects?.[name] !== undefined) below.set(name, below.get(name) ?? []);
    else answer[name] = session.read(object, name);
  }
  for (const [name, paths] of below) {
    const child = session.open(object, name);
    answer[name] = child === null ? null : queried(child, { Select: paths }, session);
  }
  return answer;
}

function everything(object: HostObject, session: Session): Record<string, unknown> {
  const names = Object.keys(object.kind.scalars ?? {}).filter((name) => session.supports(object, name));
  return Object.fromEntries(names.map((name) => [name, session.read(object, name)]));
}
