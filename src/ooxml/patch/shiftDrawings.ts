import { cellAddress, cellName } from "../cellAddress";
import type { EditedPackage } from "../editedPackage";
import { isCovered, shiftedRow, type RowShift } from "./rowShift";
import type { SheetDraft } from "./sheetDraft";
import type { XmlElement } from "../xmlTree";

/** Row of a marker in a drawing, from 0. */
function movedMarker(shift: RowShift, row: number): number {
  return (shiftedRow(shift, row + 1) ?? shift.at) - 1;
}

/** Moves pictures, charts, comments and controls with the cells they belong to. */
export function shiftDrawings({ file, root, part }: SheetDraft, shift: RowShift): void {
  for (const drawing of file.related(part, "drawing")) shiftAnchors(file.root(drawing), shift);
  // Controls and embedded objects have theirs in the sheet itself.
  for (const element of root.walk(({ name }) => name === "sheetData"))
    if (element.name === "anchor") shiftAnchor(element, shift);
  for (const type of ["comments", "threadedComment"])
    for (const comments of file.related(part, type)) shiftComments(file.root(comments), shift);
  for (const drawing of file.related(part, "vmlDrawing")) shiftNotes(file, drawing, shift);
}

function shiftAnchors(root: XmlElement, shift: RowShift): void {
  for (const anchor of root.walk())
    if (anchor.name === "twoCellAnchor" || anchor.name === "oneCellAnchor") shiftAnchor(anchor, shift);
}

/** What moves with its cells and keeps its size moves as a whole; what does neither stays. */
function shiftAnchor(anchor: XmlElement, shift: RowShift): void {
  const [from, to] = [anchor.child("from"), anchor.child("to")];
  const [start, end] = [from?.child("row"), to?.child("row")];
  const isFixed = anchor.get("editAs") === "absolute";
  if (start === undefined || isFixed || !isCovered(shift, columnsOf(from, to))) return;
  const first = Number(start.text);
  const moved = movedMarker(shift, first);
  if (end !== undefined) {
    const last = Number(end.text);
    const keepsSize = anchor.get("editAs") === "oneCell";
    const isAtEdge = Number(to?.child("rowOff")?.text ?? 0) === 0 && last + 1 === shift.at && !shift.deletes;
    setRow(end, keepsSize ? last + moved - first : isAtEdge ? last : movedMarker(shift, last));
  }
  setRow(start, moved);
}

function setRow(element: XmlElement, row: number): void {
  if (Number(element.text) !== row) element.text = String(row);
}

function columnsOf(from: XmlElement | undefined, to: XmlElement | undefined) {
  const firstColumn = Number(from?.child("col")?.text ?? 0);
  return { firstColumn, lastColumn: Number(to?.child("col")?.text ?? firstColumn) };
}

function shiftComments(root: XmlElement, shift: RowShift): void {
  for (const list of root.walk()) {
    for (const comment of list.elements) {
      const cell = comment.name.toLowerCase().endsWith("comment") ? cellAddress(comment.get("ref") ?? "") : undefined;
      if (cell === undefined || !isCovered(shift, { firstColumn: cell.column, lastColumn: cell.column })) continue;
      const row = shiftedRow(shift, cell.row);
      if (row === null) list.remove(comment);
      else if (row !== cell.row) comment.set("ref", cellName(row, cell.column));
    }
  }
}

/** The boxes comments are shown in. */
function shiftNotes(file: EditedPackage, drawing: string, shift: RowShift): void {
  const root = file.root(drawing);
  for (const shape of root.elements) {
    const data = shape.child("ClientData");
    const [row, column] = [data?.child("Row"), data?.child("Column")];
    if (data === undefined || row === undefined) continue;
    const [at, across] = [Number(row.text), Number(column?.text ?? 0)];
    if (!isCovered(shift, { firstColumn: across, lastColumn: across })) continue;
    const moved = shiftedRow(shift, at + 1);
    if (moved === null) {
      root.remove(shape);
      continue;
    }
    if (moved - 1 === at) continue;
    row.text = String(moved - 1);
    const anchor = data.child("Anchor");
    if (anchor === undefined) continue;
    const numbers = anchor.text.split(",").map((number) => number.trim());
    const places = numbers.map((number, index) =>
      index === 2 || index === 6 ? Number(number) + moved - 1 - at : number,
    );
    anchor.text = places.join(", ");
  }
}
