import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Reading } from "../../src/intake";
import { ReviewStep } from "../../src/taskpane/review";
import { NO_INSTRUCTIONS } from "../../src/taskpane/state/paneState";
import { readingOf, textDocument, textFile } from "../sampleFiles";
import { renderIn, type Watched } from "./inLanguage";
import { SAMPLE_READING } from "./sampleReading";

const show = (reading: Reading = SAMPLE_READING): Watched => renderIn("en", <ReviewStep />, { reading });
const doubts = () => within(screen.getByRole("region", { name: "To be checked" }));

/** The sample with other diagnostics. */
function withDiagnostics(diagnostics: Reading["diagnostics"]): Reading {
  return {
    ...SAMPLE_READING,
    assessments: SAMPLE_READING.assessments.map((assessment) => ({ ...assessment, diagnostics })),
    diagnostics,
  };
}

const CONFLICT = textFile(
  [
    "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2564",
    "หน่วยงาน: เทศบาลตำบลสมมติแดนดิน",
    "",
    "ข้อ\tประเด็น\tคะแนน\tรหัสภายใน",
    "O1\tโครงสร้าง\t100\tก-1",
    "O3\tอำนาจหน้าที่\t0\tก-3",
    "",
    "ข้อ\tประเด็น\tคะแนน",
    "O3\tอำนาจหน้าที่\t100",
    "O4\tแผนพัฒนา\t8๑..20",
  ].join("\n"),
);

/** The review of a document that can be read again. */
function showDocument(): Watched {
  const watched = renderIn("en", <ReviewStep />, { reading: SAMPLE_READING });
  const input = {
    documents: [textDocument(CONFLICT)],
    instructions: NO_INSTRUCTIONS,
    reading: readingOf([CONFLICT]),
  };
  act(() => {
    watched.controls().dispatch({ type: "read", input });
  });
  return watched;
}

const scoreOf = ({ state }: Watched, code: "O1" | "O3" | "O4") =>
  state().input?.reading.assessments[0]?.assessment.items[code]?.score;

describe("what is to be checked", () => {
  it("is grouped by what to do, open where something must be decided, each with its place", () => {
    show();
    const groups = doubts().getAllByRole("group");
    expect(groups.map((group) => within(group).getAllByText(/./)[0]?.textContent)).toEqual([
      expect.stringContaining("Choose the right figure"),
      expect.stringContaining("Compare with the document"),
      expect.stringContaining("For your information"),
    ]);
    expect(groups.map((group) => group.hasAttribute("open"))).toEqual([true, false, false]);
    expect(groups[0]).toHaveTextContent("ผล.html · table 2 · line 14");
    expect(groups[0]).toHaveTextContent("O2 | ข้อมูลผู้บริหาร | 0 | 100");
  });

  it("quotes both rows of a contradiction, with page or sheet", () => {
    const other = { file: "a.pdf", page: 3, table: 1, row: 12, text: "O2 | ข้อมูลผู้บริหาร | 0" };
    const source = { file: "b.xlsx", sheet: "ผล", row: 40, text: "O2 | ข้อมูลผู้บริหาร | 100" };
    const data = { subject: "O2", first: 0, second: 100 };
    show(withDiagnostics([{ code: "score-conflict", severity: "error", source, other, data }]));
    const entry = doubts().getByRole("listitem");
    expect(entry).toHaveTextContent("a.pdf · page 3 · table 1 · line 12O2 | ข้อมูลผู้บริหาร | 0b.xlsx · sheet ผล · row 40");
    expect(entry).toHaveTextContent("O2 | ข้อมูลผู้บริหาร | 100");
  });

  it("quotes a row once where the sentence is the quotation", () => {
    const row = "โครงการอบรมประจำปี | สิบห้า";
    show(withDiagnostics([{ code: "unread-row", severity: "warning", source: { text: row }, data: { text: row } }]));
    expect(screen.getByText(/not used: “โครงการอบรมประจำปี/)).toBeInTheDocument();
    expect(screen.queryByText(row)).toBeNull();
  });

  it("shows a long list only on request", async () => {
    const diagnostics = Array.from({ length: 30 }, () => ({
      code: "unread-row" as const,
      severity: "error" as const,
      source: {},
    }));
    show(withDiagnostics(diagnostics));
    expect(doubts().getAllByRole("listitem")).toHaveLength(20);
    await userEvent.click(doubts().getByRole("button", { name: "Show all 30" }));
    expect(doubts().getAllByRole("listitem")).toHaveLength(30);
  });

  it("can be accepted, skipped with a reason, and looked at again", async () => {
    show();
    expect(screen.getByText(/1 still to be decided/)).toBeVisible();
    await userEvent.click(doubts().getAllByRole("button", { name: /^It is right/ })[0] ?? document.body);
    expect(screen.queryByText(/still to be decided/)).toBeNull();
    await userEvent.click(doubts().getByRole("button", { name: /^Look again/ }));
    await userEvent.selectOptions(
      doubts().getAllByRole("combobox", { name: /^Skip, because/ })[0] ?? document.body,
      "Not about this agency",
    );
    expect(doubts().getByText("✓ Not about this agency")).toBeVisible();
  });
});

