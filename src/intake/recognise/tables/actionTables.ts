import { parseItemCode, SCHEMES, type PrintedAction } from "../../../ita";
import { toArabicDigits } from "../../../thai";
import { columnsOf, type ColumnMapping } from "./columns";
import type { Context, TableRow } from "./context";
import type { Draft } from "../draft";
import type { Fate } from "../fates";
import { reportUnused } from "./context";

const ACTION_TEXTS = ["measure", "analysis", "steps", "period", "owner", "monitor"] as const;
export type ActionTexts = Partial<Record<(typeof ACTION_TEXTS)[number], string>>;

/** Measures beside what was analysed, its steps, time or owner: a plan. With a code column it is a table of items. */
function isActionMapping(mapping: ColumnMapping | undefined): boolean {
  if (mapping?.includes("measure") !== true || mapping.includes("code") || mapping.includes("score")) return false;
  return mapping.includes("analysis") || mapping.includes("steps") || mapping.includes("owner");
}

/** A row of a plan; one whose measure is empty goes on with the row above, which a page cut. */
export function readAction(row: TableRow, context: Context, draft: Draft): Fate | undefined {
  const { mapping } = context;
  if (mapping === undefined || !isActionMapping(mapping)) return undefined;
  const { cells } = row;
  const texts: ActionTexts = {};
  const used = new Set(columnsOf(mapping, "ordinal", "remark", "none"));
  for (const field of ACTION_TEXTS) {
    for (const column of columnsOf(mapping, field)) {
      used.add(column);
      const cell = cells[column] ?? "";
      if (cell !== "") texts[field] = texts[field] === undefined ? cell : `${texts[field]} ${cell}`;
    }
  }
  if (Object.keys(texts).length === 0) return undefined;
  const last = draft.actions.at(-1);
  if (texts.measure !== undefined || last === undefined) draft.actions.push(texts);
  else
    for (const field of ACTION_TEXTS) if (texts[field] !== undefined) last[field] = joined(last[field], texts[field]);
  reportUnused(row, used, context, draft, false);
  return "record";
}

function joined(before: string | undefined, after: string): string {
  return before === undefined ? after : `${before} ${after}`;
}

const CODE = /(?<![A-Za-z0-9๐-๙])[OIE]\s?[0-9๐-๙]{1,2}(?![0-9๐-๙A-Za-z])/g;
const INDICATOR = /ตัวชี้วัด(?:ที่)?\s*(\d{1,2})(?![.\d])/g;
const LAST_INDICATOR = 10;
const INDICATOR_NAMES = SCHEMES.flatMap(({ indicators }) => indicators).flatMap(({ no, name, aliases }) =>
  [name, ...aliases].map((known): readonly [number, RegExp] => [no, new RegExp(`${known}(?!สาธารณะ)`)]),
);

/** The items and indicators a text names, by code, number or name. */
export function mentioned(text: string): PrintedAction["about"] {
  const found = new Set<PrintedAction["about"][number]>();
  for (const [printed] of text.matchAll(CODE)) {
    const code = parseItemCode(printed)?.code;
    if (code !== undefined) found.add(code);
  }
  for (const [, number] of toArabicDigits(text).matchAll(INDICATOR)) {
    const no = Number(number);
    if (no >= 1 && no <= LAST_INDICATOR) found.add(`${no}`);
  }
  for (const [no, name] of INDICATOR_NAMES) if (name.test(text)) found.add(`${no}`);
  return [...found];
}
