import type { pane as th } from "../th/pane";

export const pane: typeof th = {
  title: "ITAS – ITA results",
};
