export { LIBRARY, LIBRARY_PARTS, type LibraryPart } from "./library";
export { LINE_PROVENANCES, type LineProvenance, type MeasureLine } from "./line";
export { perceptionMeasureText, stepLines, type StepReference } from "./stepLines";
export {
  linesOf,
  measureRows,
  measuresFromRows,
  type MeasureRow,
  type MeasureRowProblem,
  type ReadMeasures,
  type Section,
  type TypedMeasureRow,
  type WordedLibrary,
  type WordedLine,
} from "./wordedLibrary";
