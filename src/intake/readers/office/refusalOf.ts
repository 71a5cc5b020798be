import { LIMIT_INFLATED_BYTES, OfficeFileError } from "../../../ooxml";
import type { Refused } from "../../decode";

const MEGABYTE = 1024 * 1024;

/** The refusal for a file of Office that could not be opened; anything else is a fault of ours and thrown on. */
export function refusalOf(error: unknown): Refused {
  if (!(error instanceof OfficeFileError)) throw error;
  const { reason } = error;
  if (reason === "locked") return { code: "format", data: { format: "zip" } };
  if (reason !== "too-large") return { code: reason };
  return { code: "too-large", data: { limitMegabytes: String(LIMIT_INFLATED_BYTES / MEGABYTE), unpacked: "true" } };
}
