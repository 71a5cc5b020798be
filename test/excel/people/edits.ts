import { parseA1Ref, stringifyA1Ref, stringifyTokens, tokenize } from "@borgar/fx";
import { LANGUAGES, texts } from "../../../src/i18n";
import { MATCHING } from "../../../src/sheets";
import type { SimulatedExcel } from "../../host";
import { fullAddress, quotedSheet } from "../../host/model/address";
import { overlap, WHOLE_SHEET, type Area } from "../../host/model/area";
import { BLANK, cellAt, isBlank, putCell, rowAt, usedArea } from "../../host/model/cells";
import { clearCells } from "../../host/model/clearCells";
import { headersOf, rewriteFormulas } from "../../host/model/formulas";
import { moveCells } from "../../host/model/moveCells";
import { rebased } from "../../host/model/references";
import { deleteSheet, renameSheet } from "../../host/model/sheets";
import { addTable, findTable, mustBeFreeName, nameTable, resizeTable } from "../../host/model/tables";
import { newId, newSheet, type Cell, type Sheet, type Table, type Workbook } from "../../host/model/workbook";
import { stateXml } from "../writing/scenario";
import type { Chance } from "./chance";

/** Chance, the workbook it is about, and marks by which typed texts are told apart. */
export interface Person {
  readonly chance: Chance;
  readonly host: SimulatedExcel;
  mark(): string;
}

export interface Edit {
  readonly name: string;
  /** What it leaves in cells a person typed; the others only move them or their looks. */
  readonly types?: true;
  readonly weight: number;
  readonly run: (person: Person) => void;
}

interface Own {
  readonly sheet: Sheet;
  readonly table: Table;
}

const OWN = Object.keys(MATCHING);

function ownTables({ sheets }: Workbook): readonly Own[] {
  return sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
}

function anyTable({ chance, host }: Person, prefer?: string): Own {
  const all = ownTables(host.workbook).filter(({ table }) => OWN.includes(table.name));
  const wanted = prefer ?? chance.of(["tblPlan", "tblPlan", "tblPlan", "tblItems", "tblOwners", "any", "any", "any"]);
  const found = all.find(({ table }) => table.name === wanted);
  return found ?? chance.of(all);
}

const bodyOf = ({ area, showTotals }: Table): Area => ({
  ...area,
  top: area.top + 1,
  bottom: area.bottom - (showTotals ? 1 : 0),
});

function cellOf(person: Person): { readonly sheet: Sheet; readonly row: number; readonly column: number } {
  const { sheet, table } = anyTable(person);
  const { top, left, bottom, right } = bodyOf(table);
  const { chance } = person;
  return { sheet, row: top + chance.below(bottom - top + 1), column: left + chance.below(right - left + 1) };
}

const CONTENTS: readonly ((mark: string) => unknown)[] = [
  (mark) => mark,
  (mark) => mark,
  (mark) => `${mark}\nบรรทัดสอง`,
  (mark) => `'=HOSTILE ${mark}`,
  (mark) => `'+${mark}`,
  (mark) => `'-${mark}`,
  (mark) => `'@${mark}`,
  (mark) => `''${mark}`,
  () => "๑๒๓",
  () => "๑๕ ก.พ. ๒๕๖๔",
  () => 44_242,
  () => 12.345678901234567,
  () => -1,
  () => true,
  () => "1/2/2564",
  () => "#N/A",
  () => "=1+1",
  (mark) => `=IF(TRUE,"${mark}",0)`,
  () => "=A1",
  () => "=SUM($A$1:A3)",
  () => "=COUNTA(tblPlan[])",
  (mark) => mark + "ก".repeat(32_767 - mark.length),
  (mark) => ` ${mark} `,
  (mark) => `${mark}\u200B\t\u00A0`,
  (mark) => `${mark}\r\n.`,
];

function type(person: Person, sheet: Sheet, row: number, column: number, content: unknown): void {
  person.host.userEdits(sheet.name, addressOf({ top: row, left: column, bottom: row, right: column }), [
    [content as string],
  ]);
}

function addressOf(area: Area): string {
  const full = fullAddress("S", area);
  return full.slice(full.indexOf("!") + 1);
}

