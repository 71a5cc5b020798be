import { createContext, useContext } from "react";
import type { PaneControls } from "./usePaneState";

export const PaneContext = createContext<PaneControls | null>(null);

/** The pane's state and what can be done with it, in every step. */
export function usePane(): PaneControls {
  const controls = useContext(PaneContext);
  if (controls === null) throw new Error("usePane is for parts of the pane");
  return controls;
}
