import type { Browser } from "playwright-core";
import { sheets } from "../../src/i18n/th/sheets";
import { chromiumAvailable, launch } from "./chromium";
import { OpenedWorkbench } from "./openedWorkbench";
import { isFix, planRows } from "./planSheet";

const MONITOR = "สำนักปลัด (งานบริหารทั่วไป)";

(chromiumAvailable() ? describe : describe.skip)("the first run on the workbench, from the built-in sample", () => {
  let browser: Browser;
  let workbench: OpenedWorkbench;

  beforeAll(async () => {
    browser = await launch();
    workbench = await OpenedWorkbench.open(browser);
  });

  afterAll(async () => {
    await browser.close();
  });

  it("shows what was read before anything is written", async () => {
    const before = await workbench.fingerprint();
    await workbench.button("ลองด้วยตัวอย่าง").click();
    await workbench.pane.getByText("อ่านได้ 10 ตัวชี้วัด 43 ข้อ ยังไม่มีสิ่งใดถูกเขียนลงสมุดงาน").waitFor();
    expect(await workbench.fingerprint()).toEqual(before);
  });

  it("shows the total, its band and the way to the target", async () => {
    await workbench.button("ใช้ผลนี้ ดูคะแนน").click();
    await workbench.pane.getByText("72.31").first().waitFor();
    await workbench.pane.getByText("แก้อย่างน้อย 12 ข้อก็ถึง 85").waitFor();
    await workbench.button("เลือกข้อเหล่านั้น").click();
    await workbench.pane.getByText("85.26").waitFor();
  });

  it("leads to a plan with nothing left to be done", async () => {
    await workbench.button("ไปทำแผน").click();
    await workbench.pane.getByText("ยังไม่ครบ 22 จาก 22 ข้อที่ต้องแก้ไข").waitFor();
    await workbench.button(/^รับข้อเสนอทั้ง/).click();
    await workbench.pane.getByRole("combobox", { name: "ผู้กำกับติดตาม", exact: true }).first().selectOption(MONITOR);
    await workbench.button(/^มอบหมาย \d+ ข้อ/).click();
    await workbench.pane.getByText("ครบทั้ง 22 ข้อที่ต้องแก้ไข").waitFor();
    await workbench.pane.getByText("รับข้อเสนอครบแล้ว").waitFor();
  });

  it("writes that plan into the open workbook: owners, dates, and no gap", async () => {
    await workbench.button("เขียนลงแผ่นงาน").click();
    await workbench.pane.getByText("เขียนลงแผ่นงานแล้ว").waitFor();
    const rows = await planRows(workbench);
    const fixes = rows.filter(isFix);
    expect([rows.length, fixes.length]).toEqual([43, 22]);
    expect(fixes.filter(({ missing, proposed }) => missing !== "" || proposed !== "")).toEqual([]);
    expect(fixes.filter(({ lead, monitor, measure }) => lead === "" || monitor !== MONITOR || measure === "")).toEqual(
      [],
    );
    const inOrder = ({ start, publishBy, approveBy }: (typeof fixes)[number]) =>
      typeof start === "number" && start < Number(publishBy) && Number(publishBy) < Number(approveBy);
    expect(fixes.filter((row) => !inOrder(row))).toEqual([]);
  });

  it("counts the leads by unit in the sheet as the document names them", async () => {
    const { unit, fix } = sheets.headers.tblByUnit;
    const counts = (await workbench.rows("tblByUnit")).map((row) => [row[unit], row[fix]] as const);
    const led = counts.map(([, count]) => Number(count)).filter((count) => count > 0);
    expect(led.toSorted((one, other) => other - one)).toEqual([10, 6, 2, 2, 1, 1]);
  });

  it("is there again when the workbook is closed and opened, at the step it was left at", async () => {
    await workbench.goTo("share");
    await workbench.remembers("share");
    await workbench.reopen();
    await workbench.button("ส่งต่อ").and(workbench.pane.locator("[aria-current=step]")).waitFor();
    await workbench.goTo("import");
    await workbench.pane.getByText("สมุดงานนี้มีผลขององค์การบริหารส่วนจังหวัดตัวอย่างไพร").waitFor();
    await workbench.goTo("plan");
    await workbench.pane.getByText("ครบทั้ง 22 ข้อที่ต้องแก้ไข").waitFor();
  });

  it("asked nobody but this computer, did nothing Excel does not know, and had no fault", async () => {
    expect(workbench.requests.length).toBeGreaterThan(10);
    expect(workbench.foreign()).toEqual([]);
    expect(await workbench.violations()).toEqual([]);
    expect(workbench.faults).toEqual([]);
  });
});
