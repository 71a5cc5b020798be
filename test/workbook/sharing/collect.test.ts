import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readFiles, type Reading } from "../../../src/intake";
import { schemeFor } from "../../../src/ita";
import { NO_EDITS, planWith, type ActionEdit } from "../../../src/plan";
import type { CellContent, SpecValue, TableSpec } from "../../../src/sheets";
import { withCustomXml } from "../../../src/ooxml";
import {
  createWorkbook,
  heldIn,
  isCollected,
  JOURNAL_NAMESPACE,
  openingIn,
  splitWorkbook,
  STATE_NAMESPACE,
  type Collected,
  type CollectedInput,
  type CollectOptions,
} from "../../../src/workbook";
import { collect, readContent, splitFiles, toXlsx } from "../../../src/xlsx";
import { readingOf, sampleFile, textFile } from "../../sampleFiles";
import { problemsOf } from "../../xlsx/integrity";
import { agencyName, resultFile, resultText, workbookFile } from "./inventedAgencies";

const options = { language: "th", today: "2022-06-01" } as const satisfies CollectOptions;
const run = (files: readonly CollectedInput[], over: Partial<CollectOptions> = {}) =>
  collect(files, { ...options, ...over });

const buengKan = readingOf([sampleFile("ita-2563.txt")]);

const TEN_INDICATORS = [
  "ตัวชี้วัดที่\tคะแนน",
  ...[
    "การปฏิบัติหน้าที่",
    "การใช้งบประมาณ",
    "การใช้อำนาจ",
    "การใช้ทรัพย์สินของราชการ",
    "การแก้ไขปัญหาการทุจริต",
    "คุณภาพการดำเนินงาน",
    "ประสิทธิภาพการสื่อสาร",
    "การปรับปรุงการทำงาน",
    "การเปิดเผยข้อมูล",
    "การป้องกันการทุจริต",
  ].map((name, index) => `${String(index + 1)}.${name}\t90`),
].join("\n");

/** Bueng Kan's workbook after one division returned its fixes as done. */
async function withDone(reading: Reading, unit: RegExp): Promise<CollectedInput> {
  const [first] = reading.assessments;
  if (first === undefined) throw new Error("No assessment was read");
  const { plan } = planWith(first.assessment, schemeFor(2563), NO_EDITS);
  const own = plan.actions.filter(({ kind, lead }) => kind === "fix" && unit.test(lead ?? ""));
  const actions = Object.fromEntries(own.map(({ id }): [string, ActionEdit] => [id, { status: "done" }]));
  const planEdits = { ...NO_EDITS, actions };
  const workbook = createWorkbook(reading, { language: "th", today: "2021-02-15", planEdits });
  return { name: "บึงกาฬ.xlsx", bytes: await toXlsx(workbook) };
}

function tableIn({ workbook }: Collected, name: string): TableSpec {
  const table = workbook?.sheets.flatMap(({ tables }) => tables).find((other) => other.name === name);
  if (table === undefined) throw new Error(`No table ${name}`);
  return table;
}

const shown = (content: CellContent | undefined): SpecValue =>
  content !== null && typeof content === "object" ? content.value : (content ?? null);

/** The rows of a table as they show, by column key. */
function rowsIn(collected: Collected, name: string): readonly Readonly<Record<string, SpecValue>>[] {
  const { columns, rows } = tableIn(collected, name);
  return rows.map((row) => Object.fromEntries(columns.map(({ key }, index) => [key, shown(row[index])])));
}