describe("a one-click fix", () => {
  it("takes the figure of one place for both, without opening the file again", async () => {
    const watched = showDocument();
    await userEvent.click(await screen.findByRole("button", { name: /^Use 100: / }));
    await waitFor(() => {
      expect(scoreOf(watched, "O3")).toBe(100);
    });
    expect(screen.queryByRole("button", { name: /^Use 100: / })).toBeNull();
  });

  it("takes a typed value for what cannot be read", async () => {
    const watched = showDocument();
    await screen.findByRole("button", { name: /^Use 100: / });
    const group = within(screen.getByText("Correct what cannot be read").closest("details") ?? document.body);
    await userEvent.click(group.getByRole("button", { name: /^Correct: / }));
    const score = group.getByRole("textbox", { name: "คะแนน" });
    await userEvent.clear(score);
    await userEvent.type(score, "81.20{Enter}");
    await waitFor(() => {
      expect(scoreOf(watched, "O4")).toBe(81.2);
    });
  });
});

describe("a table", () => {
  const open = async (name: RegExp) => {
    const [summary] = within(await screen.findByRole("region", { name: "Tables found" })).getAllByText(name);
    const card = summary?.closest("details");
    if (summary === undefined || card === null || card === undefined) throw new Error("There is such a table");
    await userEvent.click(summary);
    return within(card);
  };

  it("shows what its columns are taken for and what became of its rows", async () => {
    showDocument();
    const card = await open(/table 1/);
    expect(await card.findByRole("combobox", { name: "คะแนน" })).toHaveDisplayValue("Score");
    expect(card.getByRole("combobox", { name: "รหัสภายใน" })).toHaveDisplayValue("Meaning unknown");
    expect(card.getAllByTitle("Used")).toHaveLength(2);
    expect(card.getAllByTitle("Heading")).toHaveLength(1);
  });

  it("can be left out, and taken back", async () => {
    const watched = showDocument();
    const card = await open(/table 1/);
    await userEvent.selectOptions(
      await card.findByRole("combobox", { name: "This table holds" }),
      "Nothing to be used",
    );
    await waitFor(() => {
      expect(scoreOf(watched, "O1")).toBeUndefined();
    });
    await userEvent.click(card.getByRole("button", { name: "Undo the corrections of this table" }));
    await waitFor(() => {
      expect(scoreOf(watched, "O1")).toBe(100);
    });
  });

  it("has a column read as something else", async () => {
    const watched = showDocument();
    const card = await open(/table 1/);
    await userEvent.selectOptions(await card.findByRole("combobox", { name: "รหัสภายใน" }), "Responsible");
    await waitFor(() => {
      expect(watched.state().input?.reading.assessments[0]?.assessment.items.O1?.owners).toEqual(["ก-1"]);
    });
  });
});

describe("the rows", () => {
  it("are accounted for", () => {
    show();
    expect(screen.getByText(/15 rows: 12 data, 2 headings, 0 repeats, 1 not used/)).toBeVisible();
  });

  it("of tables that are not to be read are counted, so that the sum is right", () => {
    const sources = SAMPLE_READING.sources.map((source) => ({ ...source, rowsIn: 18, leftOut: 3 }));
    show({ ...SAMPLE_READING, sources });
    expect(screen.getByText(/18 rows: .* 1 not used, 3 of other tables/)).toBeVisible();
  });
});

describe("a year in doubt", () => {
  const WITHOUT_YEAR = textFile("หน่วยงาน: เทศบาลตำบลสมมติแดนดิน\n\nข้อ\tประเด็น\tคะแนน\nO1\tโครงสร้าง\t100");
  const showInDoubt = async (): Promise<Watched> => {
    const watched = show();
    const input = {
      documents: [textDocument(WITHOUT_YEAR)],
      instructions: NO_INSTRUCTIONS,
      reading: readingOf([WITHOUT_YEAR]),
    };
    act(() => {
      watched.controls().dispatch({ type: "read", input });
    });
    await screen.findByRole("textbox", { name: /Fiscal year/ });
    return watched;
  };
  const yearOf = ({ state }: Watched) => state().input?.reading.assessments[0]?.assessment.fiscalYear;

  it("can be stated by the user", async () => {
    const watched = await showInDoubt();
    await userEvent.type(screen.getByRole("textbox", { name: /Fiscal year/ }), "2564{Enter}");
    await waitFor(() => {
      expect(yearOf(watched)).toBe(2564);
    });
  });

  it("is not taken from a slip of the finger", async () => {
    const watched = await showInDoubt();
    await userEvent.type(screen.getByRole("textbox", { name: /Fiscal year/ }), "2021{Enter}");
    expect(screen.getByText(/Enter a Buddhist-era year/)).toBeVisible();
    expect(yearOf(watched)).not.toBe(2021);
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
