import { FUNCTIONS } from "../../src/formulas";
import { libreOfficeAvailable } from "./soffice";
import { twinSheets } from "./twinCalls";
import { compareInLibreOffice, type Comparison } from "./twinSheet";

const available = libreOfficeAvailable();
if (!available) console.warn("SKIPPED: LibreOffice is not installed, no twin was compared with its function");
const describeWithLibreOffice = available ? describe : describe.skip;

describeWithLibreOffice("each ITAS function and its native twin, at every limit and over random input", () => {
  let comparisons: readonly Comparison[] = [];

  beforeAll(async () => {
    comparisons = await compareInLibreOffice(twinSheets());
    const lines = comparisons.map(
      ({ id, compared, telling, disagreements }) =>
        `ITAS.${id}: ${String(compared)} inputs compared, ${String(telling)} with a value, ${String(disagreements.length)} disagreements`,
    );
    console.info(lines.join("\n"));
  });

  it("are compared for all that have a twin, with 5,000 inputs and more", () => {
    const withTwin = FUNCTIONS.filter(({ twinKind }) => twinKind === "formula").map(({ id }) => id);
    expect(comparisons.map(({ id }) => id)).toEqual(withTwin);
    expect(comparisons.filter(({ compared }) => compared < 5_000)).toEqual([]);
  });

  it("give values and not only blanks and errors", () => {
    expect(comparisons.filter(({ compared, telling }) => telling < compared / 4).map(({ id }) => id)).toEqual([]);
  });

  it("agree", () => {
    expect(
      comparisons.flatMap(({ id, disagreements }) => disagreements.slice(0, 3).map((each) => ({ id, ...each }))),
    ).toEqual([]);
  });
});
