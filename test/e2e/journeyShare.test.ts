import { mkdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { unzipSync } from "fflate";
import type { Browser, Download, Locator } from "playwright-core";
import { sheets } from "../../src/i18n/th/sheets";
import { commands } from "../../src/i18n/th/commands";
import { share as english } from "../../src/i18n/en/share";
import { reminder } from "../../src/i18n/th/reminder";
import { share } from "../../src/i18n/th/share";
import { chromiumAvailable, launch } from "./chromium";
import { editedPart } from "./editedPart";
import { cutTexts, violations } from "./openedPane";
import { OpenedWorkbench } from "./openedWorkbench";
import { planRows } from "./planSheet";

const SAMPLES = join(__dirname, "..", "..", "assets/samples");
const PICTURES = join(__dirname, "..", "..", "out", "e2e");
/** High enough to see a block whole. */
const TALL = { width: 640, height: 2_400 };
const DONE = sheets.statuses.done;

interface NamedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const asFile = (name: string, bytes: Uint8Array): NamedFile => ({
  name,
  mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  buffer: Buffer.from(bytes),
});

async function bytesOf(download: Download): Promise<Uint8Array> {
  return new Uint8Array(await readFile(await download.path()));
}

(chromiumAvailable() ? describe : describe.skip)("a plan that travels to units and back", () => {
  let browser: Browser;
  let workbench: OpenedWorkbench;
  const parts = new Map<string, Uint8Array>();

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    browser = await launch();
    workbench = await OpenedWorkbench.open(browser);
    await workbench.page.setViewportSize(TALL);
  });

  afterAll(async () => {
    await browser.close();
  });

  const heading = (block: keyof typeof share.blocks): Locator => workbench.button(share.blocks[block].heading);

  const openBlock = async (block: keyof typeof share.blocks): Promise<void> => {
    if ((await heading(block).getAttribute("aria-expanded")) === "false") await heading(block).click();
  };

  /** What is wrong with the block that is open, in light and dark; pictures of both are kept. */
  const judged = async (name: string): Promise<readonly string[]> => {
    const problems: string[] = [];
    const frame = await workbench.frame();
    await frame.evaluate(() => {
      for (const part of document.querySelectorAll("main details")) (part as HTMLDetailsElement).open = true;
    });
    await workbench.page.waitForTimeout(300);
    await workbench.page.locator("#pane iframe").screenshot({ path: join(PICTURES, `share-${name}.png`) });
    problems.push(...(await violations(frame)), ...(await cutTexts(frame)));
    return problems.map((problem) => `${name}: ${problem}`);
  };

  /** All of its actions done by one person, one of them seen otherwise by another, and a file that is cut off. */
  const returnFiles = async (label = share.merge.choose): Promise<void> => {
    const entries = [...parts];
    const finance = entries.find(([name]) => name.includes("คลัง"))?.[1] ?? new Uint8Array();
    const done = editedPart(finance, {
      cells: (item) => ({ status: DONE, result: `เผยแพร่ ${item} แล้ว` }),
      savedBy: "ผู้ทดสอบ หนึ่ง",
      savedOn: "2021-02-10T09:00:00Z",
    });
    const differs = editedPart(finance, {
      cells: (item) => (item === "O18" ? { status: sheets.statuses["in-progress"], result: "รอหนังสือจากจังหวัด" } : {}),
      savedBy: "ผู้ทดสอบ สอง",
      savedOn: "2021-02-12T09:00:00Z",
    });
    await chooser(label).setInputFiles([
      asFile("กองคลัง ส่งคืน.xlsx", done),
      asFile("กองคลัง (แก้ไข).xlsx", differs),
      asFile("เสีย.xlsx", done.slice(0, 2_000)),
    ]);
  };

  const chooser = (label: string): Locator => workbench.pane.locator(`input[aria-label="${label}"]`);

  it("begins with a plan in the workbook", async () => {
    await workbench.button("ลองด้วยตัวอย่าง").click();
    await workbench.button("ใช้ผลนี้ ดูคะแนน").click();
    await workbench.goTo("plan");
    await workbench.button(/^รับข้อเสนอทั้ง/).click();
    await workbench.button("เขียนลงแผ่นงาน").click();
    await workbench.pane.getByText("เขียนลงแผ่นงานแล้ว").waitFor();
    expect(await planRows(workbench)).toHaveLength(43);
  });

  it("is split into a workbook for each lead", async () => {
    await workbench.goTo("share");
    await openBlock("split");
    await workbench.button(share.split.all(6)).waitFor();
    expect(await judged("split")).toEqual([]);
    const downloading = workbench.page.waitForEvent("download");
    await workbench.button(share.split.all(6)).click();
    const files = unzipSync(await bytesOf(await downloading));
    for (const [name, bytes] of Object.entries(files)) if (name.endsWith(".xlsx")) parts.set(name, bytes);
    expect(parts.size).toBe(6);
    const listed = await workbench.pane.locator("section[aria-label] li .small").allTextContents();
    expect(listed.map((line) => /\d+/.exec(line)?.[0])).toEqual(["10", "6", "2", "2", "1", "1"]);
  });

  it("comes back with what was filled in, and what two people said differently", async () => {
    await openBlock("merge");
    expect(await judged("merge-empty")).toEqual([]);
    await returnFiles();
    await workbench.pane.getByText(share.merge.preview, { exact: true }).waitFor();
    expect(await judged("merge-preview")).toEqual([]);
  });

  it("is not written to before what differs is looked at, and then once", async () => {
    const before = await workbench.fingerprint();
    const status = workbench.pane.getByRole("group", { name: /^O18 · สถานะ/ });
    await status.getByRole("radio").nth(2).check();
    const result = workbench.pane.getByRole("group", { name: /^O18 · ผลการดำเนินงาน/ });
    await result.getByRole("radio", { name: share.merge.combine }).check();
    const text = result.getByRole("textbox");
    expect((await text.inputValue()).split("\n").toSorted()).toEqual(["รอหนังสือจากจังหวัด", "เผยแพร่ O18 แล้ว"].toSorted());
    await text.fill("เผยแพร่ O18 แล้ว ตามหนังสือจังหวัด");
    await workbench.pane.getByText(share.merge.decided(2, 2)).waitFor();
    expect(await judged("merge-decided")).toEqual([]);
    expect(await workbench.fingerprint()).toEqual(before);
    await workbench.button(share.merge.writeCount(16)).click();
    await workbench.pane.getByText(share.merge.written).waitFor();
    const rows = await planRows(workbench);
    const finished = rows.filter((row) => row.status === DONE);
    expect(finished).toHaveLength(8);
    expect(rows.find(({ item }) => item === "O18")?.result).toBe("เผยแพร่ O18 แล้ว ตามหนังสือจังหวัด");
    expect(await judged("merge-written")).toEqual([]);
  });

  it("is followed up: what is done, what the total comes to, who is left", async () => {
    await openBlock("followUp");
    await workbench.pane.getByText(share.followUp.progress(6, 22, "27.27")).waitFor();
    await workbench.pane.getByText(share.followUp.projected("76.95", "B")).waitFor();
    await workbench.pane.getByText(share.followUp.outstanding(5)).waitFor();
    const since = reminder.since;
    await workbench.pane.getByText(since.finished(0, 6, 22), { exact: true }).waitFor();
    await workbench.pane.getByText(since.total("72.31", "76.95", "C", "B"), { exact: true }).waitFor();
    await workbench.pane
      .getByText(share.followUp.unitSince(`${since.unitFinished(0, 6)} · ${since.unitReturned}`))
      .waitFor();
    expect(await judged("follow-up")).toEqual([]);
    const moments = workbench.pane.getByRole("combobox", { name: share.followUp.compareWith });
    await moments.selectOption({ index: 0 });
    await workbench.pane.getByText(since.nothing, { exact: true }).waitFor();
  });

  it("says the same when the files are merged again, and asks nothing", async () => {
    await openBlock("merge");
    await workbench.button(share.merge.another).click();
    await returnFiles();
    await workbench.pane.getByText(share.merge.preview, { exact: true }).waitFor();
    const settled = await workbench.pane.getByText(/^รวมไปแล้วครั้งก่อน/).textContent();
    expect(settled).toBe(share.merge.counts.settled(18));
    expect(await workbench.pane.getByRole("radio").count()).toBe(0);
  });

  it("that is given for import is led to where it belongs", async () => {
    await workbench.button(share.files.clear).click();
    await workbench.goTo("import");
    const [[name, bytes] = ["", new Uint8Array()]] = [...parts];
    await workbench.pane
      .locator("input[type=file]")
      .first()
      .setInputFiles([asFile(name, bytes)]);
    await workbench.pane.getByText(share.merge.handed(1)).waitFor();
    await workbench.pane.getByText(share.merge.nothing).waitFor();
  });

  it("goes out as a copy others can open, with what was done to it", async () => {
    await openBlock("prepare");
    await workbench.pane.getByText(share.prepare.clean).waitFor();
    const downloading = workbench.page.waitForEvent("download");
    await workbench.button(share.prepare.make).click();
    const names = Object.keys(unzipSync(await bytesOf(await downloading)));
    expect(names).toContain("xl/workbook.xml");
    await workbench.pane.getByText(share.prepare.done, { exact: true }).waitFor();
    expect(await judged("prepare")).toEqual([]);
  });

  it("goes out with one press on the ribbon, and the workbook stays as it is", async () => {
    await workbench.goTo("import");
    await workbench.remembers("import");
    const before = await workbench.fingerprint();
    const downloading = workbench.page.waitForEvent("download");
    await workbench.page.locator("#ribbon").getByRole("button", { name: "เตรียมส่งต่อ" }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/^สำเนาสำหรับส่งต่อ-2563-.+\.xlsx$/);
    const parts = unzipSync(await bytesOf(download));
    expect(Object.keys(parts)).toContain("xl/workbook.xml");
    const texts = Object.values(parts).map((part) => new TextDecoder().decode(part));
    expect(texts.filter((text) => text.includes("ITAS."))).toEqual([]);
    await workbench.pane.getByText(commands.prepared.saved(download.suggestedFilename())).waitFor();
    expect(await workbench.fingerprint()).toEqual(before);
    expect(await judged("ribbon-prepared")).toEqual([]);
    await workbench.button(commands.prepared.otherwise).click();
    await workbench.button(share.prepare.make).waitFor();
    expect(await heading("prepare").getAttribute("aria-expanded")).toBe("true");
  });

  it("is collected with those of others", async () => {
    await openBlock("collect");
    const downloading = workbench.page.waitForEvent("download");
    await chooser(share.collect.choose).setInputFiles(
      ["ita-2563.txt", "oit-2564.txt"].map((name) => join(SAMPLES, name)),
    );
    await workbench.button(share.collect.make(2)).click();
    expect((await bytesOf(await downloading)).length).toBeGreaterThan(10_000);
    expect(await judged("collect")).toEqual([]);
    await openBlock("print");
    await workbench.pane.getByRole("checkbox").first().waitFor();
    expect(await judged("print")).toEqual([]);
  });

  it("is accessible in the dark and in English as well", async () => {
    await workbench.inExcel("theme", "dark");
    await workbench.inExcel("language", "en-US");
    await workbench.goTo("share", "en");
    const problems: string[] = [];
    const shows = {
      split: english.split.all(6),
      prepare: english.prepare.make,
      collect: english.collect.choose,
      followUp: english.followUp.refresh,
      merge: english.merge.choose,
    };
    for (const block of ["split", "prepare", "collect", "followUp", "merge"] as const) {
      await workbench.button(english.blocks[block].heading).click();
      await workbench.button(shows[block]).waitFor();
      if (block === "merge") {
        await returnFiles(english.merge.choose);
        await workbench.pane.getByText(english.merge.preview, { exact: true }).waitFor();
      }
      if (block === "prepare") {
        await workbench.button(english.prepare.make).click();
        await workbench.pane.getByText(english.prepare.done, { exact: true }).waitFor();
      }
      if (block === "collect") {
        await chooser(english.collect.choose).setInputFiles([join(SAMPLES, "ita-2563.txt")]);
        await workbench.button(english.collect.make(1)).waitFor();
      }
      problems.push(...(await judged(`dark-${block}`)));
    }
    expect(problems).toEqual([]);
  });

  it("asked nobody but this computer, did nothing Excel does not know, and had no fault", async () => {
    expect(workbench.foreign()).toEqual([]);
    expect(await workbench.violations()).toEqual([]);
    expect(workbench.faults).toEqual([]);
  });
});
