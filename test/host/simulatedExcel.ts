/**
 * An Excel that exists only as far as the add-in uses it. The protocol is the real one, spoken by the
 * unmodified client; calculation, coercion, autofit and the timing of events are ours and unproven.
 */
import { workbookObject } from "./classes/workbook";
import { CustomFunctionCalls } from "./customFunctions";
import { Events } from "./events";
import { Faults } from "./faults";
import { type Area, WHOLE_SHEET } from "./model/area";
import { readAddress } from "./model/address";
import { isBlank } from "./model/cells";
import type { CellValue, Sheet, Workbook } from "./model/workbook";
import { copyWorkbook, findSheet, newWorkbook } from "./model/workbook";
import { writeGrid } from "./model/writeGrid";
import { accessDenied, type HostError, itemNotFound, Violation } from "./protocol/errors";
import { execute } from "./protocol/execute";
import type { RequestBody, ResponseBody } from "./protocol/messages";
import { type RequestRecord, recorded } from "./requestRecord";
import { Session } from "./protocol/session";
import type { RequirementSets } from "./requirementSets";
import type { RangeTarget, World } from "./world";

export interface SimulatedExcelOptions {
  /** Which members exist from which version on; read from the type declarations. */
  readonly requirementSets: RequirementSets;
  /** Of the ExcelApi set, such as "1.14". */
  readonly version?: string;
  readonly workbook?: Workbook;
  /** Value of a formula; without it a cell keeps what it showed last, or shows 0. */
  readonly calculate?: World["calculate"];
  /** How formulas are given back, where it is not as they were written. */
  readonly spell?: World["spell"];
}

const MESSAGE_OF_BROKEN_CONNECTION = "The connection to Excel is broken.";

export class SimulatedExcel {
  workbook: Workbook;
  readonly version: string;
  readonly requests: RequestRecord[] = [];
  /** What the code under test got wrong, or the simulation does not know. */
  readonly violations: string[] = [];
  readonly faults = new Faults();
  readonly events: Events;
  readonly customFunctions = new CustomFunctionCalls();
  calculate: World["calculate"];
  spell: World["spell"];
  /** How often a recalculation was asked for. */
  recalculations = 0;
  private session: Session;
  private held = new Set<RangeTarget>();
  /** Set by the client when it is loaded; takes messages as JSON. */
  receive: ((text: string) => void) | null = null;

  constructor(private readonly options: SimulatedExcelOptions) {
    this.version = options.version ?? "1.14";
    this.workbook = options.workbook ?? newWorkbook();
    this.calculate = options.calculate ?? ((_formula, _sheet, _row, _column, before) => before);
    this.spell = options.spell ?? ((formula) => formula);
    this.events = new Events((message) => this.receive?.(message));
    this.session = this.newSession();
    this.customFunctions.connect((message) => this.receive?.(message));
  }

  private newSession(): Session {
    const host = this;
    const world = this.world();
    return new Session({
      world,
      get root() {
        return workbookObject(host.workbook);
      },
      newObjects: this.customFunctions.objects,
      requirementSets: this.options.requirementSets,
      minorVersion: Number(this.version.split(".")[1]),
      beforeAction: () => {
        this.faults.nextAction();
      },
      beforeChange: () => {
        if (this.faults.readOnly) throw accessDenied();
      },
      failed: (error, location) => {
        this.record(error, location);
      },
    });
  }

  private record(error: HostError, location: string): void {
    if (error instanceof Violation) this.violations.push(`${error.message} (${location})`);
  }

  private world(): World {
    const host = this;
    return {
      get workbook() {
        return host.workbook;
      },
      range: (sheet, area) => {
        const range = { sheet, area };
        this.held.add(range);
        return range;
      },
      get heldRanges() {
        return host.held;
      },
      calculate: (...call) => this.calculate(...call),
      spell: (...call) => this.spell(...call),
      changed: (sheet, area, change) => {
        this.events.changed(sheet, area, change, "Local");
      },
      selectionChanged: () => {
        this.events.selectionChanged(this.workbook);
      },
      listen: (event, target, on) => {
        this.events.listen(event, target, on);
      },
      recalculated: () => {
        this.recalculations += 1;
        this.recalculate();
      },
      get eventsEnabled() {
        return host.events.enabled;
      },
      set eventsEnabled(enabled: boolean) {
        host.events.enabled = enabled;
      },
      violation: (message) => {
        throw new Violation("InvalidArgument", message);
      },
    };
  }

