import type { ReactElement } from "react";

export interface CollectBlockProps {
  readonly handed: readonly File[] | null;
  readonly onTaken: () => void;
}
export function CollectBlock(_: CollectBlockProps): ReactElement | null {
  return null;
}
