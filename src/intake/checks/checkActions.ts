import { compareCodes, isItemCode, type Assessment, type Scheme, type Subject } from "../../ita";
import type { Place } from "../diagnostics";
import type { Draft } from "../recognise/draft";

/**
 * Names the items and indicators below the threshold that a document's own plan forgets. An action
 * for an indicator counts for its items, and an action for an item for its indicator.
 */
export function checkActions(
  draft: Draft,
  { actions = [], items, indicators }: Assessment,
  scheme: Scheme,
  threshold: number,
  source: Place,
): void {
  if (actions.length === 0) return;
  const covered = new Set<Subject>(actions.flatMap(({ about }) => about));
  const indicatorOf = new Map(
    scheme.items.flatMap(({ code, indicator }) => (indicator === null ? [] : [[code, indicator] as const])),
  );
  for (const subject of [...covered]) {
    const no = isItemCode(subject) ? indicatorOf.get(subject) : undefined;
    if (no !== undefined) covered.add(`${no}`);
  }
  const forgotten = (subject: Subject, score: number | undefined, owner: string | undefined): boolean =>
    score !== undefined && score < threshold && owner === undefined && !covered.has(subject);
  const ofIndicators = Object.entries(indicators).flatMap(([no, each]) =>
    forgotten(`${Number(no)}`, each?.score, each?.owner) ? [no] : [],
  );
  const ofItems = Object.entries(items).flatMap(([code, each]) => {
    if (!isItemCode(code) || !forgotten(code, each?.score, each?.owner)) return [];
    const no = indicatorOf.get(code);
    return no !== undefined && actions.some(({ about }) => about.includes(`${no}`)) ? [] : [code];
  });
  const all = [...ofIndicators, ...ofItems.sort(compareCodes)];
  if (all.length === 0) return;
  draft.note("item-missing", source, { items: all.join(", "), count: all.length, where: "actions" }, "warning");
}
