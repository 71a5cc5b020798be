import fc from "fast-check";
import { readFiles } from "../../src/intake";
import { firstAssessment, readingOf, sampleFile, textFile } from "../sampleFiles";

describe("the report of FY2563 in assets", () => {
  const reading = readingOf([sampleFile("ita-2563.txt")]);
  const { assessment, computed } = firstAssessment(reading);
  const items = Object.values(assessment.items).filter((item) => item !== undefined);

  it("gives agency, year, respondents, rank and the reported total and band", () => {
    expect(assessment).toMatchObject({
      agency: "องค์การบริหารส่วนจังหวัดตัวอย่างไพร",
      fiscalYear: 2563,
      respondents: { IIT: 49, EIT: 69 },
      rank: 43,
      reported: { total: 72.31, band: "C" },
    });
  });

  it("gives ten indicators and 43 items with score, recommendation and owners", () => {
    expect(Object.keys(assessment.indicators)).toHaveLength(10);
    expect(items).toHaveLength(43);
    for (const item of items) {
      expect(item).toMatchObject({ score: expect.any(Number) as number, recommendation: expect.any(String) as string });
      expect(item.owners?.length).toBeGreaterThan(0);
    }
    expect(items.filter((item) => item.comment !== undefined)).toHaveLength(22);
  });

  it("finds the cause 17 of 22 zeros share", () => {
    expect(items.filter((item) => item.cause === "file-without-page")).toHaveLength(17);
  });

  it("agrees with itself", () => {
    expect(computed.total).toBeCloseTo(72.3074, 6);
    expect(reading.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});

describe("a diagnostic", () => {
  it("names the line of the file it is about, counted from 1", () => {
    const text = "หัวเรื่อง\n\nข้อ\tประเด็นการตรวจ\tคะแนน\nO1\tโครงสร้าง\t0\nอื่น\tๆ\tอีก\n";
    const { diagnostics } = readingOf([textFile(text, "a.txt")], { fiscalYear: 2564 });
    expect(diagnostics.find(({ code }) => code === "unread-row")?.source).toEqual({
      file: "a.txt",
      table: 1,
      row: 5,
      text: "อื่น | ๆ | อีก",
    });
  });
});

describe("the memo of FY2564 in assets", () => {
  const { assessment, computed } = firstAssessment(readingOf([sampleFile("oit-2564.txt")]));

  it("credits its overall figure to OIT, not to the total", () => {
    expect(assessment.reported).toEqual({ instruments: { OIT: 91.85 } });
    expect(computed.instruments.OIT).toBeCloseTo(91.849206, 6);
  });

  it("places items by code although headings of sub-indicators are missing", () => {
    expect(computed.subindicators).toMatchObject({ "9.2": 100, "9.3": expect.closeTo(85.7143, 4) as number });
  });
});

describe("several files", () => {
  const header = "ข้อ\tประเด็นการตรวจ\tคะแนน\n";

  it("complete one another when they are about the same agency and year", () => {
    const scores = textFile(`${header}O1\tโครงสร้าง\t0\n`, "scores.txt");
    const owners = textFile("ข้อ\tผู้รับผิดชอบ\nO1\tกองช่าง\n", "owners.txt");
    const { assessments, sources } = readingOf([scores, owners], { fiscalYear: 2564 });
    expect(assessments).toHaveLength(1);
    expect(assessments[0]?.assessment.items.O1).toMatchObject({ score: 0, owners: ["กองช่าง"] });
    expect(sources.map(({ name }) => name)).toEqual(["scores.txt", "owners.txt"]);
  });

  it("complete one another when only one names the agency", () => {
    const scores = textFile(`เทศบาลตำบลกขค\n\n${header}O1\tโครงสร้าง\t0\n`, "scores.txt");
    const owners = textFile("ข้อ\tผู้รับผิดชอบ\nO1\tกองช่าง\n", "owners.txt");
    const { assessments } = readingOf([scores, owners], { fiscalYear: 2564 });
    expect(assessments).toHaveLength(1);
    expect(assessments[0]?.assessment).toMatchObject({
      agency: "เทศบาลตำบลกขค",
      items: { O1: { owners: ["กองช่าง"] } },
    });
  });

  it("that belong to no result are named, not dropped in silence", () => {
    const scores = textFile(`เทศบาลตำบลกขค\n\n${header}O1\tโครงสร้าง\t0\n`, "scores.txt");
    const owners = textFile("อบต.งจฉ\n\nข้อ\tผู้รับผิดชอบ\nO1\tกองช่าง\n", "owners.txt");
    const { assessments, diagnostics } = readingOf([scores, owners], { fiscalYear: 2564 });
    expect(assessments[0]?.assessment.items.O1).not.toHaveProperty("owners");
    expect(diagnostics).toContainEqual(expect.objectContaining({ code: "file-unmatched", severity: "error" }));
  });

  it("of nobody in particular belong to nobody where there are two to choose from", () => {
    const of = (agency: string) => textFile(`เทศบาลตำบล${agency}\n\n${header}O1\tโครงสร้าง\t0\n`, `${agency}.txt`);
    const owners = textFile("ข้อ\tผู้รับผิดชอบ\nO1\tกองช่าง\n", "owners.txt");
    const { assessments, diagnostics } = readingOf([of("กขค"), owners, of("งจฉ")], { fiscalYear: 2564 });
    expect(assessments.map(({ assessment }) => assessment.items.O1?.owners)).toEqual([undefined, undefined]);
    expect(diagnostics).toContainEqual(expect.objectContaining({ code: "file-unmatched" }));
  });

  it("stay apart when they name different agencies", () => {
    const of = (agency: string) => textFile(`เทศบาลตำบล${agency}\n\n${header}O1\tโครงสร้าง\t0\n`);
    expect(readingOf([of("กขค"), of("งจฉ")], { fiscalYear: 2564 }).assessments).toHaveLength(2);
  });

  it("are all refused if one is, and the refusal names it", async () => {
    const good = textFile(`${header}O1\tโครงสร้าง\t0\n`);
    expect(await readFiles([good, { name: "b.png", bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47) }])).toEqual({
      ok: false,
      refusal: { code: "picture", file: "b.png" },
    });
  });
});

describe("any input", () => {
  const cell = fc.oneof(
    fc.constantFrom(
      "O1",
      "๐๒",
      "100",
      "๐",
      "-",
      "",
      "ข้อ",
      "คะแนน",
      "ประเด็นการตรวจ",
      "การปฏิบัติหน้าที่",
      "IIT",
      "รวม",
      "9",
      "นายตัวอย่าง คนหนึ่ง",
      "ชื่อ-สกุล",
      "081-234-5678",
    ),
    fc.string({ maxLength: 8 }).map((text) => text.replace(/[\t\r\n\f]/g, "")),
  );
  const document = fc
    .array(
      fc.array(cell, { minLength: 1, maxLength: 5 }).map((cells) => cells.join("\t")),
      { maxLength: 30 },
    )
    .map((rows) => rows.join("\n"));

  it("ends as one refusal or a reading that accounts for every row and quotes each unread one that is about nobody", async () => {
    await fc.assert(
      fc.asyncProperty(document, async (text) => {
        const result = await readFiles([textFile(text)]);
        if (!result.ok) return;
        const [source] = result.reading.sources;
        const { records = 0, headings = 0, repeats = 0, unread = 0, leftOut = 0 } = source ?? {};
        const rows = text.split(/\r\n|\n|\r|\f/).filter((line) => line.includes("\t") && line.trim() !== "").length;
        expect(source?.rowsIn).toBe(rows);
        expect(records + headings + repeats + unread + leftOut).toBe(rows);
        const quoted = result.reading.diagnostics.filter(({ code }) => code === "unread-row");
        const people = result.reading.diagnostics.filter(({ code }) => code === "people-left-out");
        expect(quoted).toHaveLength(unread);
        expect(people.reduce((sum, { data }) => sum + Number(data?.rows), 0)).toBe(leftOut);
        expect(JSON.stringify(result.reading.diagnostics)).not.toContain("234-5678");
        for (const { source: place } of quoted) expect(place.text).toBeDefined();
      }),
      { numRuns: 500 },
    );
  });

  it("full of rows nobody understands is counted to the last row and listed up to a thousand", () => {
    const scores = "ข้อ\tประเด็นการตรวจ\tคะแนน\nO1\tโครงสร้าง\t0\n";
    const { diagnostics, sources } = readingOf([textFile(`${scores}${"อื่น\tๆ\tอีก\n".repeat(1_500)}`)], {
      fiscalYear: 2564,
    });
    expect(sources[0]).toMatchObject({ rowsIn: 1_502, unread: 1_500 });
    expect(diagnostics.filter(({ code }) => code === "unread-row")).toHaveLength(1_000);
    expect(diagnostics).toContainEqual({
      code: "more-of-a-kind",
      severity: "warning",
      source: { file: "input.txt" },
      data: { of: "unread-row", more: 500 },
    });
  });

  it("larger than 64 MB is refused unread", async () => {
    expect(await readFiles([{ name: "big.txt", bytes: new Uint8Array(65 * 1024 * 1024).fill(32) }])).toMatchObject({
      ok: false,
      refusal: { code: "too-large" },
    });
  });
});
