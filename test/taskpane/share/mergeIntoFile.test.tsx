import { act, configure, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { ShareStep } from "../../../src/taskpane/share";
import type { PaneWorkbook } from "../../../src/taskpane/workbook/PaneWorkbook";
import { followUpIn, WorkbookError, type MergePreview } from "../../../src/workbook";
import { prepareFile, readContent } from "../../../src/xlsx";
import { MERGED_ON, planCell, SENT_ON } from "../../workbook/sharing/exchange";
import { oleContainer } from "../../xlsx/oleContainer";
import { renderIn, type Watched } from "../inLanguage";
import { SAMPLE_READING } from "../sampleReading";
import { asFile, othersBytes, planBytes, protectedBytes, tomorrowsBytes, unitBytes } from "./masterFiles";
import { previewOf, returnedPlan } from "./returnedPlans";

const FINANCE = "กองคลัง";
const WORKBOOKS = 15_000;
jest.setTimeout(2 * WORKBOOKS);
// Whole workbooks are read, merged and written, on machines that do other things as well.
configure({ asyncUtilTimeout: WORKBOOKS });

/** Files that were handed to the browser as downloads. */
const downloads: { readonly name: string; readonly bytes: Blob }[] = [];

beforeEach(() => {
  downloads.length = 0;
  let latest = new Blob();
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => {
      latest = blob;
      return "blob:made";
    },
    revokeObjectURL: () => undefined,
  });
  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    downloads.push({ name: this.download, bytes: latest });
  });
});

async function downloaded() {
  const last = downloads.at(-1);
  if (last === undefined) throw new Error("Nothing was downloaded");
  const bytes = new Uint8Array(await last.bytes.arrayBuffer());
  return { name: last.name, bytes, content: await readContent(bytes) };
}

const openBlock = (name: string) => userEvent.click(screen.getByRole("button", { name }));

/** The step as somebody without a workbook sees it, with the merging opened. */
async function open(workbook: PaneWorkbook = { missing: "no-excel" }): Promise<Watched> {
  const watched = renderIn("en", <ShareStep />, { workbook });
  await openBlock("Merge returned files");
  await screen.findByRole("heading", { name: "Workbook of the plan" });
  return watched;
}

const choose = (label: RegExp, ...files: readonly File[]) =>
  userEvent.upload(screen.getByLabelText(label, { selector: "input" }), [...files]);
