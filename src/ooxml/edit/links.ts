import { rewriteFormulas, type FormulaFate } from "../rewriteFormulas";
import type { StoredFormula } from "../storedFormulas";
import { rewriteAttributes } from "./attributes";
import type { EditedPackage } from "../editedPackage";

/** A reference to another workbook, by its number in the file; a table's column of such a name is none. */
const REFERENCE = /(?:^|[^\p{L}\p{M}\p{N}_\]])'?\[\d+\][^[\]!]*!/u;

/** Where a text in quotes is no reference. */
function refersOutside(formula: string): boolean {
  return REFERENCE.test(formula.replace(/"(?:[^"]|"")*"/g, '""'));
}

/** The other workbooks a file reads. */
export function linkedFiles(file: EditedPackage): readonly string[] {
  return file
    .related(file.main, "externalLink")
    .flatMap((part) => file.pointers(part).filter((pointer) => pointer.part === null))
    .map(({ target }) => fileNameOf(target));
}

/** The name of a file without its folders, as people read it. */
export function fileNameOf(target: string): string {
  const last = target.replaceAll("\\", "/").replace(/\/+$/, "").split("/").at(-1) ?? target;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/**
 * Formulas that read other workbooks become what they show, if that changes nothing: every one of them stands in a
 * cell that shows something. Undefined where it would. How many formulas there were.
 */
export function withLinksAsValues(
  bytes: Uint8Array,
  file: EditedPackage,
): { readonly bytes: Uint8Array; readonly cells: number } | undefined {
  let cells = 0;
  let isExact = !file.names.some(
    (name) => /^\/?xl\/(?:charts|drawings|pivot|slicer)[^.]*\.xml$/i.test(name) && /\[\d+\]/.test(file.text(name)),
  );
  const decide = (stored: StoredFormula): FormulaFate => {
    if (!refersOutside(stored.formula)) return { kind: "same" };
    if (stored.kind === "column") return { kind: "value" };
    const hasValues = stored.cells.length > 0 && stored.cells.every(({ value }) => value !== undefined);
    if (stored.kind !== "cell" || !hasValues) isExact = false;
    cells += stored.cells.length;
    return { kind: "value" };
  };
  const rewritten = rewriteFormulas(bytes, decide);
  return isExact ? { bytes: rewritten, cells } : undefined;
}

/** Takes out the links nothing in the file uses any more. */
export function removeLinks(file: EditedPackage): void {
  if (file.unpointTree(file.main, ({ type }) => type === "externalLink") > 0)
    file.dropElements(file.main, "externalReferences");
}

/** What becomes of an address a part leads to outside the file; null leaves it. */
export type OutsideRule = (target: string, type: string) => string | null;

/** Writes addresses that lead out of the file anew. */
export function rewriteOutside(file: EditedPackage, rule: OutsideRule): void {
  for (const part of file.names.filter((name) => name.endsWith(".rels"))) {
    rewriteAttributes(file, part, ["Relationship"], ({ name }, { TargetMode, Target = "", Type = "" }) =>
      name === "Target" && TargetMode === "External"
        ? (rule(Target, Type.slice(Type.lastIndexOf("/") + 1)) ?? undefined)
        : undefined,
    );
  }
}
