import { LARGEST_REQUEST } from "../../src/excel/requests/batch";
import type { FormulaStyle } from "../../src/formulas";
import type { WorkbookSpec } from "../../src/sheets";
import { createWorkbook } from "../../src/workbook";
import type { RequestRecord } from "../host";
import { readingOf, sampleFile } from "../sampleFiles";
import { withRows } from "./manyRows";
import { writtenSheets } from "./writtenSheets";

jest.setTimeout(60_000);

const sample = createWorkbook(readingOf([sampleFile("ita-2563.txt")]), { language: "th", today: "2021-02-15" });
const MEGABYTE = 1_000_000;

async function requestsFor(
  workbook: WorkbookSpec,
  told: string,
  style: FormulaStyle = "native",
): Promise<readonly RequestRecord[]> {
  const {
    host: { requests },
  } = await writtenSheets(workbook, style);
  const counts = requests.map(({ actions, bytes }) => `${String(actions)} actions in ${String(bytes)} bytes`);
  console.info(`${told}: ${String(requests.length)} requests (${counts.join(", ")})`);
  return requests;
}

const actionsOf = (requests: readonly RequestRecord[]) => requests.reduce((sum, { actions }) => sum + actions, 0);

describe("the sheets of one agency", () => {
  it.each(["native", "resilient"] as const)(
    "are written in one request of less than two megabytes, %s",
    async (style) => {
      const requests = await requestsFor(sample, `43 items, ${style}`, style);
      expect(requests).toHaveLength(1);
      expect(requests[0]?.bytes).toBeLessThan(2 * MEGABYTE);
    },
  );

  it("leave no reference behind for Excel to keep", async () => {
    const [request] = await requestsFor(sample, "43 items");
    expect(request?.members.filter((member) => member.includes("Reference"))).toEqual([]);
  });
});

describe("the size of a request", () => {
  it("is foreseen, neither too small nor far too large", async () => {
    const { host, expectedBytes } = await writtenSheets(sample);
    const bytes = host.requests.reduce((sum, request) => sum + request.bytes, 0);
    expect(expectedBytes / bytes).toBeGreaterThan(1);
    expect(expectedBytes / bytes).toBeLessThan(1.3);
  });
});

describe("a plan of 5,000 rows", () => {
  it("is written in requests of less than four megabytes, no more of them than its size needs", async () => {
    const requests = await requestsFor(withRows(sample, "tblPlan", 5000), "5,000 rows");
    const bytes = requests.reduce((sum, request) => sum + request.bytes, 0);
    expect(Math.max(...requests.map((request) => request.bytes))).toBeLessThan(4 * MEGABYTE);
    expect(requests.length).toBeLessThanOrEqual(Math.ceil((1.5 * bytes) / LARGEST_REQUEST));
  });

  it("takes no action more for its cells than one of 50 rows, but those the client cuts blocks into", async () => {
    // The heights of rows differ; without text that wraps they do not.
    const flat = withRows(sample, "tblOwners", 50);
    const small = actionsOf(await requestsFor(flat, "50 owners"));
    const large = actionsOf(await requestsFor(withRows(sample, "tblOwners", 2000), "2,000 owners"));
    expect(large - small).toBeLessThan(150);
  });
});
