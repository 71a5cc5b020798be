import { address, BODY_FONT, PAGE_MARGINS, type SheetSpec } from "../../sheets";
import { rangeAt, reserve, wireBytes, type Place } from "../requests/wire";

const POINTS_PER_INCH = 72;
const FOOTER_SIZE = 12;

/** No lines between cells, and whether the sheet is shown. */
export async function queueView(place: Place, { hidden }: SheetSpec): Promise<void> {
  await reserve(place, 0, 2);
  place.sheet.showGridlines = false;
  if (hidden === true) place.sheet.visibility = "Hidden";
}

/** What of a sheet stays in view. */
export async function queuePanes(place: Place, { freeze }: SheetSpec): Promise<void> {
  if (freeze === undefined) return;
  await reserve(place, 3, 2);
  const { freezePanes } = place.sheet;
  if (freeze.columns === 0) freezePanes.freezeRows(freeze.rows);
  else if (freeze.rows === 0) freezePanes.freezeColumns(freeze.columns);
  else freezePanes.freezeAt(rangeAt(place.sheet, `A1:${address(freeze.rows - 1, freeze.columns - 1)}`));
}

/** How a sheet is printed. */
export async function queuePage(
  place: Place,
  { print }: SheetSpec,
  footer: { readonly left: string; readonly right: string },
): Promise<void> {
  await reserve(place, 5, 16, wireBytes(footer));
  const { pageLayout } = place.sheet;
  pageLayout.paperSize = "A4";
  pageLayout.orientation = print.orientation === "portrait" ? "Portrait" : "Landscape";
  if (print.fitWidth) {
    pageLayout.zoom = { horizontalFitToPages: 1, ...(print.fitHeight === true ? { verticalFitToPages: 1 } : {}) };
  }
  pageLayout.leftMargin = PAGE_MARGINS.left * POINTS_PER_INCH;
  pageLayout.rightMargin = PAGE_MARGINS.right * POINTS_PER_INCH;
  pageLayout.topMargin = PAGE_MARGINS.top * POINTS_PER_INCH;
  pageLayout.bottomMargin = PAGE_MARGINS.bottom * POINTS_PER_INCH;
  pageLayout.headerMargin = PAGE_MARGINS.header * POINTS_PER_INCH;
  pageLayout.footerMargin = PAGE_MARGINS.footer * POINTS_PER_INCH;
  pageLayout.centerHorizontally = true;
  const font = `&"${BODY_FONT.name},Regular"&${String(FOOTER_SIZE)}`;
  const { defaultForAllPages } = pageLayout.headersFooters;
  defaultForAllPages.leftFooter = `${font}${footer.left}`;
  defaultForAllPages.rightFooter = `${font}${footer.right}`;
  if (print.titleRows !== undefined) {
    pageLayout.setPrintTitleRows(print.titleRows.map((row) => `$${String(row + 1)}`).join(":"));
  }
  if (print.lastColumn !== undefined) {
    pageLayout.setPrintArea(`A:${address(0, print.lastColumn).replace(/\d+$/, "")}`);
  }
}