describe("the workbook of an agency", () => {
  it("gives its total, its findings and how far its plan has come", async () => {
    const [agency] = (await run([await withDone(buengKan, /คลัง/)])).agencies;
    expect(agency).toMatchObject({
      fiscalYear: 2563,
      total: { score: 72.31, source: "computed" },
      band: "C",
      plan: { projected: 76.95, projectedBand: "B" },
      attainable: 90.38,
      source: "workbook",
      asOf: "2021-02-15",
      counted: true,
      no: 1,
    });
    expect(agency?.findings).toHaveLength(22);
    expect(agency?.findings.filter(({ status }) => status === "done")).toHaveLength(6);
    expect(agency?.findings.find(({ subject }) => subject === "O2")).toMatchObject({
      name: "ข้อมูลผู้บริหาร",
      cause: "missing-element",
      score: 0,
      impact: expect.closeTo(0.4444, 3) as number,
    });
  });

  it("has its row and its roll-ups in the sheets", async () => {
    const collected = await run([await withDone(buengKan, /คลัง/)]);
    expect(rowsIn(collected, "tblAgencies")).toMatchObject([
      { no: 1, counted: "ใช่", year: 2563, total: 72.31, band: "C", rank: 1, findings: 22, finished: 6, withoutLead: 0 },
    ]);
    expect(rowsIn(collected, "tblOpenFindings")).toHaveLength(22);
    expect(rowsIn(collected, "tblByYear")).toMatchObject([
      {
        year: 2563,
        agencies: 1,
        notCounted: 0,
        withTotal: 1,
        mean: 72.31,
        median: 72.31,
        reached: 0,
        findings: 22,
        finished: 6,
      },
    ]);
    const causes = rowsIn(collected, "tblByCollectedCause");
    expect(causes.find(({ findings }) => findings === 17)).toMatchObject({
      agencies: 1,
      points: expect.closeTo(14.43, 2) as number,
    });
    const units = rowsIn(collected, "tblByCollectedUnit").map(({ unit, findings, finished }) => [
      unit,
      findings,
      finished,
    ]);
    expect(units).toContainEqual(["กองคลัง", 6, 6]);
    expect(units.map(([, findings]) => findings).sort()).toEqual([1, 1, 10, 2, 2, 6]);
  });

  it("counts as overdue what was due before the day of collecting, and not what is done", async () => {
    const file = await withDone(buengKan, /คลัง/);
    const overdue = async (today: string) => rowsIn(await run([file], { today }), "tblAgencies")[0]?.overdue;
    expect(await overdue("2020-12-01")).toBe(0);
    expect(await overdue("2022-06-01")).toBe(16);
  });

  it("brings what its checks find, each kind once with its number and first cell", async () => {
    const { checks } = await run([await workbookFile(0)]);
    const monitors = checks.filter(({ code }) => code === "monitor-missing");
    expect(monitors).toMatchObject([{ count: 11, agency: agencyName(0), file: "agency-0.xlsx", severity: "warning" }]);
    expect(monitors[0]?.place).toMatch(/^แผนปรับปรุง![A-Z]+\d+$/);
    expect(monitors[0]?.found).toContain("10");
  });
});

