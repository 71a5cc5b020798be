import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState, type ReactElement } from "react";
import type { Reading } from "../../src/intake";
import { ResultStep } from "../../src/taskpane/result/ResultStep";
import { renderIn } from "./inLanguage";
import { SAMPLE_READING } from "./sampleReading";

function Step({ reading, onYear }: { readonly reading: Reading; readonly onYear: () => void }): ReactElement {
  const [chosen, setChosen] = useState(0);
  return <ResultStep reading={reading} chosen={chosen} onChoose={setChosen} onYear={onYear} />;
}

function show(reading: Reading = SAMPLE_READING, onYear = jest.fn()): typeof onYear {
  renderIn("en", <Step reading={reading} onYear={onYear} />);
  return onYear;
}

/** The sample with other diagnostics. */
function withDiagnostics(diagnostics: Reading["diagnostics"]): Reading {
  return {
    ...SAMPLE_READING,
    assessments: SAMPLE_READING.assessments.map((assessment) => ({ ...assessment, diagnostics })),
    diagnostics,
  };
}

describe("the result", () => {
  it("shows the computed total with its band beside the reported one, and how far they are apart", () => {
    show();
    expect(screen.getByText("70.36")).toBeVisible();
    expect(screen.getByText("Band C")).toBeVisible();
    expect(screen.getByText("70.05 · C")).toBeVisible();
    expect(screen.getByText(/They differ by 0.31/)).toBeVisible();
  });

  it("shows the score of each instrument", () => {
    show();
    expect(
      screen
        .getAllByRole("definition")
        .map(({ textContent }) => textContent)
        .slice(0, 3),
    ).toEqual(["84.34", "85.43", "48.58"]);
  });

  it("lists ten indicators and says in words which are below the mark", () => {
    show();
    const lines = within(screen.getByRole("region", { name: "Indicator scores" })).getAllByRole("listitem");
    expect(lines).toHaveLength(10);
    expect(lines[8]).toHaveTextContent("Disclosure of information");
    expect(lines[8]).toHaveTextContent("below 85");
    expect(lines[6]).not.toHaveTextContent("below 85");
  });

  it("counts what to fix and names what pays most first", () => {
    show();
    const findings = within(screen.getByRole("region", { name: "What to fix" }));
    expect(findings.getAllByText("2 items")).toHaveLength(2);
    const first = findings.getAllByRole("listitem");
    expect(first[0]).toHaveTextContent("O43");
    expect(first[0]).toHaveTextContent("+5.00");
  });

  it("groups diagnostics by severity, errors open, each with its place", () => {
    show();
    const groups = within(screen.getByRole("region", { name: "To be checked" })).getAllByRole("group");
    expect(groups.map((group) => group.hasAttribute("open"))).toEqual([true, false, false]);
    expect(groups[0]).toHaveTextContent("ผล.html · table 2 · line 14");
    expect(groups[0]).toHaveTextContent("O2 | ข้อมูลผู้บริหาร | 0 | 100");
  });

  it("accounts for every row", () => {
    show();
    expect(screen.getByText(/15 rows: 12 data, 2 headings, 0 repeats, 1 not used/)).toBeVisible();
  });

  it("counts rows of tables that are not to be read, so that the sum is right", () => {
    const sources = SAMPLE_READING.sources.map((source) => ({ ...source, rowsIn: 18, leftOut: 3 }));
    show({ ...SAMPLE_READING, sources });
    expect(screen.getByText(/18 rows: .* 1 not used, 3 of other tables/)).toBeVisible();
  });

  it("quotes both rows of a contradiction, with page or sheet", () => {
    const other = { file: "a.pdf", page: 3, table: 1, row: 12, text: "O2 | ข้อมูลผู้บริหาร | 0" };
    const source = { file: "b.xlsx", sheet: "ผล", row: 40, text: "O2 | ข้อมูลผู้บริหาร | 100" };
    const data = { subject: "O2", first: 0, second: 100 };
    show(withDiagnostics([{ code: "score-conflict", severity: "error", source, other, data }]));
    const entry = within(screen.getByRole("region", { name: "To be checked" })).getByRole("listitem");
    expect(entry).toHaveTextContent("a.pdf · page 3 · table 1 · line 12O2 | ข้อมูลผู้บริหาร | 0b.xlsx · sheet ผล · row 40");
    expect(entry).toHaveTextContent("O2 | ข้อมูลผู้บริหาร | 100");
  });

  it("quotes a row once where the sentence is the quotation", () => {
    const row = "โครงการอบรมประจำปี | สิบห้า";
    show(withDiagnostics([{ code: "unread-row", severity: "warning", source: { text: row }, data: { text: row } }]));
    expect(screen.getByText(/not used: “โครงการอบรมประจำปี/)).toBeInTheDocument();
    expect(screen.queryByText(row)).toBeNull();
  });

  it("shows a long list of diagnostics only on request", async () => {
    const diagnostics = Array.from({ length: 30 }, () => ({
      code: "unread-row" as const,
      severity: "error" as const,
      source: {},
    }));
    show(withDiagnostics(diagnostics));
    const region = within(screen.getByRole("region", { name: "To be checked" }));
    expect(region.getAllByRole("listitem")).toHaveLength(20);
    await userEvent.click(region.getByRole("button", { name: "Show all 30" }));
    expect(region.getAllByRole("listitem")).toHaveLength(30);
  });
});

