import {
  checkPlan,
  rowProblems,
  siteInSheet,
  type CheckedAction,
  type RowCells,
  type RowProblem,
} from "../../../src/plan";
import { fromSerial, toSerial } from "../../../src/thai";

const EARLY = toSerial("2025-12-01");
const LATE = toSerial("2026-04-20");
const WHOLE: RowCells = { start: EARLY, publishBy: LATE, approveBy: LATE + 3, completedOn: null, pageUrl: null };
const found = (cells: Partial<RowCells>, site: string | null = null) => rowProblems({ ...WHOLE, ...cells }, site);

describe("what a row of the plan says wrongly", () => {
  it("is nothing where dates are days in order and the page is one", () => {
    expect(found({ pageUrl: "https://www.example.go.th/page?id=1" }, "example.go.th")).toEqual([]);
    expect(found({ start: null, publishBy: null, approveBy: null })).toEqual([]);
  });

  it("is the wrong era before the order it upsets", () => {
    expect(found({ start: toSerial("2568-12-01") })).toEqual(["wrongEra"]);
    expect(found({ start: LATE + 1 })).toEqual(["order"]);
    expect(found({ start: LATE + 4, publishBy: "?" })).toEqual(["order", "dateText"]);
  });

  it("is another site only where an address is one", () => {
    expect(found({ pageUrl: "elsewhere.go.th/a.pdf" }, "example.go.th")).toEqual(["bareFile", "noScheme"]);
    expect(found({ pageUrl: "https://elsewhere.go.th/a.pdf" }, "example.go.th")).toEqual(["bareFile", "otherSite"]);
  });
});

describe("the site that counts", () => {
  it.each([
    [null, ""],
    ["https://www.example.go.th/main?x", "example.go.th"],
    ["EXAMPLE.GO.TH", "example.go.th"],
    ["data.example.com", "example.com"],
    ["https://a.b.example.in.th:80", "example.in.th"],
  ])("of %j is %j", (typed, site) => {
    expect(siteInSheet(typed)).toBe(site);
  });
});

const CODES: Readonly<Record<RowProblem, string>> = {
  wrongEra: "date-wrong-era",
  order: "dates-out-of-order",
  dateText: "date-is-text",
  bareFile: "page-is-file",
  noScheme: "address-malformed",
  otherSite: "address-other-site",
};

/** The same row as the checks of pane and command line take it. */
function checkedCodes(cells: RowCells, mainSite: string | null): ReadonlySet<string> {
  const dates = (["start", "publishBy", "approveBy", "completedOn"] as const).map((field) => {
    const cell = cells[field];
    return [field, typeof cell === "number" ? fromSerial(cell) : cell] as const;
  });
  const action: CheckedAction = {
    id: "A1B2C-2568-O2-1",
    kind: "maintain",
    subject: "O2",
    lead: null,
    monitor: null,
    start: null,
    publishBy: null,
    approveBy: null,
    ...Object.fromEntries(dates),
    asText: dates.flatMap(([field, cell]) => (typeof cells[field] === "string" && cell !== "" ? [field] : [])),
    status: "done",
    pageUrl: cells.pageUrl,
  };
  const findings = checkPlan({ fiscalYear: 2569, actions: [action], failing: [], officeYear: null, mainSite });
  return new Set(findings.map(({ code }) => code));
}

describe("the words in the sheet", () => {
  it.each<readonly [Partial<RowCells>, string | null]>([
    [{}, null],
    [{ start: LATE + 1 }, null],
    [{ approveBy: EARLY, publishBy: null, start: LATE }, null],
    [{ publishBy: toSerial("2569-04-20") }, null],
    [{ completedOn: "20 เม.ย. 2569" }, null],
    [{ start: "2025-12-01" }, null],
    [{ pageUrl: "https://example.go.th/a.PDF?v=1" }, null],
    [{ pageUrl: "www.example.go.th" }, "example.go.th"],
    [{ pageUrl: "https://data.example.go.th/a" }, "https://www.example.go.th"],
    [{ pageUrl: "https://myexample.go.th/a" }, "https://www.example.go.th"],
    [{ pageUrl: "https://www.facebook.com/example" }, null],
    [{ pageUrl: "https://notfacebook.com/example" }, null],
    [{ pageUrl: "https://www.facebook.com/example" }, "example.go.th"],
  ])("say of %j with the site %j what the checks say", (changes, site) => {
    const cells = { ...WHOLE, ...changes };
    const codes = checkedCodes(cells, site);
    const words = new Set<string>(rowProblems(cells, site).map((problem) => CODES[problem]));
    expect(words).toEqual(new Set([...codes].filter((code) => Object.values(CODES).includes(code))));
  });
});
