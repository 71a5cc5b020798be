import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { DownloadButton } from "../../src/taskpane/download/DownloadButton";
import { fileName } from "../../src/taskpane/download/fileName";
import { clock } from "../../src/taskpane/download/clock";
import { renderIn } from "./inLanguage";
import { SAMPLE_READING } from "./sampleReading";

describe("the download", () => {
  it("hands over a file and says its name", async () => {
    const addresses: Blob[] = [];
    const click = jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => {
        addresses.push(blob);
        return "blob:made";
      },
    });
    const { state } = renderIn("en", <DownloadButton />, { reading: SAMPLE_READING });
    await userEvent.click(screen.getByRole("button", { name: "Make the Excel workbook" }));
    expect(await screen.findByText(/ITA-2563-เทศบาลตำบลตัวอย่าง.xlsx is made/)).toBeVisible();
    expect(click).toHaveBeenCalledTimes(1);
    expect(addresses[0]?.size).toBeGreaterThan(0);
    expect(state().problem).toBeNull();
  });
});

describe("the file's name", () => {
  const [only] = SAMPLE_READING.assessments;
  if (only === undefined) throw new Error("The sample has an assessment");

  it("leaves out what a file system refuses", () => {
    const awkward = { ...only, assessment: { ...only.assessment, agency: 'สำนักงาน/กอง: "ก"' } };
    expect(fileName({ ...SAMPLE_READING, assessments: [awkward] }, "agency")).toBe("ITA-2563-สำนักงาน กอง ก.xlsx");
  });
});

describe("the clock", () => {
  it("is the day where the user is", () => {
    expect(clock(new Date(2021, 3, 5, 0, 30))).toEqual({ today: "2021-04-05", time: "00:30" });
  });
});
