/** The workbench: the real add-in beside a spreadsheet, with a simulated Excel between them. */
import { newWorkbook, SimulatedExcel, type Workbook } from "../test/host";
import { downloadWorkbook } from "./download";
import { element } from "./elements";
import { addCustomFunctions } from "./grid/customFunctions";
import { Grid } from "./grid/grid";
import { showThaiNumbers } from "./grid/showThaiNumbers";
import { createSpreadsheet } from "./grid/univer";
import { takeCalculatedValues } from "./mirror/calculated";
import { Mirror } from "./mirror/mirror";
import { onlyInExcel } from "./onlyInExcel";
import { PaneFrame } from "./paneFrame";
import { passOnDoings } from "./personsDoings";
import { loadRequirementSets } from "./requirementSets";
import { excelShell, type ShellSettings } from "./shell/excelShell";
import "./workbench.css";

/** Custom functions came to Excel after these versions; older ones show #NAME?. */
const CUSTOM_FUNCTIONS: Readonly<Record<string, string | null>> = { "1.17": "1.4", "1.13": "1.3", "1.5": null };

declare global {
  interface Window {
    /** Called by the pane's page before Office.js is loaded. */
    itasShell?: () => object;
    /** For the curious and for tests. */
    workbench?: { readonly excel: SimulatedExcel; readonly grid: Grid; readonly mirror: Mirror };
  }
}

function settings(): ShellSettings {
  const excelApi = element<HTMLSelectElement>("version").value;
  return {
    excelApi,
    customFunctions: CUSTOM_FUNCTIONS[excelApi] ?? null,
    language: element<HTMLSelectElement>("language").value === "en-US" ? "en-US" : "th-TH",
    dark: element<HTMLSelectElement>("theme").value === "dark",
  };
}

function say(thai: string, english: string, problem = true): void {
  const message = element("message");
  const inEnglish = document.createElement("span");
  inEnglish.lang = "en";
  inEnglish.textContent = english;
  message.replaceChildren(`${thai} `, inEnglish);
  message.classList.toggle("problem", problem);
}

async function start(): Promise<void> {
  const requirementSets = await loadRequirementSets();
  const spreadsheet = createSpreadsheet(element("grid"));
  const grid = new Grid(spreadsheet.univer, spreadsheet.api);

  const openExcel = (workbook: Workbook): SimulatedExcel =>
    new SimulatedExcel({ requirementSets, version: settings().excelApi, workbook });
  let excel = openExcel(newWorkbook());

  const mirror = new Mirror(grid, () => excel.workbook);
  const pane = new PaneFrame(() => {
    grid.recalculate();
  });

  const showState = (): void => {
    element("only-in-excel").textContent = onlyInExcel(excel.workbook);
    const { length } = excel.counted;
    element("counts").textContent = `คำขอถึง Excel · Requests: ${String(length)}`;
    const violation = excel.violations.at(-1);
    if (violation !== undefined) say("ส่วนเสริมทำสิ่งที่ Excel จำลองไม่รับ", violation);
    element("fail").setAttribute("aria-pressed", String(excel.faults.willFail));
  };

  const openPane = (): void => {
    excel.reopen(excel.workbook);
    pane.open();
  };

  /** Another Excel with the same workbook: its version, language and look are told to the add-in at its start. */
  const restart = (workbook: Workbook): void => {
    excel = openExcel(workbook);
    element("busy").setAttribute("aria-pressed", "false");
    window.workbench = { excel, grid, mirror };
    mirror.reset();
    if (pane.isOpen) pane.open();
    showState();
  };

  window.itasShell = () => {
    const { external } = excelShell(excel.bridge, settings(), {
      before: () => grid.settled(),
      after: () => {
        mirror.sync();
        showState();
      },
    });
    return external;
  };

  mirror.reset();
  grid.onCalculated(() => {
    takeCalculatedValues(grid, excel.workbook, (sheetId, row, column) => {
      mirror.knows(sheetId, row, column);
    });
  });
  showThaiNumbers(spreadsheet.univer);
  addCustomFunctions(spreadsheet.univer, (id) =>
    settings().customFunctions === null ? undefined : pane.registered(id),
  );
  passOnDoings({ grid, mirror, excel: () => excel, say });

  element("reset").addEventListener("click", () => {
    restart(newWorkbook());
    if (!pane.isOpen) pane.open();
    say("เริ่มสมุดงานใหม่แล้ว", "A new workbook.", false);
  });
  element("fail").addEventListener("click", () => {
    excel.faults.failRequest(1);
    say("คำขอถัดไปของส่วนเสริมจะล้มเหลว", "The add-in's next request will fail.", false);
    showState();
  });
  element("busy").addEventListener("click", () => {
    excel.faults.busy = !excel.faults.busy;
    element("busy").setAttribute("aria-pressed", String(excel.faults.busy));
  });
  for (const id of ["version", "language", "theme"]) {
    element(id).addEventListener("change", () => {
      restart(excel.workbook);
    });
  }
  element("close-pane").addEventListener("click", () => {
    pane.close();
  });
  element("open-pane").addEventListener("click", openPane);
  element("download").addEventListener("click", () => {
    void grid
      .settled()
      .then(() => downloadWorkbook(excel.workbook))
      .then(() => {
        say("ดาวน์โหลดแล้ว: ไม่มีกราฟและการตั้งค่าหน้าพิมพ์", "Downloaded, without charts and print set-up.", false);
      });
  });
  element("tools").addEventListener("submit", (event) => {
    event.preventDefault();
  });

  window.workbench = { excel, grid, mirror };
  pane.open();
  showState();
}

void start();
