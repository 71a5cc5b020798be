/** Who is told of changes. When exactly Excel tells, and in which order, is unproven. */
import type { Bridge } from "./bridge";
import { areaAddress } from "./model/address";
import { type Area, overlap } from "./model/area";
import type { Sheet, Workbook } from "./model/workbook";
import type { Change } from "./world";

/** Numbers of the kinds of event on the wire. */
const SHEET_CHANGED = 10;
const SELECTION_CHANGED = 14;
const TABLE_CHANGED = 101;

/** Target of handlers that listen to the whole workbook. */
const WORKBOOK = "Workbook";

export class Events {
  enabled = true;
  private readonly listening = new Set<string>();

  constructor(private readonly bridge: Bridge) {}

  listen(event: string, target: string, on: boolean): void {
    if (on) this.listening.add(`${event} ${target}`);
    else this.listening.delete(`${event} ${target}`);
  }

  forget(): void {
    this.listening.clear();
    this.enabled = true;
  }

  changed(sheet: Sheet, area: Area, change: Change): void {
    const message = {
      address: areaAddress(area),
      changeType: change,
      source: "Local",
      worksheetId: sheet.id,
      triggerSource: "",
    };
    this.tell("changed", SHEET_CHANGED, sheet.id, message);
    this.tell("changed", SHEET_CHANGED, WORKBOOK, message);
    for (const table of sheet.tables) {
      const part = overlap(table.area, area);
      if (part === undefined) continue;
      const ofTable = { ...message, address: areaAddress(part), tableId: table.id };
      this.tell("changed", TABLE_CHANGED, table.id, ofTable);
    }
  }

  selectionChanged(workbook: Workbook): void {
    const address = workbook.selected.map(areaAddress).join(",");
    const message = { address, worksheetId: workbook.active.id };
    this.tell("selection", SELECTION_CHANGED, workbook.active.id, message);
    this.tell("selection", SELECTION_CHANGED, WORKBOOK, message);
  }

  private tell(event: string, messageType: number, targetId: string, message: Readonly<Record<string, unknown>>): void {
    if (!this.enabled || !this.listening.has(`${event} ${targetId}`)) return;
    const entry = { messageCategory: 65_536, messageType, targetId, message: JSON.stringify(message) };
    void Promise.resolve().then(() => {
      this.bridge.send({ type: 3, message: { entries: [entry] } });
    });
  }
}
