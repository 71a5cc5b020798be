import { openWorkbook } from "../../../src/excel";
import type { Assessment } from "../../../src/ita";
import { importInto, regenerate, WorkbookError } from "../../../src/workbook";
import { difference, fingerprint, type SimulatedExcel } from "../../host";
import { HostError } from "../../host/protocol/errors";
import { cellAt } from "../../host/model/cells";
import { headersOf } from "../../host/model/formulas";
import { findTable } from "../../host/model/tables";
import type { Chance } from "./chance";
import { anyEdit, type Person } from "./edits";
import { nextResult, randomResult, readingOfResult } from "./readings";
import { contents, holdings, stampAll, whereStamped, type Holding } from "./stamps";

export interface Told {
  readonly counts: Map<string, number>;
  readonly faults: string[];
}

const IN_PEACE: ReadonlySet<string> = new Set(["protected", "too-new", "other-assessment", "in-the-way", "not-ours"]);

/** One workbook, edited and imported into again and again. */
export class Trial {
  private readonly typed = new Set<number>();
  private marks = 0;
  private round = 0;
  private log: string[] = [];
  private isStateWhole = true;

  constructor(
    private readonly host: SimulatedExcel,
    private readonly chance: Chance,
    private readonly told: Told,
    private result: Assessment,
  ) {}

  private count(what: string): void {
    this.told.counts.set(what, (this.told.counts.get(what) ?? 0) + 1);
  }

  private fault(what: string): void {
    this.told.faults.push(`${what}\n    after ${this.log.join("; ")}`);
  }

  private person(): Person {
    const { host, chance } = this;
    return {
      host,
      chance,
      mark: () => {
        this.marks += 1;
        return `พิมพ์${String(this.marks)}`;
      },
    };
  }

  edit(times: number): void {
    const person = this.person();
    stampAll(this.host.workbook);
    for (let n = 0; n < times; n += 1) {
      const edit = anyEdit(this.chance);
      const before = edit.types === true ? contents(this.host.workbook) : undefined;
      try {
        edit.run(person);
        this.log.push(edit.name);
        this.count(`edit ${edit.name}`);
        if (edit.name === "damage the state") this.isStateWhole = false;
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        this.log.push(`(${edit.name})`);
      }
      this.host.violations.splice(0);
      stampAll(this.host.workbook);
      if (before === undefined) continue;
      const after = contents(this.host.workbook);
      for (const [stamp, now] of after) if (before.get(stamp) !== now) this.typed.add(stamp);
      for (const stamp of before.keys()) if (!after.has(stamp)) this.typed.add(stamp);
    }
  }

  private lookAtCells(before: ReadonlyMap<number, Holding>): void {
    const after = holdings(this.host.workbook);
    const own = ownAreas(this.host);
    const where = whereStamped(this.host.workbook);
    for (const [stamp, was] of before) {
      const now = after.get(stamp);
      const isTyped = this.typed.has(stamp);
      if (now === undefined) {
        if (isTyped) this.fault(`lost: ${was.place} ${was.text.slice(0, 60)}`);
        continue;
      }
      // A formula that names a row of diagnostics loses it when the row goes.
      if (was.corners.some((corner) => corner !== null && !after.has(corner))) continue;
      const place = where.get(stamp);
      const table = place === undefined ? undefined : own(place.sheet.name, place.row, place.column);
      const mayWrite = !isTyped && table !== undefined;
      if (was.text !== now.text && !mayWrite) {
        if (isTyped && !this.isStateWhole && was.text === "string ") continue;
        this.fault(
          `${isTyped ? "typed" : "other"} cell changed: ${was.place} (${table ?? "outside"}) ${was.text.slice(0, 80)} → ${now.text.slice(0, 80)}`,
        );
      }
      if (was.text === now.text && was.corners.length > 0) {
        const moved = was.corners.some((corner, index) => corner !== null && corner !== now.corners[index]);
        if (moved)
          this.fault(
            `reference changed: ${was.place} ${was.text.slice(0, 60)} ${JSON.stringify(was.corners)} → ${JSON.stringify(now.corners)}`,
          );
      }
      if (now.isFormula && now.text.includes("#REF!") && !was.text.includes("#REF!"))
        this.fault(`#REF!: ${was.place} ${was.text.slice(0, 80)}`);
      if (isTyped && was.looks !== now.looks) this.fault(`looks changed: ${was.place} ${was.looks} → ${now.looks}`);
    }
  }

