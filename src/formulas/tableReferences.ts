import { parseStructRef, stringifyStructRef } from "@borgar/fx";

const THIS_ROW = "this row";

/**
 * A structured reference with its table named and its own row as `[#This Row]`, as files hold it: the
 * formula bar leaves the table out and writes `@`. Any other reference stays as it is written.
 */
export function fullReference(reference: string, table: string | undefined): string {
  const parsed = parseStructRef(reference);
  if (parsed === undefined) return reference;
  const isShort = parsed.table === undefined || parsed.table === "";
  const isOwnRow = parsed.sections?.includes(THIS_ROW) === true;
  const named = isShort && table !== undefined ? { ...parsed, table } : parsed;
  return isOwnRow || named !== parsed ? stringifyStructRef(named, { thisRow: true }) : reference;
}

/** Whether a structured reference is one cell, as far as its text says. */
export function isOneCell(reference: string): boolean {
  const parsed = parseStructRef(reference);
  const columns = parsed?.columns?.length ?? 0;
  const [section, ...others] = parsed?.sections ?? [];
  return columns === 1 && others.length === 0 && section !== undefined && ONE_ROW.has(section);
}

const ONE_ROW: ReadonlySet<string> = new Set([THIS_ROW, "headers", "totals"]);
