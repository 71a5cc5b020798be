import { useCallback, useEffect, useState } from "react";
import type { CommandFailure, PaneInbox, PaneMessage } from "../../commands";
import type { SelectedCells } from "../../intake";
import type { FailureCode } from "../state/paneState";

/** What is said of a ribbon button; a selection is handed over, a failure told like any other. */
export type CommandMessage = Exclude<PaneMessage, { kind: "selection" | "failed" }>;

export interface CommandMessages {
  readonly notice: CommandMessage | null;
  readonly dismissNotice: () => void;
}

function failureCode(failure: CommandFailure): FailureCode {
  if (failure === "unexpected") return "command-failed";
  return failure === "nothing-selected" || failure === "too-much-selected" ? failure : `workbook-${failure}`;
}

/** The newest thing the ribbon's buttons have to say; selected cells go to `onSelection`. */
export function useCommandMessages(
  inbox: PaneInbox,
  onSelection: (selection: SelectedCells) => void,
  onFailure: (failure: FailureCode) => void,
): CommandMessages {
  const [notice, setNotice] = useState<CommandMessage | null>(null);
  useEffect(
    () =>
      inbox.listen((message) => {
        const isHandedOn = message.kind === "selection" || message.kind === "failed";
        setNotice(isHandedOn ? null : message);
        if (message.kind === "selection") onSelection(message.selection);
        if (message.kind === "failed") onFailure(failureCode(message.failure));
      }),
    [inbox, onSelection, onFailure],
  );
  const dismissNotice = useCallback(() => {
    setNotice(null);
  }, []);
  return { notice, dismissNotice };
}