const chooseReturned = (...files: readonly File[]) => choose(/^Choose returned files/, ...files);
const choosePlan = (...files: readonly File[]) => choose(/^Choose (?:the plan's workbook|another plan)/, ...files);

/** The button that makes the file, once it can be pressed. */
const download = (entries = "") =>
  screen.findByRole("button", { name: new RegExp(`^Download the merged plan \\(${entries}`) });
const planSection = () => screen.getByRole("region", { name: "Workbook of the plan" });

describe("merging where no workbook is open", () => {
  it("tells the plan from what came back by what is in them, and hands over a new file", async () => {
    await open();
    const plan = asFile("x.xlsx", await planBytes());
    await chooseReturned(asFile("1.xlsx", await unitBytes(FINANCE, "เผยแพร่แล้ว")), plan);
    expect(await within(planSection()).findByText("x.xlsx")).toBeVisible();
    expect(within(planSection()).getByText(/องค์การบริหารส่วนจังหวัดตัวอย่างไพร · year 2563 · 43 actions/)).toBeVisible();
    await userEvent.click(await download());
    expect(await screen.findByText("“x.xlsx” is not changed; go on with the new file from here.")).toBeVisible();
    const { name, content } = await downloaded();
    expect(name).toMatch(/^ITA-2563-องค์การบริหารส่วนจังหวัดตัวอย่างไพร-merged-\d{4}-\d\d-\d\d\.xlsx$/);
    expect(planCell(content, "E1LGB-2563-O16-1", "result")).toBe("เผยแพร่แล้ว");
    const followUp = followUpIn(content, MERGED_ON);
    expect([followUp?.counts.finished, followUp?.counts.fixes, followUp?.total?.projected.toFixed(2)]).toEqual([
      6,
      22,
      "76.95",
    ]);
    expect(new Uint8Array(await plan.arrayBuffer())).toEqual(new Uint8Array(await planBytes()));
  });

  it("goes on with what was merged, and says that the same file changes nothing", async () => {
    await open();
    const returned = asFile("1.xlsx", await unitBytes(FINANCE, "เผยแพร่แล้ว"));
    await chooseReturned(asFile("x.xlsx", await planBytes()), returned);
    await userEvent.click(await download());
    await userEvent.click(await screen.findByRole("button", { name: "Merge further files" }));
    expect(within(planSection()).getByText(/^ITA-2563-.*-merged-/)).toBeVisible();
    await chooseReturned(returned);
    expect(await screen.findByText("16 cells merged before")).toBeVisible();
    expect(screen.getByText(/unchanged, so there is no new file to make/)).toBeVisible();
    expect(await download("0 ")).toHaveAttribute("aria-disabled", "true");
    expect(downloads).toHaveLength(1);
  });

  it("asks what differs, and writes what was chosen", async () => {
    await open();
    await choosePlan(asFile("plan.xlsx", await planBytes()));
    await chooseReturned(
      asFile("1.xlsx", await unitBytes(FINANCE, "หนึ่ง")),
      asFile("2.xlsx", await unitBytes(FINANCE, "สอง")),
    );
    const result = await screen.findByRole("group", { name: /^O16 · .*result/i }, { timeout: WORKBOOKS });
    await userEvent.click(within(result).getByRole("radio", { name: "Combine the texts" }));
    const text = within(result).getByRole("textbox");
    await userEvent.clear(text);
    await userEvent.type(text, "both");
    await userEvent.click(await download("9 "));
    await screen.findByText(/7 cells not chosen and left as they were/);
    const { content } = await downloaded();
    expect(planCell(content, "E1LGB-2563-O16-1", "result")).toBe("both");
    expect(planCell(content, "E1LGB-2563-O18-1", "result")).toBeNull();
  });

  it("opens what was merged as a new workbook where files cannot be saved", async () => {
    const opened: Uint8Array[] = [];
    await open({
      missing: "old-excel",
      openNew: (bytes) => {
        opened.push(bytes);
        return Promise.resolve();
      },
    });
    await chooseReturned(asFile("x.xlsx", await planBytes()), asFile("1.xlsx", await unitBytes(FINANCE, "เผยแพร่แล้ว")));
    await userEvent.click(await screen.findByRole("button", { name: /^Open the merged plan as a new workbook/ }));
    expect(await screen.findByText("The merged plan is open as a new workbook; please save it.")).toBeVisible();
    const content = await readContent(opened[0] ?? new Uint8Array());
    expect(planCell(content, "E1LGB-2563-O16-1", "result")).toBe("เผยแพร่แล้ว");
  });

  it("merges what is dropped afterwards into what was made, and forgets all when it is asked to", async () => {
    const { controls } = await open();
    await chooseReturned(asFile("x.xlsx", await planBytes()), asFile("1.xlsx", await unitBytes(FINANCE, "เผยแพร่แล้ว")));
    await download();
    expect(downloads).toHaveLength(0);
    await userEvent.click(await download());
    await screen.findByText(/go on with the new file/);
    const more = asFile("2.xlsx", await unitBytes("สำนักปลัด", "เสร็จ"));
    act(() => {
      controls().dispatch({ type: "handed", files: [more] });
    });
    await userEvent.click(await download());
    await screen.findByText(/^“ITA-2563-.*” is not changed/);
    const { content } = await downloaded();
    expect(followUpIn(content, MERGED_ON)?.counts.finished).toBe(16);
    await userEvent.click(screen.getByRole("button", { name: "Start over" }));
    expect(within(planSection()).getByText(/^Choose the \.xlsx file/)).toBeVisible();
    expect(screen.queryByText("2.xlsx")).toBeNull();
  });

  it("says of a protected sheet which it is, and hands nothing over", async () => {
    await open();
    await chooseReturned(
      asFile("x.xlsx", protectedBytes(await planBytes())),
      asFile("1.xlsx", await unitBytes(FINANCE, "เผยแพร่แล้ว")),
    );
    await userEvent.click(await download());
    expect(
      await screen.findByText(/^The sheet “[^”]+” of the plan is protected\. No file was changed; please unprotect it/),
    ).toBeVisible();
    expect(downloads).toHaveLength(0);
  });

  it("takes the open workbook as the plan where it can be read and not written", async () => {
    await open({ missing: "old-excel", file: planBytes });
    await userEvent.click(screen.getByRole("button", { name: "Use the open workbook" }));
    expect(await within(planSection()).findByText("Open workbook.xlsx")).toBeVisible();
  });

  it("follows up and splits the plan of the file, with what was merged into it", async () => {
    await open();
    await openBlock("Follow up");
    expect(await screen.findByText("Choose the plan's workbook first.")).toBeVisible();
    await openBlock("Merge returned files");
    await chooseReturned(asFile("x.xlsx", await planBytes()), asFile("1.xlsx", await unitBytes(FINANCE, "เผยแพร่แล้ว")));
    await userEvent.click(await download());
    await screen.findByText(/go on with the new file/);
    await openBlock("Follow up");
    expect(await screen.findByText("6 of 22 fixes done (27.27 %)")).toBeVisible();
    await openBlock("Split");
    expect(await screen.findByRole("button", { name: "Download all 6 files (.zip)" })).toBeVisible();
    expect(screen.getAllByText(/^From the file “ITA-2563-/)).not.toHaveLength(0);
  });

  it("has nothing axe finds wrong", async () => {
    const { view } = await open();
    await chooseReturned(asFile("x.xlsx", await planBytes()), asFile("1.xlsx", await unitBytes(FINANCE, "เผยแพร่แล้ว")));
    await download();
    const { violations } = await axe.run(view.container, { rules: { "color-contrast": { enabled: false } } });
    expect(violations).toEqual([]);
  });
});

describe("what is called the plan and is none", () => {
  const refused = async (name: string, bytes: Uint8Array): Promise<string> => {
    await choosePlan(asFile(name, bytes));
    const alert = await within(planSection()).findByText(new RegExp(`^“${name}”`));
    return alert.textContent;
  };
  const said = (name: string, why: string) => `“${name}” cannot be the plan. ${why}`;

  it("is told in one sentence: what it is, that nothing was changed, what to do", async () => {
    await open();
    const plan = await planBytes();
    expect(await refused("cut.xlsx", plan.slice(0, 9_000))).toBe(
      said("cut.xlsx", "The file is damaged or breaks off. No file was changed; please use a copy that still opens."),
    );
    expect(await refused("locked.xlsx", oleContainer(["EncryptedPackage"]))).toBe(
      said(
        "locked.xlsx",
        "The file has a password. No file was changed; please open it, take the password off, save it and choose it again.",
      ),
    );
    expect(await refused("result.xlsx", new TextEncoder().encode("%PDF-1.7"))).toBe(
      said("result.xlsx", "This is a PDF. No file was changed; please choose the .xlsx workbook this add-in made."),
    );
    expect(await refused("new.xlsx", await tomorrowsBytes())).toBe(
      said(
        "new.xlsx",
        "A newer version made this workbook. No file was changed; please update this add-in and choose the file again.",
      ),
    );
    expect(screen.getByText(/^A newer version made this workbook/)).toBeVisible();
  });

  it("is a unit's workbook, which is put with those that came back", async () => {
    await open();
    const sentence = await refused("1.xlsx", await unitBytes(FINANCE));
    expect(sentence).toContain("This is the file of a unit.");
    expect(sentence).toContain("It is among the returned files now (กองคลัง).");
    expect(await screen.findByText(/^File of กองคลัง/)).toBeVisible();
  });

  it("is another agency's: what came back does not belong to it", async () => {
    await open();
    await chooseReturned(asFile("x.xlsx", await othersBytes()), asFile("1.xlsx", await unitBytes(FINANCE, "ก")));
    expect(
      await screen.findByText(
        "This plan is of องค์การบริหารส่วนจังหวัดตัวอย่างอื่น, but what you chose is of องค์การบริหารส่วนจังหวัดตัวอย่างไพร. No file was changed; please choose the plan of the same agency.",
      ),
    ).toBeVisible();
    expect(screen.queryByRole("button", { name: /^Download the merged plan/ })).toBeNull();
  });

  it("is one of two plans, until somebody says which", async () => {
    await open();
    await chooseReturned(
      asFile("old.xlsx", await planBytes()),
      asFile("new.xlsx", await planBytes()),
      asFile("1.xlsx", await unitBytes(FINANCE, "เผยแพร่แล้ว")),
    );
    expect(await screen.findByText(/^There are 2 workbooks with a plan\. Nothing was merged/)).toBeVisible();
    expect(screen.queryByRole("button", { name: /^Download the merged plan/ })).toBeNull();
    await userEvent.click(await screen.findByRole("button", { name: "Use as the plan: new.xlsx" }));
    expect(within(planSection()).getByText("new.xlsx")).toBeVisible();
    expect(screen.getByText(/^Copy of the whole workbook/)).toBeVisible();
    await download();
  });

  it("stays what it was when a copy of the whole workbook comes back later", async () => {
    await open();
    await chooseReturned(asFile("plan.xlsx", await planBytes()));
    await within(planSection()).findByText("plan.xlsx");
    await chooseReturned(asFile("copy.xlsx", await planBytes()));
    expect(await screen.findByText(/^Copy of the whole workbook/)).toBeVisible();
    expect(within(planSection()).getByText("plan.xlsx")).toBeVisible();
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("is a copy for others, which is told: what is made of it names nobody either", async () => {
    await open();
    const { bytes } = await prepareFile(await planBytes(), {
      language: "th",
      today: SENT_ON,
      time: "09:00",
      persons: "remove",
      productVersion: "0",
    });
    await choosePlan(asFile("copy.xlsx", bytes));
    expect(await screen.findByText(/^This is a copy for sharing, without names of people/)).toBeVisible();
  });
});

describe("merging where the open workbook refuses to be written to", () => {
  const PREVIEW: MergePreview = previewOf([returnedPlan({ unit: FINANCE, says: { O2: { result: "ก" } } })]);

  it("goes on with a file, the files that came back carried along, and back", async () => {
    const workbook: PaneWorkbook = {
      missing: "old-excel",
      previewMerge: () => Promise.resolve(PREVIEW),
      merge: () => Promise.reject(new WorkbookError("read-only")),
    };
    renderIn("en", <ShareStep />, { reading: SAMPLE_READING, workbook });
    await openBlock("Merge returned files");
    await screen.findByText(/^Several at once/);
    await chooseReturned(asFile("1.xlsx", await unitBytes(FINANCE, "เผยแพร่แล้ว")));
    await userEvent.click(await screen.findByRole("button", { name: "Write 1 entry to the plan" }));
    await userEvent.click(await screen.findByRole("button", { name: "Merge into a new file instead" }));
    expect(await screen.findByText("1.xlsx")).toBeVisible();
    await choosePlan(asFile("plan.xlsx", await planBytes()));
    await download();
    await userEvent.click(screen.getByRole("button", { name: "Back to writing into the open workbook" }));
    await waitFor(() => {
      expect(screen.queryByRole("heading", { name: "Workbook of the plan" })).toBeNull();
    });
  });
});