describe("the workbook of an agency whose tables another program dropped", () => {
  it("gives its result, and says that its plan was not read", async () => {
    const { bytes } = await workbookFile(3, 2);
    const kept = Object.entries(unzipSync(bytes)).filter(([path]) => !path.includes("/tables/"));
    const parts = kept.map(([path, content]): [string, Uint8Array] => [
      path,
      /worksheets\/.*sheet\d+\.xml/.test(path)
        ? strToU8(strFromU8(content).replace(/<tableParts.*?<\/tableParts>|<Relationship [^>]*\/table"[^>]*>/gs, ""))
        : content,
    ]);
    const { agencies, checks } = await run([{ name: "sheets.xlsx", bytes: zipSync(Object.fromEntries(parts)) }]);
    expect(agencies).toMatchObject([{ agency: agencyName(3), source: "result", plan: null, total: { score: 79.2 } }]);
    expect(checks).toContainEqual(expect.objectContaining({ code: "plan-not-read", severity: "warning" }));
  });
});

describe("a result without a plan", () => {
  it("has findings but no progress: what nobody knows is blank, not zero", async () => {
    const collected = await run([resultFile(1)]);
    expect(collected.agencies[0]).toMatchObject({ source: "result", plan: null, asOf: null });
    expect(
      collected.agencies[0]?.findings.every(({ status, publishBy }) => status === null && publishBy === null),
    ).toBe(true);
    expect(rowsIn(collected, "tblAgencies")[0]).toMatchObject({
      findings: 10,
      finished: null,
      overdue: null,
      projected: null,
      withoutDate: null,
    });
    expect(rowsIn(collected, "tblOpenFindings")[0]).toMatchObject({ status: null, publishBy: null });
  });

  it("without scores of all instruments has no total, is in no mean and no rank, and is told", async () => {
    const collected = await run([sampleFile("oit-2564.txt"), resultFile(1)]);
    const [year] = rowsIn(collected, "tblByYear");
    expect(year).toMatchObject({ agencies: 2, withTotal: 1, mean: 76.28, lowest: 76.28 });
    const row = rowsIn(collected, "tblAgencies").find(({ total }) => total === null);
    expect(row).toMatchObject({ rank: "", IIT: null, OIT: 91.85 });
    expect(collected.checks).toContainEqual(expect.objectContaining({ code: "total-missing", file: "oit-2564.txt" }));
  });

  it("with one agency per row gives a row for each, twins in two provinces among them", async () => {
    const scores = Array.from({ length: 10 }, () => "90").join("\t");
    const text = [
      "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2564",
      `จังหวัด\tหน่วยงาน\t${Array.from({ length: 10 }, (_, n) => `ตัวชี้วัด ${String(n + 1)}`).join("\t")}\tคะแนน ITA\tระดับ`,
      `สกลนคร\tองค์การบริหารส่วนตำบลนามสมมุติ\t${scores}\t90.00\tA`,
      `นครพนม\tองค์การบริหารส่วนตำบลนามสมมุติ\t${scores}\t90.00\tA`,
    ].join("\n");
    const { agencies, files } = await run([textFile(text, "nation.txt")]);
    expect(files).toMatchObject([{ agencies: 2, source: "result", reason: null }]);
    expect(agencies.map(({ province, counted }) => [province, counted])).toEqual([
      ["นครพนม", true],
      ["สกลนคร", true],
    ]);
    expect(agencies[0]).toMatchObject({ band: "A", total: { score: 90 }, indicators: { "9": 90 } });
  });

  it("without a year stands apart, or under the year a person names; a year it has is not touched", async () => {
    const undated = textFile(`องค์การบริหารส่วนตำบลหนึ่ง\n${TEN_INDICATORS}`, "no-year.txt");
    const years = async (over: Partial<CollectOptions>) =>
      (await run([undated, resultFile(6, 2563)], over)).agencies.map(({ fiscalYear }) => fiscalYear);
    expect(await years({})).toEqual([2563, null]);
    expect(await years({ fiscalYear: 2564 })).toEqual([2564, 2563]);
    const { checks } = await run([undated]);
    expect(checks.filter(({ code }) => code === "year-unknown")).toHaveLength(1);
  });
});

describe("several agencies", () => {
  it("of different years are never put together in one figure", async () => {
    const collected = await run([resultFile(1, 2563), resultFile(2), resultFile(3)]);
    expect(rowsIn(collected, "tblByYear").map(({ year, agencies }) => [year, agencies])).toEqual([
      [2564, 2],
      [2563, 1],
    ]);
    expect(rowsIn(collected, "tblAgencies").map(({ year, rank }) => [year, rank])).toEqual([
      [2564, 1],
      [2564, 2],
      [2563, 1],
    ]);
    expect(collected.checks).toContainEqual(expect.objectContaining({ code: "years-mixed" }));
    const items = rowsIn(collected, "tblByItem");
    expect(new Set(items.map(({ year, item }) => `${String(year)} ${String(item)}`)).size).toBe(items.length);
  });

  it("of an unconfirmed year are estimates and say so", async () => {
    const collected = await run([resultFile(1, 2568)]);
    expect(rowsIn(collected, "tblAgencies")[0]).toMatchObject({ totalSource: null });
    const indicators = textFile(`ปีงบประมาณ พ.ศ. 2568\nองค์การบริหารส่วนตำบลหนึ่ง\n${TEN_INDICATORS}`, "e.txt");
    const estimated = await run([indicators]);
    expect(estimated.agencies[0]?.total).toEqual({ score: 90, source: "estimate" });
    expect(estimated.checks).toContainEqual(expect.objectContaining({ code: "estimate", fiscalYear: 2568 }));
  });

  it("say of each item how many fail it, of those that have a score of it", async () => {
    const files = [resultFile(1), resultFile(2), resultFile(3), sampleFile("oit-2564.txt")];
    const collected = await run(files);
    const failing = (code: string) =>
      collected.agencies.filter(({ findings }) => findings.some(({ subject }) => subject === code)).length;
    for (const { item, failing: stated, scored } of rowsIn(collected, "tblByItem")) {
      expect([item, stated]).toEqual([item, failing(String(item))]);
      expect([item, scored]).toEqual([item, /^O(?:[1-9]|[12]\d|3[0-3])$/.test(String(item)) ? 4 : 3]);
    }
    const shares = rowsIn(collected, "tblByItem").map(({ share }) => Number(share));
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
  });

  it("share a row where they call a unit by one name in two spellings", async () => {
    const text = (n: number, unit: string) =>
      textFile(resultText(n).replaceAll(/สำนัก(?:งาน)?ปลัด|กอง\S+/g, unit), `${unit}.txt`);
    const collected = await run([text(1, "สำนักปลัด"), text(2, "สำนักงานปลัด"), text(3, "กอง คลัง"), text(4, "สำนักปลัด")]);
    expect(rowsIn(collected, "tblByCollectedUnit").map(({ unit, agencies }) => [unit, agencies])).toEqual([
      ["สำนักปลัด", 3],
      ["กอง คลัง", 1],
    ]);
  });
});

describe("an agency in two files", () => {
  it("stands twice and counts once, and the one that counts can be changed in a drop-down", async () => {
    const collected = await run([await workbookFile(1), resultFile(1), resultFile(2)]);
    expect(rowsIn(collected, "tblByYear")).toMatchObject([{ agencies: 2, notCounted: 1 }]);
    const twins = rowsIn(collected, "tblAgencies").filter(({ repeats }) => repeats !== null);
    expect(twins.map(({ counted, source, rank }) => [counted, source, rank !== ""])).toEqual([
      ["ใช่", "สมุดงานของหน่วยงาน", true],
      ["ไม่", "เอกสารผล", false],
    ]);
    const findings = rowsIn(collected, "tblOpenFindings");
    expect(findings.filter(({ counted }) => counted === "ไม่")).toHaveLength(10);
    const sheet = collected.workbook?.sheets.find(({ key }) => key === "collectedAgencies");
    expect(sheet?.validations).toMatchObject([{ source: "ITAS_CollectedChoices", range: { rows: 3 } }]);
    expect(collected.workbook?.names.map(({ name }) => name)).toContain("ITAS_CollectedChoices");
  });

  it("with other figures has to be decided", async () => {
    const other = textFile(resultText(1).replace(/^1\..*$/m, "1.การปฏิบัติหน้าที่\t10.00"), "other.txt");
    const { checks } = await run([resultFile(1), other]);
    const [check] = checks.filter(({ code }) => code === "agency-contradicted");
    expect(check).toMatchObject({ severity: "error", file: "other.txt, result-1.txt" });
    expect(check?.found).toContain("76.28");
  });

  it("that say the same, byte for byte, is one file", async () => {
    const { agencies, files, checks } = await run([resultFile(1), { ...resultFile(1), name: "สำเนา.txt" }]);
    expect(agencies).toHaveLength(1);
    expect(files[1]).toMatchObject({ source: "refused", reason: expect.stringContaining("result-1.txt") as string });
    expect(checks.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});

describe("a file that cannot be taken", () => {
  const someBytes = async () => (await workbookFile(7)).bytes;
  const partOf = async (): Promise<Uint8Array> => {
    const split = splitWorkbook(await readContent(await someBytes()), { by: "lead", today: options.today });
    const part = (await splitFiles(split)).find(({ name }) => name.endsWith(".xlsx"));
    if (part === undefined) throw new Error("Nothing was split");
    return part.bytes;
  };

  it.each<[string, () => Promise<CollectedInput>, RegExp]>([
    ["cut off", async () => ({ name: "x", bytes: (await someBytes()).slice(0, 9000) }), /เสียหาย/],
    ["a text without scores", () => Promise.resolve(textFile("สวัสดี", "x")), /ไม่พบคะแนน/],
    ["empty", () => Promise.resolve({ name: "x", bytes: new Uint8Array() }), /x:/],
    ["not to be had", () => Promise.resolve({ name: "x", bytes: null }), /เปิดอ่านไม่ได้/],
    [
      "locked",
      () =>
        Promise.resolve({
          name: "x",
          bytes: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(2000).fill(0)]),
        }),
      /x:/,
    ],
    [
      "a workbook whose last write was cut off",
      async () => ({
        name: "x",
        bytes: withCustomXml(await someBytes(), {
          namespace: STATE_NAMESPACE,
          xml: `<journal xmlns="${JOURNAL_NAMESPACE}"/>`,
        }),
      }),
      /หยุดกลางคัน/,
    ],
    ["a sheet of tasks sent to a unit", async () => ({ name: "x", bytes: await partOf() }), /ใบงาน/],
  ])("because it is %s is named with its reason, and the others go on", async (_, make, reason) => {
    const alone = await run([resultFile(1), resultFile(2)]);
    const { agencies, files, checks } = await run([resultFile(1), await make(), resultFile(2)]);
    expect(agencies).toEqual(alone.agencies);
    expect(files.map(({ source }) => source)).toEqual(["result", "refused", "result"]);
    expect(files[1]?.reason).toMatch(reason);
    expect(files[1]?.reason).not.toContain("ไม่ได้เขียน");
    expect(checks.filter(({ code }) => code === "file-refused")).toMatchObject([{ file: "x", severity: "error" }]);
  });

  it("leaves no workbook where there is no other", async () => {
    const { workbook, agencies, files } = await run([textFile("สวัสดี")]);
    expect([workbook, agencies, files.length]).toEqual([null, [], 1]);
  });

  it("is reported one by one", async () => {
    const done: string[] = [];
    await run([resultFile(1), textFile("สวัสดี")], {
      onFile: (count, of) => void done.push(`${String(count)}/${String(of)}`),
    });
    expect(done).toEqual(["1/2", "2/2"]);
  });
});

describe("a collected workbook", () => {
  const everything = async () =>
    run([
      await workbookFile(1, 2),
      await workbookFile(2, 0),
      resultFile(1),
      resultFile(9, 2563),
      sampleFile("oit-2564.txt"),
    ]);

  it.each(["th", "en"] as const)(
    "in %s has nothing Excel would repair, and imported text stays text",
    async (language) => {
      const hostile = textFile(
        resultText(3)
          .replaceAll("กองคลัง", '=HYPERLINK("http://x")')
          .replaceAll("กองช่าง", "*")
          .replace(agencyName(3), `${agencyName(3)}'@+`),
        "=1+1.txt",
      );
      const { workbook } = await run([hostile, await workbookFile(1), resultFile(1)], { language });
      if (workbook === null) throw new Error("Nothing was collected");
      expect(problemsOf(await toXlsx(workbook))).toEqual([]);
    },
  );

  it("is nobody's own workbook when it is opened", async () => {
    const { workbook } = await everything();
    if (workbook === null) throw new Error("Nothing was collected");
    const content = await readContent(await toXlsx(workbook));
    expect(openingIn(content)).toEqual({ kind: "none" });
    expect(heldIn(content)).toEqual({ kind: "none" });
    expect(isCollected(content)).toBe(true);
    expect(isCollected(await readContent((await workbookFile(1)).bytes))).toBe(false);
  });

  it("is refused where the result of one agency is asked for", async () => {
    const { workbook } = await run([resultFile(1), resultFile(2)]);
    if (workbook === null) throw new Error("Nothing was collected");
    const read = await readFiles([{ name: "all.xlsx", bytes: await toXlsx(workbook) }]);
    expect(read).toMatchObject({ ok: false, refusal: { code: "collected-workbook", file: "all.xlsx" } });
  });

  it.each(["th", "en"] as const)("in %s gives its rows back when it is collected again", async (language) => {
    const first = await run(
      [await workbookFile(1, 2), await workbookFile(2, 0), resultFile(9, 2563), sampleFile("oit-2564.txt")],
      { language },
    );
    if (first.workbook === null) throw new Error("Nothing was collected");
    const again = await run([{ name: "all.xlsx", bytes: await toXlsx(first.workbook) }], { language: "th" });
    expect(again.files).toMatchObject([{ source: "collected", agencies: 4 }]);
    const facts = ({ agencies }: Collected) =>
      agencies.map(({ file, source, ...rest }) => ({
        ...rest,
        findings: rest.findings.map((finding) => ({
          ...finding,
          // Units of one name are called by one spelling.
          unit: finding.unit?.replace("สำนักงานปลัด", "สำนักปลัด"),
        })),
        file: file.replace("all.xlsx › ", ""),
        isThere: source !== ("refused" as string),
      }));
    expect(facts(again)).toEqual(facts(first));
    const codes = ({ checks }: Collected) => checks.map(({ code, count }) => [code, count]).sort();
    expect(codes(again)).toEqual(codes(first));
    for (const name of ["tblByYear", "tblByItem", "tblByBand", "tblMeanIndicators"]) {
      const figures = (collected: Collected) =>
        rowsIn(collected, name).map((row) => Object.values(row).filter((value) => typeof value === "number"));
      expect([name, figures(again)]).toEqual([name, figures(first)]);
    }
  });

  it("gives way to the agencies' own files, and adds those it does not have", async () => {
    const first = await run([await workbookFile(1, 0), resultFile(2)]);
    if (first.workbook === null) throw new Error("Nothing was collected");
    const all = { name: "all.xlsx", bytes: await toXlsx(first.workbook) };
    const { agencies } = await run([all, await workbookFile(1, 5), resultFile(3)]);
    expect(
      agencies
        .filter(({ counted }) => counted)
        .map(({ file }) => file)
        .sort(),
    ).toEqual(["agency-1.xlsx", "all.xlsx › result-2.txt", "result-3.txt"]);
  });

  it("whose table was spoilt is refused, not guessed at", async () => {
    const { workbook } = await everything();
    if (workbook === null) throw new Error("Nothing was collected");
    const spoilt = {
      ...workbook,
      sheets: workbook.sheets.map((sheet) => ({
        ...sheet,
        tables: sheet.tables.map((table) =>
          table.name === "tblAgencies"
            ? { ...table, columns: table.columns.map((column) => ({ ...column, header: `x ${column.header}` })) }
            : table,
        ),
      })),
    };
    const { files } = await run([{ name: "all.xlsx", bytes: await toXlsx(spoilt) }]);
    expect(files[0]?.reason).toContain("ที่รวบรวมไว้");
  });

  it("is the same, byte for byte, whatever the order of the files", async () => {
    const files = [await workbookFile(1, 2), resultFile(2), resultFile(1)];
    const agencies = async (order: readonly CollectedInput[]) => (await run(order)).agencies;
    expect(await agencies(files.toReversed())).toEqual(await agencies(files));
    const [one, two] = [await run(files), await run(files)];
    if (one.workbook === null || two.workbook === null) throw new Error("Nothing was collected");
    expect(Buffer.compare(await toXlsx(one.workbook), await toXlsx(two.workbook))).toBe(0);
  });
});
