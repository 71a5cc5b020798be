/**
 * An Excel that exists only as far as the add-in uses it. The protocol is the real one, spoken by the
 * unmodified client; calculation, coercion, autofit and the timing of events are ours and unproven.
 */
import { type Answer, Bridge } from "./bridge";
import { workbookObject } from "./classes/workbook";
import { CustomFunctionCalls } from "./customFunctions";
import { Events } from "./events";
import { Faults } from "./faults";
import { HostWorld } from "./hostWorld";
import { readAddress } from "./model/address";
import type { Area } from "./model/area";
import { cellAt, rowAt } from "./model/cells";
import { findTable } from "./model/tables";
import { type CellValue, copyWorkbook, findSheet, newWorkbook, type Sheet, type Workbook } from "./model/workbook";
import { writeGrid } from "./model/writeGrid";
import { isOfClientItself, OfficeServices } from "./officeServices";
import { accessDenied, Violation } from "./protocol/errors";
import { execute } from "./protocol/execute";
import type { RequestBody, ResponseBody } from "./protocol/messages";
import { Session } from "./protocol/session";
import { type RequestRecord, recorded } from "./requestRecord";
import type { RequirementSets } from "./requirementSets";
import type { World } from "./world";

export interface SimulatedExcelOptions {
  /** Which members exist from which version on; read from the type declarations. */
  readonly requirementSets: RequirementSets;
  /** Of the ExcelApi set, such as "1.14". */
  readonly version?: string;
  readonly workbook?: Workbook;
  /** Value of a formula; without it a cell keeps what it showed last, or shows 0. */
  readonly calculate?: World["calculate"];
  /** What a formula fills that gives more than one cell. */
  readonly spread?: World["spread"];
  /** How formulas are given back, where it is not as they were written. */
  readonly spell?: World["spell"];
}

export class SimulatedExcel {
  workbook: Workbook;
  readonly version: string;
  readonly requests: RequestRecord[] = [];
  /** What the code under test got wrong, or the simulation does not know. */
  readonly violations: string[] = [];
  readonly faults = new Faults();
  readonly bridge = new Bridge((body) => this.answer(body));
  readonly events = new Events(this.bridge);
  readonly customFunctions = new CustomFunctionCalls(this.bridge);
  readonly office = new OfficeServices(this.bridge);
  calculate: World["calculate"];
  spell: World["spell"];
  /** How this Excel calls a reference whose cells are gone. */
  brokenReference = "#REF!";
  /** Points of a pixel of the screen: 0.75 at 96 to the inch. */
  pixel = 0.75;
  spread: World["spread"];
  /** How often a recalculation was asked for. */
  recalculations = 0;
  private world: HostWorld;
  private session: Session;

  constructor(private readonly options: SimulatedExcelOptions) {
    this.version = options.version ?? "1.14";
    this.workbook = options.workbook ?? newWorkbook();
    this.calculate = options.calculate ?? ((_formula, _sheet, _row, _column, before) => before);
    this.spread = options.spread ?? (() => undefined);
    this.spell = options.spell ?? ((formula) => formula);
    this.world = new HostWorld(this);
    this.session = this.newSession();
  }

  private newSession(): Session {
    return new Session({
      world: this.world,
      root: () => workbookObject(this.workbook),
      newObjects: { ...this.customFunctions.objects, ...this.office.objects },
      requirementSets: this.options.requirementSets,
      minorVersion: Number(this.version.split(".")[1]),
      beforeAction: () => {
        this.faults.nextAction();
      },
      beforeChange: () => {
        if (this.faults.readOnly) throw accessDenied();
      },
      failed: (error, location) => {
        if (error instanceof Violation) this.violations.push(`${error.message} (${location})`);
      },
    });
  }

  /** Asks the calculation for the value of every formula. */
  recalculate(): void {
    this.recalculations += 1;
    for (const sheet of this.workbook.sheets) {
      for (const [row, { cells }] of sheet.rows) {
        for (const [column, cell] of cells) {
          if (cell.formula === null) continue;
          const value = this.calculate(cell.formula, sheet, row, column, cell.value);
          if (value !== cell.value) cells.set(column, { ...cell, value });
        }
      }
    }
  }

