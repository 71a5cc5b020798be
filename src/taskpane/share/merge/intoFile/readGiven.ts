import type { InputFile } from "../../../../intake";
import type { GivenForFile } from "./given";

/** Reads a file as what came back and, unless it is a unit's, as the workbook with the plan. */
export async function readGiven({ name, bytes }: InputFile): Promise<GivenForFile> {
  const { readMaster, readReturned } = await import("../../../../xlsx");
  const returned = await readReturned({ name, bytes });
  const isOfUnit = returned.kind === "returned" && (returned.plan.sent !== null || returned.plan.unit !== null);
  const master = isOfUnit ? null : await readMaster({ name, bytes });
  return { name, returned, master, bytes: master?.kind === "master" ? bytes : null };
}