  private lookAtFormulas(): void {
    for (const { name, rows } of this.host.workbook.sheets) {
      for (const [row, { cells }] of rows) {
        for (const [column, { formula }] of cells) {
          if (formula?.includes("HOSTILE") === true)
            this.fault(
              `text became a formula: ${name}!R${String(row + 1)}C${String(column + 1)} ${formula.slice(0, 60)}`,
            );
        }
      }
    }
  }

  private ids(): readonly string[] | undefined {
    const plan = findTable(this.host.workbook, "tblPlan");
    if (plan === undefined) return undefined;
    const { area } = plan.table;
    const headers = headersOf(plan.sheet, area);
    const at = headers.findIndex((header) => ["รหัสแผน", "Plan id", "Action id", "ID"].includes(header));
    if (at < 0) return undefined;
    return Array.from({ length: area.bottom - area.top }, (_, index) =>
      String(cellAt(plan.sheet, area.top + 1 + index, area.left + at).value),
    ).filter((id) => id !== "");
  }

  private lookAtPlan(before: readonly string[] | undefined): void {
    const ids = this.ids();
    if (ids === undefined) return;
    const counts = new Map<string, number>();
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
    for (const [id, count] of counts) {
      const was = (before ?? []).filter((other) => other === id).length;
      if (count > Math.max(1, was)) this.fault(`id ${id} came ${String(count)} times, ${String(was)} before`);
    }
    // Of the thresholds a person may set none is lower.
    for (const [code, item] of Object.entries(this.result.items)) {
      if ((item?.score ?? 100) >= 50) continue;
      if (!ids.some((id) => id.includes(`-${code}-`))) this.fault(`${code} is not in the plan: ${ids.join()}`);
    }
  }

  async step(): Promise<void> {
    const { host, chance } = this;
    this.round += 1;
    this.edit(chance.below(10));
    stampAll(host.workbook);
    const before = holdings(host.workbook);
    const print = fingerprint(host.workbook);
    const ids = this.ids();
    const port = openWorkbook();
    host.requests.splice(0);
    const action = chance.below(10);
    const foreign = action === 0;
    const next = foreign
      ? randomResult(chance, chance.below(2) === 0 ? { agency: "เทศบาลนครอื่น" } : { fiscalYear: 2564 })
      : nextResult(chance, this.result);
    const reading = readingOfResult(next, `h${String(this.marks)}-${String(this.round)}`);
    const when = { today: `2021-0${String(1 + (this.round % 8))}-15` };
    const work = async (): Promise<string> => {
      const report =
        action === 1 ? await regenerate(port, when) : await importInto(port, reading, { language: "th", ...when });
      return report.outcome;
    };
    const isCut = action === 2;
    if (isCut) {
      const k = 3 + chance.below(4);
      if (chance.below(4) === 0) host.faults.failRequestsFrom(k, chance.below(2) === 0 ? { when: "after" } : {});
      else {
        host.faults.failAction(1 + chance.below(160));
        host.faults.failRequestsFrom(3 + chance.below(3), { when: "after" });
      }
    }
    let outcome: string;
    try {
      outcome = await work();
    } catch (error) {
      if (!(error instanceof WorkbookError)) {
        this.fault(`exception: ${error instanceof Error ? (error.stack ?? "").slice(0, 900) : String(error)}`);
        throw error;
      }
      outcome = error.code;
      if (!isCut && !IN_PEACE.has(outcome)) {
        const cause = error.cause as { code?: string; message?: string; debugInfo?: unknown } | undefined;
        this.fault(
          `refused with ${outcome} ${JSON.stringify(error.data)} ${String(cause?.code)} ${JSON.stringify(cause?.debugInfo ?? cause?.message ?? null).slice(0, 600)}`,
        );
      }
    }
    const name = `${isCut ? "cut-off " : ""}${action === 1 ? "regenerate" : foreign ? "foreign import" : "import"}`;
    this.count(`${name}: ${outcome}`);
    this.log.push(`${name.toUpperCase()} ${outcome}`);
    host.faults.clear();
    if (host.violations.length > 0) this.fault(`violation: ${host.violations.splice(0).join(" | ")}`);
    const requests = host.counted.length;
    if (!isCut && requests > 6) this.fault(`${String(requests)} requests`);
    if (isCut) {
      await this.afterCutOff(print, outcome);
      return;
    }
    const isRefused = !["created", "updated", "unchanged"].includes(outcome);
    if (isRefused || outcome === "unchanged") {
      const differs = difference(print, fingerprint(host.workbook));
      if (differs !== "") this.fault(`${outcome}, but ${differs.slice(0, 400)}`);
      return;
    }
    this.lookAtCells(before);
    this.lookAtFormulas();
    if (action !== 1) {
      if (!foreign) this.result = next;
      this.lookAtPlan(ids);
    }
    await this.again(port, work, action !== 1);
    if (chance.below(3) === 0 && port.canUndo()) {
      await port.undo();
      this.count("undo");
      this.log.push("UNDO");
      const differs = difference(withoutFormats(print), withoutFormats(fingerprint(host.workbook)));
      if (differs !== "") this.fault(`undone, but ${differs.slice(0, 600)}`);
      return;
    }
    this.isStateWhole = true;
  }