/** Keeps the stamps of a row's cells where they are and gives it the cells in another order. */
function reorder({ sheet, table }: Own, order: readonly number[]): void {
  const { top, left, right } = bodyOf(table);
  const rows = order.map((index) =>
    Array.from({ length: right - left + 1 }, (_, offset) => cellAt(sheet, top + index, left + offset)),
  );
  for (const [index, cells] of rows.entries()) {
    for (const [offset, cell] of cells.entries()) {
      const from = order[index] ?? index;
      const moved = movedFormula(cell, top + from, top + index, left + offset);
      putCell(sheet, top + index, left + offset, moved);
    }
  }
}

function movedFormula(cell: Cell, from: number, to: number, column: number): Cell {
  if (cell.formula === null || from === to || !/[A-Z]\$?\d/.test(cell.formula)) return cell;
  return { ...cell, formula: rebased(cell.formula, from, column, to, column) };
}

function shift(
  workbook: Workbook,
  sheet: Sheet,
  along: "rows" | "columns",
  at: number,
  count: number,
  deletes: boolean,
  from = 0,
  to = along === "rows" ? WHOLE_SHEET.right : WHOLE_SHEET.bottom,
): void {
  moveCells(workbook, sheet, { along, at, count, deletes, from, to }, []);
}

function freeSheetName(person: Person, wish: string): string {
  return `${wish.slice(0, 20)} ${person.mark()}`;
}

/** Cuts an area out and pastes it elsewhere: tables, names and references go along. */
function cutAndPaste(workbook: Workbook, from: Sheet, area: Area, to: Sheet, row: number, column: number): void {
  const [down, across] = [row - area.top, column - area.left];
  const target = { top: row, left: column, bottom: area.bottom + down, right: area.right + across };
  const isInside = (other: Area) => {
    const shared = overlap(area, other);
    return shared !== undefined && JSON.stringify(shared) === JSON.stringify({ ...other });
  };
  const cells: (readonly [number, number, Cell])[] = [];
  for (let r = area.top; r <= area.bottom; r += 1) {
    for (let c = area.left; c <= area.right; c += 1) {
      cells.push([r, c, cellAt(from, r, c)]);
      putCell(from, r, c, BLANK);
    }
  }
  for (const [r, c, cell] of cells) putCell(to, r + down, c + across, cell);
  const tables = from.tables.filter((table) => isInside(table.area));
  from.tables = from.tables.filter((table) => !tables.includes(table));
  for (const table of tables) {
    const { top, left, bottom, right } = table.area;
    table.area = { top: top + down, left: left + across, bottom: bottom + down, right: right + across };
    to.tables.push(table);
  }
  const isMoved = (sheet: Sheet | null, r: number, c: number): boolean =>
    sheet === to && r >= target.top && r <= target.bottom && c >= target.left && c <= target.right;
  const rewritten = (formula: string, home: Sheet | null, isOwnMoved: boolean): string =>
    stringifyTokens(
      tokenize(formula).map((token) => {
        if (!token.type.startsWith("range") || token.type === "range_named") return token;
        const reference = parseA1Ref(token.value);
        if (reference === undefined || !("range" in reference)) return token;
        const named = reference.context?.at(-1);
        const sheet =
          named === undefined ? (isOwnMoved ? from : home) : workbook.sheets.find(({ name }) => name === named);
        const { range } = reference;
        if (sheet !== from || range.top == null || range.bottom == null || range.left == null || range.right == null)
          return token;
        const inside = isInside({ top: range.top, left: range.left, bottom: range.bottom, right: range.right });
        if (!inside)
          return isOwnMoved && named === undefined && from !== to
            ? { ...token, value: `${quotedSheet(from.name)}!${token.value}` }
            : token;
        const moved = {
          ...range,
          top: range.top + down,
          bottom: range.bottom + down,
          left: range.left + across,
          right: range.right + across,
        };
        const context = named === undefined && (isOwnMoved || home === to) ? undefined : [to.name];
        return {
          ...token,
          value: stringifyA1Ref(context === undefined ? { range: moved } : { context, range: moved }),
        };
      }),
    );
  for (const sheet of workbook.sheets) {
    for (const [r, { cells: line }] of sheet.rows) {
      for (const [c, cell] of line) {
        if (cell.formula === null) continue;
        const formula = rewritten(cell.formula, sheet, isMoved(sheet, r, c));
        if (formula !== cell.formula) line.set(c, { ...cell, formula });
      }
    }
  }
  for (const name of workbook.names) name.formula = rewritten(name.formula, name.sheet, false);
}

