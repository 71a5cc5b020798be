import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { FollowUpBlock } from "../../../src/taskpane/share/followUp/FollowUpBlock";
import { mergeReturned } from "../../../src/workbook";
import type { MemoryWorkbook } from "../../workbook/memoryWorkbook";
import { buengKan, MERGED_ON, partFor, sentBack } from "../../workbook/sharing/exchange";
import { renderIn } from "../inLanguage";
import { SAMPLE_READING } from "../sampleReading";

/** Bueng Kan's plan after one division and then another has done its part. */
async function mergedTwice(): Promise<MemoryWorkbook> {
  const workbook = buengKan();
  const files = await Promise.all(
    ["กองคลัง", "กองพัสดุ"].map((unit) =>
      sentBack(partFor(workbook.content, unit), `${unit}.xlsx`, ({ role }) =>
        role === "หลัก" ? { status: "ดำเนินการแล้วเสร็จ" } : {},
      ),
    ),
  );
  for (const [index, file] of files.entries()) {
    await mergeReturned(workbook, [file], { today: index === 0 ? MERGED_ON : "2021-03-12" });
  }
  return workbook;
}

function open(workbook: MemoryWorkbook): ReturnType<typeof renderIn> {
  const content = () => workbook.read();
  return renderIn("en", <FollowUpBlock />, { reading: SAMPLE_READING, workbook: { missing: "old-excel", content } });
}

const unitLine = (unit: string): HTMLElement => {
  const line = within(screen.getByRole("region", { name: "By unit" }))
    .getAllByRole("listitem")
    .find(({ textContent }) => textContent.startsWith(unit));
  if (line === undefined) throw new Error(`No ${unit}`);
  return line;
};

describe("the block that follows up", () => {
  it("says what changed since the merge before, and since any other moment", async () => {
    const workbook = await mergedTwice();
    const { view } = open(workbook);
    const since = within(await screen.findByRole("region", { name: "Progress since" }));
    expect(since.getByText("2 more of 22 finished (6 → 8)")).toBeVisible();
    expect(unitLine("กองพัสดุ")).toHaveTextContent("Since then: 2 more finished (0 → 2) · returned since");
    expect(unitLine("กองคลัง")).not.toHaveTextContent("Since then");
    const moments = screen.getByRole("combobox", { name: "Compare with" });
    expect(
      within(moments)
        .getAllByRole("option")
        .map(({ textContent }) => textContent),
    ).toEqual([
      expect.stringMatching(/^the latest merge \(12 Mar 2564/),
      expect.stringMatching(/^the previous merge \(20 Dec 2563/),
      expect.stringMatching(/^before the first merge \(20 Dec 2563/),
    ]);
    await userEvent.selectOptions(moments, within(moments).getAllByRole("option")[2] ?? "");
    expect(since.getByText("8 more of 22 finished (0 → 8)")).toBeVisible();
    expect(unitLine("กองคลัง")).toHaveTextContent("Since then: 6 more finished (0 → 6)");
    const { violations } = await axe.run(view.container, { rules: { "color-contrast": { enabled: false } } });
    expect(violations).toEqual([]);
  });

  it("says that there was no time before in a plan that never travelled", async () => {
    open(buengKan());
    expect(await screen.findByText(/^Nothing to compare with yet/)).toBeVisible();
    expect(screen.queryByRole("combobox")).toBeNull();
  });
});
