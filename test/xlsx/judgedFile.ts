import type { WorkbookChange, WorkbookPort } from "../../src/workbook";
import { readContent, workbookFile } from "../../src/xlsx";
import { applied } from "../workbook/memoryWorkbook";
import { differencesBetween } from "./contentDifferences";
import { danglingIn } from "./danglingParts";
import { problemsOf } from "./integrity";

/** A stored workbook that tells after every change whether it holds what the change says, and is sound. */
export class JudgedFile implements WorkbookPort {
  readonly changes: WorkbookChange[] = [];

  constructor(public bytes: Uint8Array) {}

  read() {
    return readContent(this.bytes);
  }

  async apply(change: WorkbookChange): Promise<void> {
    const file = workbookFile(this.bytes);
    const before = await file.read();
    await file.apply(change);
    this.changes.push(change);
    this.bytes = file.bytes;
    const found = [
      ...differencesBetween(applied(before, change), await this.read()),
      ...problemsOf(this.bytes),
      ...danglingIn(this.bytes),
    ];
    if (found.length > 0) throw new Error(found.join("\n"));
  }
}