function copySheet(person: Person, sheet: Sheet): void {
  const { workbook } = person.host;
  const copy = structuredClone(sheet);
  const renames = new Map<string, string>();
  const made: Sheet = { ...copy, id: newId(workbook), name: freeSheetName(person, sheet.name) };
  made.tables = copy.tables.map((table) => {
    const name = `${table.name}_${String(person.chance.below(900) + 1)}`;
    renames.set(table.name, name);
    return { ...table, id: newId(workbook), name };
  });
  workbook.sheets.push(made);
  const own = { ...workbook, sheets: [made], names: [] };
  rewriteFormulas(own, (formula) => {
    let text = formula;
    for (const [before, after] of renames) text = text.replaceAll(`${before}[`, `${after}[`);
    return text;
  });
  for (const name of [...workbook.names]) {
    if (name.sheet !== null || !name.formula.includes(quotedSheet(sheet.name))) continue;
    const formula = name.formula.replace(quotedSheet(sheet.name), quotedSheet(made.name));
    workbook.names.push({ ...name, sheet: made, formula });
  }
}

function usersSheet(person: Person): Sheet {
  const { workbook } = person.host;
  const found = workbook.sheets.find(({ name }) => name.startsWith("ของฉัน"));
  if (found !== undefined) return found;
  const made = newSheet(newId(workbook), freeSheetName(person, "ของฉัน"));
  workbook.sheets.push(made);
  return made;
}

