import { HostError } from "./protocol/errors";

/** What goes wrong with a whole request. */
export interface RequestFault {
  /** Before anything of it is done, or on the way back, when all of it is done. */
  readonly when: "before" | "after";
  readonly code: string;
}

const MESSAGE = "An internal error has occurred while processing the request.";

/**
 * Faults to come. Requests and actions are counted from 1, from the moment the fault is ordered; what the
 * client sends to tidy up after itself counts as neither.
 */
export class Faults {
  private requests = 0;
  private actions = 0;
  private requestFault: (RequestFault & { readonly at: number; readonly lasting: boolean }) | undefined;
  private actionFault: { readonly at: number; readonly code: string } | undefined;

  /** A cell is being edited, or a dialog is open: nothing can be done until it is over. */
  busy = false;
  /** The workbook can be looked at and nothing more. */
  readOnly = false;
  /** A Windows without any printer knows no pages either. */
  noPrinter = false;

  failRequest(at: number, fault: Partial<RequestFault> = {}): void {
    this.order({ at, lasting: false, when: "before", code: "GeneralException", ...fault });
  }

  /** The connection breaks: this request fails and every one after it. */
  failRequestsFrom(at: number, fault: Partial<RequestFault> = {}): void {
    this.order({ at, lasting: true, when: "before", code: "GeneralException", ...fault });
  }

  failAction(at: number, code = "GeneralException"): void {
    this.actions = 0;
    this.actionFault = { at, code };
  }

  clear(): void {
    this.requestFault = undefined;
    this.actionFault = undefined;
    this.busy = false;
    this.readOnly = false;
    this.noPrinter = false;
  }

  private order(fault: NonNullable<typeof this.requestFault>): void {
    this.requests = 0;
    this.requestFault = fault;
  }

  /** Whether a request to come has been told to fail. */
  get willFail(): boolean {
    const fault = this.requestFault;
    return fault !== undefined && (fault.lasting || this.requests < fault.at);
  }

  /** The fault of the request that comes now. */
  nextRequest(): RequestFault | undefined {
    this.requests += 1;
    const fault = this.requestFault;
    if (fault === undefined || this.requests < fault.at) return undefined;
    return fault.lasting || this.requests === fault.at ? fault : undefined;
  }

  /** Throws where an action is to fail. */
  nextAction(): void {
    if (this.busy) {
      throw new HostError(
        "InvalidOperationInCellEditMode",
        "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
      );
    }
    this.actions += 1;
    const fault = this.actionFault;
    if (fault?.at === this.actions) throw new HostError(fault.code, MESSAGE, 500);
  }
}
