import type { SelectedCells } from "../../src/intake";
import { SAMPLE_TEXT } from "./sampleResult";

/** The sample as cells selected in a sheet. */
export const SELECTED_SAMPLE: SelectedCells = {
  sheet: "Sheet1",
  areas: [
    {
      rows: SAMPLE_TEXT.split("\n").map((line, index) => ({
        row: index + 1,
        hidden: false,
        cells: line.split("\t").flatMap((text, column) => (text === "" ? [] : [{ column, kind: "text", text }])),
      })),
    },
  ],
};