function usersFormulas({ host, chance }: Person): readonly string[] {
  const all = ownTables(host.workbook);
  const { sheet, table } = chance.of(all);
  const header = chance.of(headersOf(sheet, table.area)).replace(/(['#[\]])/g, "'$1");
  const area = bodyOf(table);
  const inside: Area = {
    top: area.top + chance.below(area.bottom - area.top + 1),
    bottom: area.bottom,
    left: area.left,
    right: area.left + chance.below(area.right - area.left + 1),
  };
  const cell: Area = { ...inside, bottom: inside.top, right: inside.left };
  return [
    `=COUNTA(${table.name}[${header}])`,
    `=SUM(${table.name}[${header}])`,
    `=INDEX(${table.name}[${header}],MATCH("O1",${table.name}[${header}],0))`,
    `=${fullAddress(sheet.name, cell)}`,
    `=SUM(${fullAddress(sheet.name, inside)})`,
    `=${table.name}[[#Headers],[${header}]]`,
    `=ROWS(${table.name})`,
    `=ITAS.BAND(${fullAddress(sheet.name, cell)})`,
    "=ITAS_Target+1",
  ];
}

function setHeaders(person: Person, own: Own, wanted: (header: string, index: number) => string): void {
  const { area } = own.table;
  const now = headersOf(own.sheet, area);
  for (const [index, header] of now.entries()) {
    const next = wanted(header, index);
    if (next !== header && !now.includes(next)) type(person, own.sheet, area.top, area.left + index, next);
  }
}

const headerWords: readonly Readonly<Record<string, Readonly<Record<string, string>>>>[] = LANGUAGES.map(
  (language) => texts(language).sheets.headers,
);

function translated(table: string, header: string): string {
  const [one = {}, two = {}] = headerWords;
  const key = Object.keys(one[table] ?? {}).find((other) => one[table]?.[other] === header);
  return (key === undefined ? undefined : two[table]?.[key]) ?? header;
}

const PARTS: readonly ((xml: string, chance: Chance) => string | null)[] = [
  () => null,
  (xml) => xml.slice(0, Math.floor(xml.length / 2)),
  (xml) => xml.replace(/"version":\d+/, '"version":99'),
  (xml) => xml.replace(/"agency":"[^"]*"/, '"agency":"เทศบาลนครอื่น"'),
  (xml) => xml.replace(/"written":\[/, '"written":[["__proto__",{"columns":[],"literals":[],"rows":[]}],'),
  (xml) => xml.replace(/"version":\d+/, '"version":1'),
  () => stateXml(`{"version":2,"__proto__":{"x":1}}`),
  () => stateXml("[".repeat(100_000)),
];

/** Everything people do to workbooks, as far as we could think of it. */
export const EDITS: readonly Edit[] = [
  {
    name: "type",
    types: true,
    weight: 12,
    run: (person) => {
      const { sheet, row, column } = cellOf(person);
      type(person, sheet, row, column, person.chance.of(CONTENTS)(person.mark()));
    },
  },
  {
    name: "clear",
    types: true,
    weight: 3,
    run: (person) => {
      const { sheet, row, column } = cellOf(person);
      clearCells(person.host.workbook, sheet, { top: row, left: column, bottom: row, right: column }, "Contents");
    },
  },
  {
    name: "sort",
    weight: 4,
    run: (person) => {
      const own = anyTable(person);
      const { top, bottom } = bodyOf(own.table);
      const order = Array.from({ length: bottom - top + 1 }, (_, index) => index);
      reorder(own, person.chance.below(2) === 0 ? order.reverse() : person.chance.shuffled(order));
    },
  },
  {
    name: "filter",
    weight: 2,
    run: (person) => {
      const { sheet, table } = anyTable(person);
      const { top, bottom } = bodyOf(table);
      for (let row = top; row <= bottom; row += 1) if (person.chance.below(2) === 0) rowAt(sheet, row).hidden = true;
    },
  },
  {
    name: "insert rows",
    weight: 4,
    run: (person) => {
      const { sheet, table } = anyTable(person);
      const { area } = table;
      const at = person.chance.below(area.bottom + 3 - Math.max(0, area.top - 3)) + Math.max(0, area.top - 3);
      shift(person.host.workbook, sheet, "rows", at, 1 + person.chance.below(3), false);
    },
  },
  {
    name: "insert columns",
    weight: 3,
    run: (person) => {
      const { sheet, table } = anyTable(person);
      const { area } = table;
      shift(
        person.host.workbook,
        sheet,
        "columns",
        area.left + person.chance.below(area.right - area.left + 2),
        1,
        false,
      );
      setHeadersWhereBlank(person, sheet);
    },
  },
  {
    name: "insert columns of the table",
    weight: 3,
    run: (person) => {
      const { sheet, table } = anyTable(person);
      const { area } = table;
      const at = area.left + 1 + person.chance.below(area.right - area.left);
      shift(person.host.workbook, sheet, "columns", at, 1, false, area.top, area.bottom);
      setHeadersWhereBlank(person, sheet);
    },
  },
  {
    name: "add a column to the right",
    types: true,
    weight: 3,
    run: (person) => {
      const { sheet, table } = anyTable(person);
      const { area } = table;
      resizeTable(sheet, table, { ...area, right: area.right + 1 });
      type(person, sheet, area.top, area.right + 1, `ของฉัน ${person.mark()}`);
      for (let row = area.top + 1; row <= area.bottom; row += 1) {
        if (person.chance.below(2) === 0) type(person, sheet, row, area.right + 1, person.mark());
      }
    },
  },
  {
    name: "delete a column",
    weight: 2,
    run: (person) => {
      const { sheet, table } = anyTable(person);
      const { area } = table;
      const at = area.left + person.chance.below(area.right - area.left + 1);
      shift(person.host.workbook, sheet, "columns", at, 1, true, area.top, area.bottom);
    },
  },
  {
    name: "rename a header",
    weight: 2,
    run: (person) => {
      const own = anyTable(person);
      const chosen = person.chance.below(own.table.area.right - own.table.area.left + 1);
      setHeaders(person, own, (header, index) => (index === chosen ? `${header}* ${person.mark()}` : header));
    },
  },
  {
    name: "translate headers",
    weight: 1,
    run: (person) => {
      const own = anyTable(person);
      setHeaders(person, own, (header) => translated(own.table.name, header));
    },
  },
  {
    name: "rename a sheet",
    weight: 2,
    run: (person) => {
      const { workbook } = person.host;
      renameSheet(
        workbook,
        person.chance.of(workbook.sheets),
        person.chance.of(["O'Brien ", "แผน! ", "A1 ", "ก "]) + person.mark(),
      );
    },
  },
  {
    name: "move a sheet",
    weight: 1,
    run: ({ host, chance }) => {
      host.workbook.sheets = chance.shuffled(host.workbook.sheets);
    },
  },
  {
    name: "hide a sheet",
    weight: 1,
    run: ({ host, chance }) => {
      const visible = host.workbook.sheets.filter(({ visibility }) => visibility === "Visible");
      if (visible.length > 1) chance.of(visible).visibility = chance.of(["Hidden", "VeryHidden"]);
    },
  },
  {
    name: "protect a sheet",
    weight: 1,
    run: ({ host, chance }) => {
      chance.of(host.workbook.sheets).protection = {};
    },
  },
  {
    name: "delete a sheet",
    weight: 2,
    run: ({ host, chance }) => {
      const { workbook } = host;
      const others = workbook.sheets.filter(({ visibility }) => visibility === "Visible");
      const sheet = chance.of(workbook.sheets.filter(({ name }) => !name.startsWith("ของฉัน")));
      if (others.some((other) => other !== sheet)) deleteSheet(workbook, sheet);
    },
  },
  {
    name: "copy a sheet",
    weight: 2,
    run: (person) => {
      copySheet(person, person.chance.of(person.host.workbook.sheets));
    },
  },
  {
    name: "cut and paste a table",
    weight: 4,
    run: (person) => {
      const { workbook } = person.host;
      const { sheet, table } = anyTable(person);
      const to = person.chance.below(2) === 0 ? sheet : usersSheet(person);
      const used = usedArea(to, WHOLE_SHEET, true) ?? { top: 0, left: 0, bottom: -1, right: -1 };
      const [row, column] = person.chance.below(2) === 0 ? [used.bottom + 3, 1] : [used.top + 2, used.right + 3];
      cutAndPaste(workbook, sheet, table.area, to, Math.max(0, row), Math.max(0, column));
    },
  },
  {
    name: "make a table beside or below",
    types: true,
    weight: 3,
    run: (person) => {
      const { workbook } = person.host;
      const { sheet, table } = anyTable(person);
      const used = usedArea(sheet, WHOLE_SHEET, true) ?? table.area;
      const isBeside = person.chance.below(2) === 0;
      const top = isBeside ? table.area.top + person.chance.below(4) : used.bottom + 2;
      const left = isBeside ? used.right + 2 : table.area.left + person.chance.below(3);
      const area = { top, left, bottom: top + 3 + person.chance.below(8), right: left + 1 };
      for (let row = top; row <= area.bottom; row += 1) {
        type(person, sheet, row, left, person.mark());
        type(person, sheet, row, left + 1, row === top ? person.mark() : row);
      }
      nameTable(workbook, addTable(workbook, sheet, area), `ตาราง_${person.mark()}`);
    },
  },
  {
    name: "write beside or below",
    types: true,
    weight: 3,
    run: (person) => {
      const { sheet, table } = anyTable(person);
      const { area } = table;
      const isBeside = person.chance.below(2) === 0;
      const row = isBeside ? area.top + person.chance.below(area.bottom - area.top + 1) : area.bottom + 2;
      const column = isBeside ? area.right + 2 : area.left;
      if (isBlank(cellAt(sheet, row, column))) type(person, sheet, row, column, person.mark());
    },
  },
  {
    name: "write formulas on our tables",
    types: true,
    weight: 4,
    run: (person) => {
      const sheet = usersSheet(person);
      const row = (usedArea(sheet, WHOLE_SHEET, true)?.bottom ?? 0) + 1;
      for (const [index, formula] of usersFormulas(person).entries()) type(person, sheet, row + index, 0, formula);
    },
  },
  {
    name: "name cells",
    weight: 2,
    run: (person) => {
      const { workbook } = person.host;
      const { sheet, table } = anyTable(person);
      const name = `ชื่อ_${person.mark()}`;
      mustBeFreeName(workbook, name, null);
      const formula = `=${fullAddress(sheet.name, bodyOf(table)).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`;
      workbook.names.push({ name, sheet: null, formula, comment: "", visible: true });
    },
  },
  {
    name: "colour cells",
    weight: 2,
    run: (person) => {
      const { sheet, row, column } = cellOf(person);
      const cell = cellAt(sheet, row, column);
      putCell(sheet, row, column, { ...cell, format: { ...cell.format, "fill.color": "#00FF00", "font.bold": true } });
    },
  },
  {
    name: "format cells",
    weight: 2,
    run: (person) => {
      const { sheet, row, column } = cellOf(person);
      const cell = cellAt(sheet, row, column);
      putCell(sheet, row, column, { ...cell, numberFormat: person.chance.of(["@", "General", "0.00", "d mmm yyyy"]) });
    },
  },
  {
    name: "duplicate rows",
    weight: 2,
    run: (person) => {
      const { sheet, table } = anyTable(person);
      const { top, left, bottom, right } = bodyOf(table);
      const from = top + person.chance.below(bottom - top + 1);
      shift(person.host.workbook, sheet, "rows", from + 1, 1, false);
      if (table.area.bottom === bottom) resizeTable(sheet, table, { ...table.area, bottom: table.area.bottom + 1 });
      for (let column = left; column <= right; column += 1) {
        const cell = cellAt(sheet, from, column);
        putCell(sheet, from + 1, column, { ...movedFormula(cell, from, from + 1, column) });
      }
    },
  },
  {
    name: "delete rows",
    weight: 2,
    run: (person) => {
      const { sheet, table } = anyTable(person);
      const { top, bottom } = bodyOf(table);
      shift(person.host.workbook, sheet, "rows", top + person.chance.below(bottom - top + 1), 1, true);
    },
  },
  {
    name: "paste rows below",
    types: true,
    weight: 2,
    run: (person) => {
      const { sheet, table } = anyTable(person);
      const { left, bottom, right } = table.area;
      if (table.showTotals) return;
      const below = { top: bottom + 1, left, bottom: bottom + 1, right };
      if (usedArea(sheet, below, true) !== undefined) return;
      for (let column = left; column <= right; column += 1) {
        if (person.chance.below(3) > 0) type(person, sheet, bottom + 1, column, person.mark());
      }
      resizeTable(sheet, table, { ...table.area, bottom: bottom + 1 });
    },
  },
  {
    name: "show totals",
    types: true,
    weight: 1,
    run: (person) => {
      const { sheet, table } = anyTable(person);
      if (table.showTotals) return;
      const { left, bottom, right } = table.area;
      shift(person.host.workbook, sheet, "rows", bottom + 1, 1, false, left, right);
      table.area = { ...table.area, bottom: bottom + 1 };
      table.showTotals = true;
      const header = headersOf(sheet, table.area)[0]?.replace(/(['#[\]])/g, "'$1") ?? "";
      type(person, sheet, bottom + 1, left, `=SUBTOTAL(103,${table.name}[${header}])`);
    },
  },
  {
    name: "change settings",
    types: true,
    weight: 2,
    run: (person) => {
      const { workbook } = person.host;
      const name = person.chance.of(["ITAS_Target", "ITAS_Threshold"]);
      const found = workbook.names.find((other) => other.name === name && other.sheet === null);
      const [, sheetName = "", address = ""] = /^='?(.*?)'?!(\$[A-Z]+\$\d+)$/.exec(found?.formula ?? "") ?? [];
      const sheet = workbook.sheets.find((other) => other.name === sheetName.replaceAll("''", "'"));
      if (sheet === undefined) return;
      person.host.userEdits(sheet.name, address.replaceAll("$", ""), [
        [person.chance.of([50, 60, 90, "๗๐", "ไม่ทราบ"])],
      ]);
    },
  },
  {
    name: "change the scheme",
    types: true,
    weight: 1,
    run: (person) => {
      const own = findTable(
        person.host.workbook,
        person.chance.of(["tblSchemeBands", "tblSchemeInstruments", "tblSchemeItems"]),
      );
      if (own === undefined) return;
      const { top, left } = bodyOf(own.table);
      type(person, own.sheet, top, left + 1, 33);
    },
  },
  {
    name: "damage the state",
    weight: 1,
    run: ({ host, chance }) => {
      const { workbook } = host;
      const part = workbook.xmlParts.find(({ xml }) => xml.includes("urn:itas-excel:state"));
      if (part === undefined) return;
      const next = chance.of(PARTS)(part.xml, chance);
      if (next === null) workbook.xmlParts = workbook.xmlParts.filter((other) => other !== part);
      else part.xml = next;
    },
  },
];

function setHeadersWhereBlank(person: Person, sheet: Sheet): void {
  for (const { area } of sheet.tables) {
    for (const [index, header] of headersOf(sheet, area).entries()) {
      if (header === "") type(person, sheet, area.top, area.left + index, `เพิ่ม ${person.mark()}`);
    }
  }
}

const BAG = EDITS.flatMap((edit) => Array.from({ length: edit.weight }, () => edit));

export function anyEdit(chance: Chance): Edit {
  return chance.of(BAG);
}
