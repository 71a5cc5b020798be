import { mergingTexts } from "../i18n";
import { toSerial, type IsoDate } from "../thai";
import { conditions } from "./followUpSheet";
import { columnRange, FIRST_TABLE_ROW, firstCell, formula, heading, table } from "./layout";
import type { SheetModel } from "./model";
import { NAMES } from "./references";
import type { CellContent, SheetSpec } from "./spec";

/** What went to a unit and came back. */
export interface UnitReturn {
  readonly unit: string;
  /** The unit is the one that monitors. */
  readonly by: "lead" | "monitor";
  readonly sentOn: IsoDate | null;
  readonly returnBy: IsoDate | null;
  readonly returnedOn: IsoDate | null;
  /** The last one that came back. */
  readonly file: string | null;
  /** Of its rows, as they are when this is written. */
  readonly fixes: number;
  readonly finished: number;
  readonly overdue: number;
  /** Answers that were taken, in all merges. */
  readonly changes: number;
  /** Differences that wait for a decision. */
  readonly conflicts: number;
  readonly refused: number;
}

const serial = (day: IsoDate | null): number | null => (day === null ? null : toSerial(day));

/** Sheet การส่งและรับคืน: who has returned what, with what is left to do in the plan as it is now. */
export function returnsSheet(model: SheetModel, returns: readonly UnitReturn[]): SheetSpec {
  const { texts, language, ref } = model;
  const { returns: t } = mergingTexts(language);
  const { plan, kindIs, finished, late } = conditions(model);
  const { self } = ref.of("tblReturns");
  const own = {
    lead: `((${plan("unit")}=${self("unit")})+(${plan("lead")}=${self("unit")})>0)*${kindIs("fix")}`,
    monitor: `(${plan("monitor")}=${self("unit")})*${kindIs("fix")}`,
  };
  const rows = returns.map((each): readonly CellContent[] => [
    each.unit,
    serial(each.sentOn),
    serial(each.returnBy),
    serial(each.returnedOn),
    each.file,
    formula(`SUMPRODUCT(${own[each.by]})`, each.fixes),
    formula(`SUMPRODUCT(${own[each.by]}*${finished})`, each.finished),
    formula(`SUMPRODUCT(${own[each.by]}*${late})`, each.overdue),
    formula(`${self("fixes")}-${self("finished")}`, each.fixes - each.finished),
    each.changes,
    each.conflicts,
    each.refused,
  ]);
  const spec = table(
    model,
    "tblReturns",
    { row: FIRST_TABLE_ROW, column: 0 },
    [
      { key: "unit", style: "wrapped" },
      { key: "sentOn", style: "date" },
      { key: "returnBy", style: "date" },
      { key: "returnedOn", style: "date" },
      { key: "file", style: "small" },
      { key: "fixes", style: "integer" },
      { key: "finished", style: "integer" },
      { key: "overdue", style: "integer" },
      { key: "outstanding", style: "integer" },
      { key: "changes", style: "integer" },
      { key: "conflicts", style: "integer" },
      { key: "refused", style: "integer" },
    ],
    rows,
  );
  const positive = (key: string) => ({
    range: columnRange(spec, key),
    formula: `N(${firstCell(spec, key)})>0`,
    tone: "poor" as const,
  });
  const isLate = `AND(ISNUMBER(${firstCell(spec, "returnBy")}),N(${firstCell(spec, "returnBy")})<${NAMES.asOf},${firstCell(spec, "returnedOn")}="")`;
  return {
    key: "returns",
    name: texts.names.returns,
    blocks: heading(model, t.title, t.note, 12),
    tables: [spec],
    columnWidths: [30, 15, 15, 15, 34, 12, 12, 12, 12, 16, 16, 12],
    conditionalFormats: [
      { range: columnRange(spec, "returnBy"), formula: isLate, tone: "poor" },
      positive("overdue"),
      positive("conflicts"),
    ],
    validations: [],
    charts: [],
    freeze: { rows: FIRST_TABLE_ROW + 1, columns: 1 },
    print: { orientation: "landscape", fitWidth: true, titleRows: [FIRST_TABLE_ROW, FIRST_TABLE_ROW] },
  };
}
