import type { ReactElement } from "react";

export function FollowUpBlock(): ReactElement | null {
  return null;
}
