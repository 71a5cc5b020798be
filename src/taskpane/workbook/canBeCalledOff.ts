import { WorkbookError, type WorkbookPort } from "../../workbook";

/** A workbook whose last write can be taken back. */
export interface UndoablePort extends WorkbookPort {
  canUndo(): boolean;
  undo(): Promise<void>;
}

/** Thrown and caught here alone. */
class CalledOff extends Error {}

/**
 * Carries out a write that a person may call off: before anything is sent it is simply not sent, and
 * what has gone out by then is taken back as soon as Excel is done with it. Null where it was called off;
 * the report where that came too late, because somebody has worked on with what was written.
 */
export async function canBeCalledOff<R>(
  port: UndoablePort,
  calledOff: AbortSignal,
  write: (port: WorkbookPort) => Promise<R>,
): Promise<R | null> {
  const stop = (): void => {
    if (calledOff.aborted) throw new CalledOff();
  };
  const stoppable: WorkbookPort = {
    read: async () => {
      const content = await port.read();
      stop();
      return content;
    },
    apply: async (change) => {
      stop();
      await port.apply(change);
    },
  };
  try {
    const report = await write(stoppable);
    if (!calledOff.aborted || !port.canUndo()) return report;
    return await takenBack(port, report);
  } catch (error) {
    if (error instanceof CalledOff) return null;
    throw error;
  }
}

/** Null where it was; the report where the write stands after all. Throws where it is neither. */
async function takenBack<R>(port: UndoablePort, report: R): Promise<R | null> {
  try {
    await port.undo();
    return null;
  } catch (error) {
    if (error instanceof WorkbookError && error.code !== "needs-repair") return report;
    throw error;
  }
}
