import { canBeCalledOff, type UndoablePort } from "../../src/taskpane/workbook/canBeCalledOff";
import { WorkbookError, type WorkbookContent, type WorkbookErrorCode, type WorkbookPort } from "../../src/workbook";
import { REPORT } from "./sampleReport";

/** A port that tells what is done with it, and does something on the way. */
function portThat(doings: Partial<Record<"read" | "apply", () => void>>, undoFails?: WorkbookErrorCode) {
  const told: string[] = [];
  const port: UndoablePort = {
    read: () => {
      told.push("read");
      doings.read?.();
      return Promise.resolve({} as WorkbookContent);
    },
    apply: () => {
      told.push("applied");
      doings.apply?.();
      return Promise.resolve();
    },
    canUndo: () => true,
    undo: () => {
      told.push("undone");
      return undoFails === undefined ? Promise.resolve() : Promise.reject(new WorkbookError(undoFails));
    },
  };
  return { port, told };
}

const write = async (port: WorkbookPort) => {
  await port.read();
  await port.apply({} as Parameters<WorkbookPort["apply"]>[0]);
  return REPORT;
};

describe("a write that a person may call off", () => {
  it("goes its way when nobody does", async () => {
    const { port, told } = portThat({});
    expect(await canBeCalledOff(port, new AbortController().signal, write)).toBe(REPORT);
    expect(told).toEqual(["read", "applied"]);
  });

  it("sends nothing when it is called off before", async () => {
    const off = new AbortController();
    const { port, told } = portThat({
      read: () => {
        off.abort();
      },
    });
    expect(await canBeCalledOff(port, off.signal, write)).toBeNull();
    expect(told).toEqual(["read"]);
  });

  it("is taken back when it had gone out", async () => {
    const off = new AbortController();
    const { port, told } = portThat({
      apply: () => {
        off.abort();
      },
    });
    expect(await canBeCalledOff(port, off.signal, write)).toBeNull();
    expect(told).toEqual(["read", "applied", "undone"]);
  });

  it.each([
    ["stands when somebody has worked on with it", "changed"],
    ["stands when it could not be taken back", "rolled-back"],
  ] as const)("%s", async (_name, code) => {
    const off = new AbortController();
    const { port } = portThat(
      {
        apply: () => {
          off.abort();
        },
      },
      code,
    );
    expect(await canBeCalledOff(port, off.signal, write)).toBe(REPORT);
  });

  it("says so when the workbook is left between the two", async () => {
    const off = new AbortController();
    const { port } = portThat(
      {
        apply: () => {
          off.abort();
        },
      },
      "needs-repair",
    );
    await expect(canBeCalledOff(port, off.signal, write)).rejects.toMatchObject({ code: "needs-repair" });
  });

  it("passes on what Excel refuses", async () => {
    const { port } = portThat({
      apply: () => {
        throw new WorkbookError("busy");
      },
    });
    await expect(canBeCalledOff(port, new AbortController().signal, write)).rejects.toMatchObject({ code: "busy" });
  });
});
