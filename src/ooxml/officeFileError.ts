/** Why a file of Office could not be opened. */
export type OfficeFileFault = "too-large" | "too-many-cells" | "damaged" | "locked";

export class OfficeFileError extends Error {
  constructor(readonly reason: OfficeFileFault) {
    super(reason);
    this.name = "OfficeFileError";
  }
}
