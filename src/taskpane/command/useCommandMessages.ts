import { useCallback, useEffect, useState } from "react";
import type { PaneInbox, PaneMessage } from "../../commands";
import type { InputFile } from "../../intake";

/** What is said of a ribbon button; a selection is handed over rather than said. */
export type CommandMessage = Exclude<PaneMessage, { kind: "selection" }>;

export interface CommandMessages {
  readonly notice: CommandMessage | null;
  readonly dismissNotice: () => void;
}

/** The newest thing the ribbon's buttons have to say; selected cells go to `onSelection`. */
export function useCommandMessages(
  inbox: PaneInbox,
  onSelection: (files: readonly InputFile[]) => void,
): CommandMessages {
  const [notice, setNotice] = useState<CommandMessage | null>(null);
  useEffect(
    () =>
      inbox.listen((message) => {
        if (message.kind !== "selection") {
          setNotice(message);
          return;
        }
        setNotice(null);
        onSelection(message.files);
      }),
    [inbox, onSelection],
  );
  const dismissNotice = useCallback(() => {
    setNotice(null);
  }, []);
  return { notice, dismissNotice };
}
