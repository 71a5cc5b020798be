import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useStepTexts } from "../language/useStepTexts";
import { useNoticeable } from "../shell/useNoticeable";

export interface CancelWriteProps {
  readonly onCancel: () => void;
}

/** Calls a write off that takes long enough to be waited for. */
export function CancelWrite({ onCancel }: CancelWriteProps): ReactElement | null {
  const text = useStepTexts().write;
  const noticeable = useNoticeable();
  if (!noticeable) return null;
  return <Button onClick={onCancel}>{text.cancel}</Button>;
}
