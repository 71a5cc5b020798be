import { codeLetter, isItemCode, type Scheme, type SchemeItem, type Subject } from "../../ita";
import { grouped } from "../../lists";
import { indicatorOf, missingFields, unitOf, type Action, type Plan } from "../../plan";

/** Actions that can be given the same people and dates at once. */
export interface Scope {
  readonly key: string;
  readonly kind: "missing" | "fixes" | "subindicator" | "indicator" | "unit" | "maintained";
  /** The sub-indicator, indicator or unit; blank for the others. */
  readonly name: string;
  readonly actions: readonly Action[];
}

function scope(kind: Scope["kind"], name: string, actions: readonly Action[]): readonly Scope[] {
  return actions.length === 0 ? [] : [{ key: `${kind} ${name}`, kind, name, actions }];
}

/** The scopes a plan has: what is incomplete first, then everything to fix, then by place and by unit. */
export function scopesOf({ actions }: Plan, scheme: Scheme): readonly Scope[] {
  const fixes = actions.filter(({ kind }) => kind === "fix");
  const places = new Map<Subject, SchemeItem>(scheme.items.map((item) => [item.code, item]));
  const bySubindicator = grouped(fixes, ({ subject }) => places.get(subject)?.subindicator);
  const byIndicator = grouped(fixes, ({ subject }) => {
    const no = indicatorOf(subject, scheme);
    return (isItemCode(subject) && codeLetter(subject) === "O") || no === null ? null : String(no);
  });
  const byUnit = grouped(fixes, ({ lead }) => (lead === null ? null : unitOf(lead)));
  return [
    ...scope(
      "missing",
      "",
      fixes.filter((action) => missingFields(action).length > 0),
    ),
    ...scope("fixes", "", fixes),
    ...[...bySubindicator].sort(byNumber).flatMap(([name, group]) => scope("subindicator", name, group)),
    ...[...byIndicator].sort(byNumber).flatMap(([name, group]) => scope("indicator", name, group)),
    ...[...byUnit].flatMap(([name, group]) => scope("unit", name, group)),
    ...scope(
      "maintained",
      "",
      actions.filter(({ kind }) => kind === "maintain"),
    ),
  ];
}

function byNumber([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return Number(a) - Number(b);
}
