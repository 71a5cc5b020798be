import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Locator } from "playwright-core";
import { difference } from "../host/fingerprint";
import { LIMIT_BYTES } from "../../src/intake/decode";
import { chromiumAvailable, launch } from "./chromium";
import { fixture, sampleText } from "./fixtures";
import { OpenedWorkbench } from "./openedWorkbench";

const WRONG: readonly (readonly [name: string, file: string, content: () => Buffer, said: string])[] = [
  ["a picture", "ภาพหน้าจอ.png", () => fixture("refused-picture/input.png"), "เป็นรูปภาพ"],
  [
    "the result of another assessment",
    "moit.txt",
    () => fixture("refused-look-alike/input.txt"),
    "ดูเหมือนผลการประเมินของระบบอื่น",
  ],
  ["an empty file", "ว่าง.txt", () => Buffer.from("  \n"), "ไม่มีข้อมูล"],
  ["a scanned document", "สแกน.pdf", () => fixture("refused-scanned-pdf/input.pdf"), "เอกสารสแกน"],
];

(chromiumAvailable() ? describe : describe.skip)("what is refused, given up or taken back on the workbench", () => {
  let browser: Browser;
  let workbench: OpenedWorkbench;
  const alert = (): Locator => workbench.pane.getByRole("alert");
  const chooseFile = (name: string, buffer: Buffer) =>
    workbench.pane.locator("input[type=file]").setInputFiles({ name, mimeType: "", buffer });

  /** The workbook is as it was; where it is not, the places that differ are the message. */
  const expectUntouched = async (before: Awaited<ReturnType<OpenedWorkbench["fingerprint"]>>) => {
    expect(difference(before, await workbench.fingerprint())).toBe("");
  };

  beforeAll(async () => {
    browser = await launch();
    workbench = await OpenedWorkbench.open(browser);
  });

  afterAll(async () => {
    await browser.close();
  });

  describe("beside a result that was written", () => {
    beforeAll(async () => {
      await workbench.paste({ "text/plain": sampleText("ita-2563.txt") });
      await workbench.button("ใช้ผลนี้ ดูคะแนน").click();
      await workbench.button("เขียนลงแผ่นงาน").click();
      await workbench.pane.getByText("เขียนลงแผ่นงานแล้ว").waitFor();
      await workbench.goTo("import");
      await workbench.remembers("import");
    });

    it.each(WRONG)("%s is answered with the reason; workbook and result stay", async (_name, file, content, said) => {
      const before = await workbench.fingerprint();
      await chooseFile(file, content());
      await alert().getByText(said).waitFor();
      await workbench.button("ปิดข้อความ").click();
      await workbench.goTo("scores");
      await workbench.pane.getByText("72.31").first().waitFor();
      await workbench.goTo("import");
      await expectUntouched(before);
    });

    it("a file too large to be a result is answered with the limit", async () => {
      const folder = mkdtempSync(join(tmpdir(), "itas-large-"));
      const file = join(folder, "ใหญ่.csv");
      writeFileSync(file, "");
      truncateSync(file, LIMIT_BYTES + 1);
      const before = await workbench.fingerprint();
      await workbench.pane.locator("input[type=file]").setInputFiles(file);
      await alert().getByText("ใหญ่เกิน 64 MB").waitFor();
      rmSync(folder, { recursive: true });
      await expectUntouched(before);
    });

    it("a result of another agency is not written over it", async () => {
      const before = await workbench.fingerprint();
      await workbench.paste({ "text/plain": sampleText("oit-2564.txt") });
      await workbench.button("ใช้ผลนี้ ดูคะแนน").click();
      await workbench.button("เขียนลงแผ่นงาน").click();
      await alert().getByText("ผลนี้เป็นของหน่วยงานหรือปีอื่น").waitFor();
      await workbench.button("สร้างสมุดงาน Excel").waitFor();
      await expectUntouched(before);
    });
  });

  describe("in a new workbook", () => {
    beforeEach(async () => {
      await workbench.makeSlow(false);
      await workbench.startAnew();
    });

    const readSample = async (): Promise<void> => {
      await workbench.paste({ "text/plain": sampleText("ita-2563.txt") });
      await workbench.button("ใช้ผลนี้ ดูคะแนน").click();
    };

    it("a long reading given up leaves nothing, neither in the pane nor in the workbook", async () => {
      const before = await workbench.fingerprint();
      await workbench.page.route("**/pdfjs.*.js", async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 2_500));
        await route.continue();
      });
      await chooseFile("ผล.pdf", fixture("pdf-item-table-over-two-pages/input.pdf"));
      await workbench.pane.getByText("กำลังอ่าน").waitFor();
      await workbench.button("ยกเลิก").click();
      await workbench.pane.getByText("กำลังอ่าน").waitFor({ state: "detached" });
      await workbench.page.waitForTimeout(3_500);
      expect(await workbench.button("นำเข้า").getAttribute("aria-current")).toBe("step");
      expect(await workbench.pane.getByRole("heading", { level: 2 }).count()).toBe(0);
      await workbench.goTo("plan");
      await workbench.pane.getByText("ยังไม่มีผลการประเมิน").waitFor();
      await expectUntouched(before);
    });

    it("a write called off leaves the workbook as it was", async () => {
      await readSample();
      const before = await workbench.fingerprint();
      await workbench.makeSlow(true);
      await workbench.button("เขียนลงแผ่นงาน").click();
      await workbench.button("ยกเลิก").click();
      await workbench.pane.getByText("ยกเลิกแล้ว สมุดงานเป็นเหมือนก่อนเขียน").waitFor();
      await workbench.makeSlow(false);
      await expectUntouched(before);
    });

    it("a write called off when all of it had gone out is taken back", async () => {
      await readSample();
      const before = await workbench.fingerprint();
      await workbench.makeSlow(true);
      await workbench.button("เขียนลงแผ่นงาน").click();
      await workbench.button("ยกเลิก").waitFor();
      await workbench.pressOnceSheetsAre(10, "ยกเลิก");
      // Slow was what left time to press; taking back asks too often to wait for it.
      await workbench.makeSlow(false);
      await workbench.pane.getByText("ยกเลิกแล้ว สมุดงานเป็นเหมือนก่อนเขียน").waitFor();
      await expectUntouched(before);
    });

    it("a write can be undone, and done again", async () => {
      await readSample();
      const before = await workbench.fingerprint();
      await workbench.button("เขียนลงแผ่นงาน").click();
      await workbench.button("เลิกทำการเขียนนี้").click();
      await workbench.pane.getByText("สมุดงานกลับเป็นเหมือนก่อนเขียนแล้ว").waitFor();
      await expectUntouched(before);
      await workbench.button("เขียนลงแผ่นงาน").click();
      await workbench.pane.getByText("เขียนลงแผ่นงานแล้ว").waitFor();
      expect(await workbench.rows("tblPlan")).toHaveLength(43);
    });

    it("a write that Excel fails is rolled back and said to be; it works the next time", async () => {
      await readSample();
      const before = await workbench.fingerprint();
      await workbench.page.getByRole("button", { name: "Fail next" }).click();
      await workbench.button("เขียนลงแผ่นงาน").click();
      await alert().getByText("เขียนลงแผ่นงานไม่สำเร็จ").waitFor();
      await expectUntouched(before);
      await workbench.button("เขียนลงแผ่นงาน").click();
      await workbench.pane.getByText("เขียนลงแผ่นงานแล้ว").waitFor();
      expect(await alert().count()).toBe(0);
    });

    it("a write that is cut off for good is repaired when the workbook is opened again", async () => {
      await readSample();
      const before = await workbench.fingerprint();
      await workbench.cutOffNextWrite();
      await workbench.button("เขียนลงแผ่นงาน").click();
      await alert().getByText("คืนค่าเดิมได้ไม่ครบ").waitFor();
      await workbench.mended();
      await workbench.reopen();
      await workbench.button("ซ่อมสมุดงาน").click();
      await workbench.pane.getByText(/^ซ่อมแล้ว/).waitFor();
      await expectUntouched(before);
    });

    it("Excel busy with a cell is said to be", async () => {
      await readSample();
      await workbench.page.getByRole("button", { name: "Busy" }).click();
      await workbench.button("เขียนลงแผ่นงาน").click();
      await alert().getByText("Excel ยังไม่ว่าง").waitFor();
    });
  });

  it("asked nobody but this computer for anything, and did nothing Excel does not know", async () => {
    expect(workbench.foreign()).toEqual([]);
    expect(await workbench.violations()).toEqual([]);
    expect(workbench.faults).toEqual([]);
  });
});