  /** Saves the workbook, closes it and opens it again: the client's references are gone. */
  reopen(workbook: Workbook = copyWorkbook(this.workbook)): void {
    this.workbook = workbook;
    this.events.forget();
    this.world = new HostWorld(this);
    this.session = this.newSession();
  }

  private answer(body: RequestBody): Answer {
    // Nobody's request, so nobody's fault.
    if (isOfClientItself(body)) return { status: 200, body: JSON.stringify(execute(body, this.session)) };
    const record = recorded(body);
    this.requests.push(record);
    const fault = record.housekeeping ? undefined : this.faults.nextRequest();
    if (fault?.when === "before") {
      record.error = fault.code;
      return broken(fault.code);
    }
    const answer = record.housekeeping ? this.tidiedUp(body) : execute(body, this.session);
    this.world.letGo(new Set(this.session.keptTargets));
    record.error = fault?.code ?? answer.Error?.Code;
    return fault === undefined ? { status: 200, body: JSON.stringify(answer) } : broken(fault.code);
  }

  private tidiedUp(body: RequestBody): ResponseBody {
    for (const { ArgumentInfo } of body.Actions) this.session.release(String(ArgumentInfo?.Arguments?.[0]));
    return { Results: body.Actions.map(({ Id }) => ({ ActionId: Id, Value: null })), TraceIds: [] };
  }

  sheet(name: string): Sheet {
    const sheet = findSheet(this.workbook, name);
    if (sheet === undefined) throw new Error(`There is no sheet ${name}.`);
    return sheet;
  }

  /** A person types into cells: coerced like anything typed, and told to whoever listens. */
  userEdits(sheetName: string, address: string, values: readonly (readonly (CellValue | null)[])[]): void {
    const sheet = this.sheet(sheetName);
    const area = areaOf(address);
    writeGrid(this.world, sheet, area, values);
    this.events.changed(sheet, area, "RangeEdited");
  }

  /** A person filters a table so that some of its data rows, counted from 0, are hidden; no rows: clears it. */
  userFilters(tableName: string, ...hidden: readonly number[]): void {
    const found = findTable(this.workbook, tableName);
    if (found === undefined) throw new Error(`There is no table ${tableName}.`);
    const { sheet, table } = found;
    table.isFiltered = hidden.length > 0;
    for (let row = table.area.top + 1; row <= table.area.bottom; row++) {
      rowAt(sheet, row).hidden = hidden.includes(row - table.area.top - 1);
    }
  }

  /** A person selects cells. */
  userSelects(sheetName: string, ...addresses: readonly string[]): void {
    this.workbook.active = this.sheet(sheetName);
    this.workbook.selected = addresses.map(areaOf);
    this.events.selectionChanged(this.workbook);
  }

  /** A value as the workbook holds it. */
  valueAt(sheetName: string, address: string): CellValue {
    const { top, left } = areaOf(address);
    return cellAt(this.sheet(sheetName), top, left).value;
  }

  formulaAt(sheetName: string, address: string): string | null {
    const { top, left } = areaOf(address);
    return cellAt(this.sheet(sheetName), top, left).formula;
  }

  /** Requests of the code under test, without what the client sends to tidy up. */
  get counted(): readonly RequestRecord[] {
    return this.requests.filter(({ housekeeping }) => !housekeeping);
  }

  /** For `afterEach`: names what the code under test got wrong. */
  failOnViolation(): void {
    const found = this.violations.splice(0);
    if (found.length > 0) throw new Error(`The simulated Excel refused:\n${found.join("\n")}`);
  }
}

function areaOf(address: string): Area {
  const read = readAddress(address);
  if (read === undefined) throw new Error(`${address} is no address.`);
  return read.area;
}

function broken(code: string): Answer {
  const error = { code, message: "The connection to Excel is broken." };
  return { status: 500, body: JSON.stringify({ error }) };
}