  /** Asks the calculation for the value of every formula. */
  recalculate(): void {
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
    this.held = new Set();
    this.events.forget();
    this.session = this.newSession();
  }

  /** A request as text, and what Excel answers; status 200 unless the way there or back is broken. */
  answer(body: RequestBody): { readonly status: number; readonly body: string } {
    const record = recorded(body);
    this.requests.push(record);
    const fault = record.housekeeping ? undefined : this.faults.nextRequest();
    if (fault?.when === "before") return broken(fault.code);
    const answer = record.housekeeping ? this.tidiedUp(body) : this.executed(body);
    record.error = answer.Error?.Code;
    return fault === undefined ? { status: 200, body: JSON.stringify(answer) } : broken(fault.code);
  }

  private executed(body: RequestBody): ResponseBody {
    const answer = execute(body, this.session);
    const kept = new Set(this.session.keptTargets);
    this.held = new Set([...this.held].filter((range) => kept.has(range)));
    return answer;
  }

  private tidiedUp(body: RequestBody): ResponseBody {
    for (const { ArgumentInfo } of body.Actions) this.session.release(String(ArgumentInfo?.Arguments?.[0]));
    return { Results: body.Actions.map(({ Id }) => ({ ActionId: Id, Value: null })), TraceIds: [] };
  }

  /** What the client sends and receives through, under the name it looks for when it is loaded. */
  bridge(): { sendMessageToHost: (text: string) => void; onMessageFromHost: ((text: string) => void) | null } {
    const host = this;
    return {
      get onMessageFromHost() {
        return host.receive;
      },
      set onMessageFromHost(receive) {
        host.receive = receive;
      },
      sendMessageToHost: (text) => {
        const { id, message } = JSON.parse(text) as { id: number; message: { body: RequestBody | string } };
        const body = typeof message.body === "string" ? (JSON.parse(message.body) as RequestBody) : message.body;
        void Promise.resolve().then(() => {
          const answer = this.answer(body);
          const reply = { statusCode: answer.status, headers: {}, body: answer.body };
          this.receive?.(JSON.stringify({ id, type: 2, message: reply }));
        });
      },
    };
  }

  sheet(name: string): Sheet {
    const sheet = findSheet(this.workbook, name);
    if (sheet === undefined) throw itemNotFound();
    return sheet;
  }

  /** A person types into cells: coerced like anything typed, and told to whoever listens. */
  userEdits(sheetName: string, address: string, values: readonly (readonly (CellValue | null)[])[]): void {
    const sheet = this.sheet(sheetName);
    const area = this.areaOf(address);
    writeGrid(this.session.world, sheet, area, values);
    this.events.changed(sheet, area, "RangeEdited", "Local");
  }

  /** A person selects cells. */
  userSelects(sheetName: string, ...addresses: readonly string[]): void {
    this.workbook.active = this.sheet(sheetName);
    this.workbook.selected = addresses.map((address) => this.areaOf(address));
    this.events.selectionChanged(this.workbook);
  }

  /** A value as the workbook holds it. */
  valueAt(sheetName: string, address: string): CellValue {
    return this.cellOf(sheetName, address)?.value ?? "";
  }

  formulaAt(sheetName: string, address: string): string | null {
    return this.cellOf(sheetName, address)?.formula ?? null;
  }

  private cellOf(sheetName: string, address: string) {
    const { top, left } = this.areaOf(address);
    const cell = this.sheet(sheetName).rows.get(top)?.cells.get(left);
    return cell === undefined || isBlank(cell) ? undefined : cell;
  }

  private areaOf(address: string): Area {
    return readAddress(address)?.area ?? WHOLE_SHEET;
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

function broken(code: string): { readonly status: number; readonly body: string } {
  const error = { code, message: MESSAGE_OF_BROKEN_CONNECTION };
  return { status: 500, body: JSON.stringify({ error }) };
}
