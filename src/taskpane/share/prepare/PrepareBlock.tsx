import type { ReactElement } from "react";

export function PrepareBlock(): ReactElement | null {
  return null;
}