describe("a year in doubt", () => {
  const inDoubt = withDiagnostics([{ code: "year-unknown", severity: "error", source: {} }]);

  it("can be stated by the user", async () => {
    const onYear = show(inDoubt);
    await userEvent.type(screen.getByRole("textbox", { name: /Fiscal year/ }), "2564{Enter}");
    expect(onYear).toHaveBeenCalledWith(2564);
  });

  it("is not taken from a slip of the finger", async () => {
    const onYear = show(inDoubt);
    await userEvent.type(screen.getByRole("textbox", { name: /Fiscal year/ }), "2021{Enter}");
    expect(onYear).not.toHaveBeenCalled();
    expect(screen.getByText(/Enter a Buddhist-era year/)).toBeVisible();
  });
});

describe("several results", () => {
  it("are shown one at a time", async () => {
    const [only] = SAMPLE_READING.assessments;
    if (only === undefined) throw new Error("The sample has an assessment");
    const other = {
      ...only,
      assessment: { ...only.assessment, agency: "เทศบาลเมืองตัวอย่าง" },
      diagnostics: [],
      files: ["อื่น.csv"],
    };
    show({ ...SAMPLE_READING, assessments: [only, other] });
    expect(screen.queryByRole("searchbox")).toBeNull();
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Result shown" }), "เทศบาลเมืองตัวอย่าง 2563");
    expect(screen.getByRole("heading", { name: "เทศบาลเมืองตัวอย่าง" })).toBeVisible();
    expect(screen.getByText("Nothing needs checking.")).toBeVisible();
    expect(screen.queryByText(/15 rows/)).toBeNull();
  });
});

describe("the results of a whole nation", () => {
  const [only] = SAMPLE_READING.assessments;
  if (only === undefined) throw new Error("The sample has an assessment");
  const agencies = Array.from({ length: 300 }, (_, index) => ({
    ...only,
    assessment: {
      ...only.assessment,
      agency: `เทศบาลตำบลที่${String(index)}`,
      province: index % 2 === 0 ? "ตัวอย่างบุรี" : "สมมติธานี",
    },
    diagnostics: [],
  }));
  const nation = { ...SAMPLE_READING, assessments: agencies };
  const list = () => screen.getByRole("combobox", { name: "Result shown" });

  it("are not listed all at once, and what is left out is said", () => {
    show(nation);
    expect(within(list()).getAllByRole("option").length).toBeLessThan(60);
    expect(screen.getByText(/250 more/)).toBeVisible();
  });

  it("are found by a part of the name and the province, twins told apart", async () => {
    show(nation);
    await userEvent.type(screen.getByRole("searchbox", { name: "Find an agency" }), "ที่29 สมมติ");
    expect(screen.getByText("6 found")).toBeVisible();
    await userEvent.selectOptions(list(), "เทศบาลตำบลที่297 (สมมติธานี) 2563");
    expect(screen.getByRole("heading", { name: "เทศบาลตำบลที่297" })).toBeVisible();
  });

  it("keep the one shown in the list while another is looked for", async () => {
    show(nation);
    await userEvent.type(screen.getByRole("searchbox", { name: "Find an agency" }), "ไม่มีใคร");
    expect(list()).toHaveDisplayValue("เทศบาลตำบลที่0 (ตัวอย่างบุรี) 2563");
    expect(screen.getByText("0 found")).toBeVisible();
  });
});
