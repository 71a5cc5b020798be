import { compareCodes, fixOrder, type Assessment, type Cause, type ItemCode, type Scheme } from "../../ita";
import type { Plan } from "../../plan";

/** An item that can raise the total, with the points it brings at 100. */
export interface ItemToFix {
  readonly code: ItemCode;
  readonly points: number;
}

/** Items that share a cause or an owner. */
export interface FixGroup<Name extends string = string> {
  /** Null: no cause was recognised, or nobody leads. */
  readonly name: Name | null;
  readonly codes: readonly ItemCode[];
  readonly points: number;
}

/** What to fix, best first. */
export function itemsToFix(assessment: Assessment, scheme: Scheme): readonly ItemToFix[] {
  return fixOrder(assessment, scheme).map(({ code, impact }) => ({ code, points: impact }));
}

function grouped<Name extends string>(
  items: readonly ItemToFix[],
  nameOf: (code: ItemCode) => Name | null,
): readonly FixGroup<Name>[] {
  const groups = new Map<Name | null, { codes: ItemCode[]; points: number }>();
  for (const { code, points } of items) {
    const name = nameOf(code);
    const group = groups.get(name) ?? { codes: [], points: 0 };
    group.codes.push(code);
    group.points += points;
    groups.set(name, group);
  }
  return [...groups]
    .map(([name, { codes, points }]) => ({ name, codes: codes.sort(compareCodes), points }))
    .sort((a, b) => b.points - a.points || b.codes.length - a.codes.length);
}

/** The same points by the cause of the assessors' comments. */
export function fixesByCause(items: readonly ItemToFix[], assessment: Assessment): readonly FixGroup<Cause>[] {
  return grouped(items, (code) => assessment.items[code]?.cause ?? null);
}

/** The same points by who leads in the plan. */
export function fixesByOwner(items: readonly ItemToFix[], { actions }: Plan): readonly FixGroup[] {
  const leads = new Map(actions.map(({ subject, lead }) => [subject, lead]));
  return grouped(items, (code) => leads.get(code) ?? null);
}
