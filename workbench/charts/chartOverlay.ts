/** Charts of the sheet that is shown, drawn over the cells Excel would lay them on. The spreadsheet has none. */
import type { Chart, Workbook } from "../../test/host/model/workbook";
import type { Grid } from "../grid/grid";
import { chartDrawing } from "./chartDrawing";
import { chartFigures } from "./chartFigures";

/** Row and column headings, which nothing may lie over. */
const HEADINGS = { rows: 46, columns: 20 } as const;

const pixels = (value: number): string => `${String(Math.round(value))}px`;

/** Pictures within which scrolling and changing sheets come to an end. */
const FRAMES = 20;

export class ChartOverlay {
  private readonly layer = document.createElement("div");
  private shown = "";
  private frames = new Map<Chart, HTMLElement>();

  constructor(
    private readonly container: HTMLElement,
    private readonly grid: Grid,
    private readonly workbook: () => Workbook,
  ) {
    this.layer.className = "charts";
    // Beside it: what is in it belongs to the spreadsheet, which would take the charts away.
    container.after(this.layer);
    const { api } = grid;
    for (const event of [api.Event.Scroll, api.Event.ActiveSheetChanged, api.Event.SheetSkeletonChanged] as const) {
      api.addEvent(event, () => {
        this.follow(FRAMES);
      });
    }
    new ResizeObserver(() => {
      this.show();
    }).observe(container);
  }

  /** The spreadsheet tells that it scrolls, not when it has; and of a new workbook before it has a view to ask. */
  private follow(frames: number): void {
    if (frames === 0) return;
    requestAnimationFrame(() => {
      this.show();
      this.follow(frames - 1);
    });
  }

  /** Draws anew what has changed, and lays every chart where its cells are now. */
  show(): void {
    const { sheets } = this.workbook();
    const active = this.grid.api.getActiveWorkbook()?.getActiveSheet().getSheetId();
    const charts = sheets.find(({ id }) => id === active)?.charts ?? [];
    const figures = charts.map((chart) => chartFigures(this.workbook(), chart));
    const now = JSON.stringify([active, figures]);
    if (now !== this.shown) {
      this.shown = now;
      this.frames = new Map(
        charts.map((chart, index) => {
          const frame = document.createElement("figure");
          const figure = figures[index];
          frame.append(figure === undefined ? "เห็นใน Excel เท่านั้น · Shown in Excel only" : chartDrawing(figure));
          return [chart, frame];
        }),
      );
      this.layer.replaceChildren(...this.frames.values());
    }
    this.place();
  }

  /** The largest drawing of the spreadsheet's is that of the cells. */
  private cells(): DOMRect | undefined {
    const places = [...this.container.querySelectorAll("canvas")].map((canvas) => canvas.getBoundingClientRect());
    return places.sort((one, other) => other.width * other.height - one.width * one.height)[0];
  }

  private place(): void {
    if (this.frames.size === 0) return;
    const sheet = this.grid.api.getActiveWorkbook()?.getActiveSheet();
    const canvas = this.cells();
    const around = this.layer.offsetParent?.getBoundingClientRect();
    if (sheet === undefined || canvas === undefined || around === undefined) return;
    const zoom = sheet.getZoom();
    this.layer.style.left = pixels(canvas.left - around.left + HEADINGS.rows * zoom);
    this.layer.style.top = pixels(canvas.top - around.top + HEADINGS.columns * zoom);
    this.layer.style.width = pixels(canvas.width - HEADINGS.rows * zoom);
    this.layer.style.height = pixels(canvas.height - HEADINGS.columns * zoom);
    const { sheetViewStartRow, sheetViewStartColumn, offsetX, offsetY } = sheet.getScrollState();
    const cell = (row: number, column: number) => sheet.getRange(row, column).getCellRect();
    const corner = cell(sheetViewStartRow, sheetViewStartColumn);
    for (const [{ anchor }, { style }] of this.frames) {
      const [first, last] = [cell(anchor.top, anchor.left), cell(anchor.bottom, anchor.right)];
      style.left = pixels((first.left - corner.left - offsetX) * zoom);
      style.top = pixels((first.top - corner.top - offsetY) * zoom);
      style.width = pixels((last.right - first.left) * zoom);
      style.height = pixels((last.bottom - first.top) * zoom);
    }
  }
}
