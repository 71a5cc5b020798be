/** The workbench: the real add-in beside a spreadsheet, with a simulated Excel between them. */
import { copyWorkbook, fingerprint, newWorkbook, SimulatedExcel, type Workbook } from "../test/host";
import { ChartOverlay } from "./charts/chartOverlay";
import { chosen, element } from "./elements";
import { downloadWorkbook } from "./file/downloadWorkbook";
import { addCustomFunctions } from "./grid/customFunctions";
import { Grid } from "./grid/grid";
import { showThaiNumbers } from "./grid/showThaiNumbers";
import { remindTablesOfTheirSheets } from "./grid/tableReferences";
import { createSpreadsheet } from "./grid/univer";
import { UntilStill } from "./grid/untilStill";
import { validateWhatIsThere } from "./grid/validateWhatIsThere";
import { wrapThaiText } from "./grid/wrapThaiText";
import { takeCalculatedValues } from "./mirror/calculated";
import { Mirror } from "./mirror/mirror";
import { onlyInExcel } from "./onlyInExcel";
import { PaneFrame } from "./paneFrame";
import { passOnDoings } from "./personsDoings";
import { loadRequirementSets } from "./requirementSets";
import { showRibbon } from "./ribbon";
import { excelShell, THEMES, type ShellSettings } from "./shell/excelShell";
import "./workbench.css";

/** Custom functions came to Excel after these versions; older ones show #NAME?. */
const CUSTOM_FUNCTIONS: Readonly<Record<string, string | null>> = { "1.17": "1.4", "1.13": "1.3", "1.5": null };

/** Milliseconds a request is on its way to a slow Excel, and its answer back. */
const SLOW_WAY = 1_000;

declare global {
  interface Window {
    /** Called by the pane's page before Office.js is loaded. */
    itasShell?: () => object;
    /** For the curious and for tests. */
    workbench?: {
      readonly excel: SimulatedExcel;
      readonly grid: Grid;
      readonly mirror: Mirror;
      /** Opens a workbook in a new Excel. */
      readonly open: (workbook: Workbook) => void;
      /** Everything a person would call the workbook, by where it is. */
      readonly fingerprint: () => readonly (readonly [string, string])[];
    };
  }
}

function settings(): ShellSettings {
  const excelApi = chosen("version");
  return {
    excelApi,
    customFunctions: CUSTOM_FUNCTIONS[excelApi] ?? null,
    language: chosen("language") === "en-US" ? "en-US" : "th-TH",
    theme: THEMES.find((theme) => theme === chosen("theme")) ?? "light",
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
  let isSlow = false;

  const mirror = new Mirror(grid, () => excel.workbook);
  const charts = new ChartOverlay(element("grid"), grid, () => excel.workbook);
  const pane = new PaneFrame(() => {
    grid.recalculate();
  });

  const showState = (): void => {
    element("only-in-excel").textContent = onlyInExcel(excel.workbook);
    charts.show();
    const { length } = excel.counted;
    element("counts").textContent = `คำขอถึง Excel · Requests: ${String(length)}`;
    const violation = excel.violations.at(-1);
    if (violation !== undefined) say("ส่วนเสริมทำสิ่งที่ Excel จำลองไม่รับ", violation);
    element("fail").setAttribute("aria-pressed", String(excel.faults.willFail));
  };

  const openPane = (): void => {
    pane.show();
  };

  const ribbon = (): void => {
    void showRibbon(settings().language, {
      openPane,
      press: (name) => {
        excel.office.press(name);
      },
    });
  };

  /** An Excel opens the workbook; version, language and look are told to the add-in at its start. */
  const open = (workbook: Workbook): void => {
    excel = openExcel(workbook);
    excel.office.onShowPane = openPane;
    element("busy").setAttribute("aria-pressed", "false");
    window.workbench = { excel, grid, mirror, open, fingerprint: () => [...fingerprint(excel.workbook)] };
    mirror.reset();
    pane.start();
    ribbon();
    showState();
  };

  window.itasShell = () => {
    const { external } = excelShell(excel.bridge, settings(), {
      before: async () => {
        await grid.settled();
        if (isSlow) await new Promise((resolve) => setTimeout(resolve, SLOW_WAY));
      },
      after: () => {
        mirror.sync();
        showState();
      },
      deliver: (answer) => {
        if (isSlow) setTimeout(answer, SLOW_WAY);
        else answer();
      },
    });
    return external;
  };

  open(excel.workbook);
  const untilStill = new UntilStill(() => {
    grid.recalculate();
  });
  grid.onCalculated(() => {
    let changes = 0;
    takeCalculatedValues(grid, excel.workbook, (sheetId, row, column) => {
      changes += 1;
      mirror.knows(sheetId, row, column);
    });
    untilStill.calculated(changes);
    charts.show();
  });
  remindTablesOfTheirSheets((id) => grid.workbook()?.getSheetBySheetId(id)?.getName());
  validateWhatIsThere(spreadsheet.univer, (id) => grid.workbook()?.getSheetBySheetId(id) != null);
  showThaiNumbers(spreadsheet.univer);
  wrapThaiText(spreadsheet.univer);
  addCustomFunctions(spreadsheet.univer, (id) =>
    settings().customFunctions === null ? undefined : pane.registered(id),
  );
  passOnDoings({ grid, mirror, excel: () => excel, say });

  const onClick = (id: string, task: () => void): void => {
    element(id).addEventListener("click", task);
  };
  onClick("reset", () => {
    open(newWorkbook());
    say("สมุดงานใหม่", "A new workbook.", false);
  });
  onClick("reopen", () => {
    open(copyWorkbook(excel.workbook));
    say("บันทึก ปิด แล้วเปิดสมุดงานเดิม", "Saved, closed and opened again.", false);
  });
  onClick("fail", () => {
    excel.faults.failRequest(1);
    say("คำขอถัดไปของส่วนเสริมจะล้มเหลว", "The add-in's next request will fail.", false);
    showState();
  });
  onClick("busy", () => {
    excel.faults.busy = !excel.faults.busy;
    element("busy").setAttribute("aria-pressed", String(excel.faults.busy));
  });
  onClick("slow", () => {
    isSlow = !isSlow;
    element("slow").setAttribute("aria-pressed", String(isSlow));
  });
  onClick("close-pane", () => {
    pane.hide();
  });
  onClick("download", () => {
    void grid
      .settled()
      .then(() => downloadWorkbook(excel.workbook))
      .then(
        () => {
          say("ดาวน์โหลดแล้ว ไม่มีกราฟและการตั้งค่าหน้าพิมพ์", "Downloaded, without charts and print set-up.", false);
        },
        (error: unknown) => {
          say("ดาวน์โหลดไม่ได้", String(error));
        },
      );
  });
  for (const id of ["version", "language", "theme"]) {
    element(id).addEventListener("change", () => {
      open(copyWorkbook(excel.workbook));
    });
  }
}

void start();