  /** The same once more changes nothing. */
  private async again(
    port: ReturnType<typeof openWorkbook>,
    work: () => Promise<string>,
    isImport: boolean,
  ): Promise<void> {
    const once = fingerprint(this.host.workbook);
    const couldUndo = port.canUndo();
    const outcome = await work();
    if (outcome === "unchanged") return;
    const differs = difference(once, fingerprint(this.host.workbook));
    this.fault(
      `the same ${isImport ? "import" : "regeneration"} again: ${outcome}, ${String(couldUndo)}: ${differs.slice(0, 700)}`,
    );
    throw new GaveUp();
  }

  private async afterCutOff(print: ReturnType<typeof fingerprint>, outcome: string): Promise<void> {
    const { host } = this;
    const isOpen = host.workbook.xmlParts.some(({ xml }) => xml.includes("urn:itas-excel:journal"));
    if (!isOpen) {
      if (outcome !== "updated" && outcome !== "unchanged") {
        const differs = difference(print, fingerprint(host.workbook));
        if (outcome === "rolled-back" && differs !== "") this.fault(`rolled back, but ${differs.slice(0, 400)}`);
      }
      throw new GaveUp();
    }
    this.count("journal left");
    host.reopen();
    let ended: string;
    try {
      ended = String(await openWorkbook().repair());
    } catch (error) {
      if (!(error instanceof WorkbookError)) throw error;
      ended = error.code;
    }
    this.count(`repair: ${ended}`);
    this.log.push(`REPAIR ${ended}`);
    const differs = difference(withoutFormats(print), withoutFormats(fingerprint(host.workbook)));
    if (ended === "before" && differs !== "") this.fault(`repaired to before, but ${differs.slice(0, 400)}`);
    if (ended !== "before" && ended !== "complete") this.fault(`repair ended ${ended}`);
    throw new GaveUp();
  }
}

function withoutFormats(print: ReturnType<typeof fingerprint>): ReturnType<typeof fingerprint> {
  return new Map([...print].map(([place, what]) => [place, what.replace(/"stamp":\d+|'/g, "")]));
}

/** Nothing more is to be learnt from this workbook. */
export class GaveUp extends Error {}

/** The table of ours, or the named cell, a cell belongs to. */
function ownAreas({ workbook }: SimulatedExcel): (sheet: string, row: number, column: number) => string | undefined {
  return (sheetName, row, column) => {
    const sheet = workbook.sheets.find(({ name }) => name === sheetName);
    const table = sheet?.tables.find(
      ({ area }) => row > area.top && row <= area.bottom && column >= area.left && column <= area.right,
    );
    if (table !== undefined && /^tbl[A-Za-z]+$/.test(table.name)) return table.name;
    const named = workbook.names.find(({ name, formula }) => {
      if (!name.startsWith("ITAS_")) return false;
      const [, named_ = "", column_ = "", row_ = ""] = /^='?(.*?)'?!\$([A-Z]+)\$(\d+)$/.exec(formula) ?? [];
      return named_.replaceAll("''", "'") === sheetName && Number(row_) === row + 1 && columnIndex(column_) === column;
    });
    return named?.name;
  };
}

function columnIndex(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
