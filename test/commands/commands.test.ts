import { commands, type CommandDependencies, type CommandName, type PaneMessage } from "../../src/commands";
import { WorkbookError } from "../../src/workbook";

const COPY = { name: "copy.xlsx", bytes: new Uint8Array(), isOpened: false, isWhole: true, notes: [] };
const SELECTION = { sheet: "Sheet1", areas: [] };

/** Buttons whose surroundings all work, except what is said otherwise; everything is written down in order. */
function ribbon(otherwise: Partial<CommandDependencies> = {}) {
  const log: (PaneMessage | "pane shown")[] = [];
  const all = commands({
    showPane: () => {
      log.push("pane shown");
      return Promise.resolve();
    },
    tellPane: (message) => {
      log.push(message);
    },
    readSelection: () => Promise.resolve(SELECTION),
    regenerate: () => Promise.resolve({ cells: 3, rows: 1 }),
    repairFormulas: () => Promise.resolve(2),
    prepareCopy: () => Promise.resolve(COPY),
    openHelp: () => true,
    ...otherwise,
  });
  return { log, press: (name: CommandName) => all[name]() };
}

const TASKS = [
  ["ItasImportSelection", "import-selection", "readSelection"],
  ["ItasRegenerate", "regenerate", "regenerate"],
  ["ItasRepairFormulas", "repair-formulas", "repairFormulas"],
  ["ItasPrepareCopy", "prepare-copy", "prepareCopy"],
] as const;

describe("a ribbon button", () => {
  it("opens the pane and hands the selection over", async () => {
    const { log, press } = ribbon();
    await press("ItasImportSelection");
    expect(log).toEqual([
      { kind: "working", task: "import-selection" },
      "pane shown",
      { kind: "selection", selection: SELECTION },
    ]);
  });

  it("says what was updated", async () => {
    const { log, press } = ribbon();
    await press("ItasRegenerate");
    expect(log.at(-1)).toEqual({ kind: "regenerated", regeneration: { cells: 3, rows: 1 } });
  });

  it("says how many formulas were repaired", async () => {
    const { log, press } = ribbon();
    await press("ItasRepairFormulas");
    expect(log.at(-1)).toEqual({ kind: "repaired", cells: 2 });
  });

  it("says what copy it has made", async () => {
    const { log, press } = ribbon();
    await press("ItasPrepareCopy");
    expect(log.at(-1)).toEqual({ kind: "prepared", copy: COPY });
  });

  it.each([
    ["ItasImportSelection", "readSelection", "nothing-selected", "nothing-selected"],
    ["ItasImportSelection", "readSelection", "too-much-selected", "too-much-selected"],
    ["ItasRegenerate", "regenerate", null, "not-ours"],
    ["ItasRepairFormulas", "repairFormulas", null, "not-ours"],
    ["ItasPrepareCopy", "prepareCopy", null, "not-ours"],
  ] as const)("%s says so where there is nothing to work on", async (name, dependency, found, failure) => {
    const { log, press } = ribbon({ [dependency]: () => Promise.resolve(found) });
    await press(name);
    expect(log.at(-1)).toMatchObject({ kind: "failed", failure });
  });

  it.each(TASKS)("%s says why the workbook refused", async (name, task, dependency) => {
    const refusal = new WorkbookError("protected", { sheet: "แผน" });
    const { log, press } = ribbon({ [dependency]: () => Promise.reject(refusal) });
    await press(name);
    expect(log.at(-1)).toEqual({ kind: "failed", task, failure: "protected", data: { sheet: "แผน" } });
  });

  it.each(TASKS)("%s takes anything else for something unexpected", async (name, task, dependency) => {
    const { log, press } = ribbon({ [dependency]: () => Promise.reject(new TypeError("x")) });
    await press(name);
    expect(log.at(-1)).toEqual({ kind: "failed", task, failure: "unexpected", data: {} });
  });

  it.each(TASKS)("%s works although the pane cannot be shown", async (name) => {
    const { log, press } = ribbon({ showPane: () => Promise.reject(new Error("no pane")) });
    await press(name);
    expect(log).toHaveLength(2);
    expect(log.at(-1)).not.toMatchObject({ kind: "failed" });
  });

  it("waits its turn: pressed while another is at work it shows the pane and nothing else", async () => {
    let finish = (): void => undefined;
    const regenerate = jest.fn(
      () =>
        new Promise<null>((resolve) => {
          finish = () => {
            resolve(null);
          };
        }),
    );
    const repairFormulas = jest.fn(() => Promise.resolve(2));
    const { log, press } = ribbon({ regenerate, repairFormulas });
    const first = press("ItasRegenerate");
    await press("ItasRepairFormulas");
    await press("ItasRegenerate");
    expect(repairFormulas).not.toHaveBeenCalled();
    expect(regenerate).toHaveBeenCalledTimes(1);
    expect(log.filter((entry) => entry === "pane shown")).toHaveLength(3);
    finish();
    await first;
    await press("ItasRepairFormulas");
    expect(repairFormulas).toHaveBeenCalledTimes(1);
  });
});

describe("the help button", () => {
  it("opens the help page and leaves the pane alone", async () => {
    const { log, press } = ribbon();
    await press("ItasOpenHelp");
    expect(log).toEqual([]);
  });

  it.each([
    ["is not to be had", () => false],
    [
      "cannot be asked for",
      () => {
        throw new Error("blocked");
      },
    ],
  ])("offers it in the pane where a window %s", async (_, openHelp) => {
    const { log, press } = ribbon({ openHelp });
    await press("ItasOpenHelp");
    expect(log).toEqual([{ kind: "help" }, "pane shown"]);
  });
});
