import type { PaneMessage } from "./paneMessage";

type Listener = (message: PaneMessage) => void;

/** Where ribbon buttons leave messages for the pane, which may not be there yet. */
export interface PaneInbox {
  readonly post: (message: PaneMessage) => void;
  /** Hands over what has been kept and everything from now on; the answer ends it. */
  readonly listen: (listener: Listener) => () => void;
}

/** An inbox for one listener at a time; messages nobody listens for are kept in order. */
export function createPaneInbox(): PaneInbox {
  let kept: PaneMessage[] = [];
  let listening: Listener | null = null;
  return {
    post: (message) => {
      if (listening === null) kept.push(message);
      else listening(message);
    },
    listen: (listener) => {
      listening = listener;
      const waiting = kept;
      kept = [];
      waiting.forEach(listener);
      return () => {
        if (listening === listener) listening = null;
      };
    },
  };
}
