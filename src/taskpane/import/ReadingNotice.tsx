import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePaneTexts } from "../language/LanguageContext";
import { useNoticeable } from "../shell/useNoticeable";

export interface ReadingNoticeProps {
  readonly onCancel: () => void;
}

/** Reading is under way, and can be given up. */
export function ReadingNotice({ onCancel }: ReadingNoticeProps): ReactElement | null {
  const text = usePaneTexts().intake;
  const shown = useNoticeable();
  return (
    <div role="status">
      {shown && (
        <div className="reading-notice">
          <div className="reading-bar" aria-hidden="true" />
          <span>{text.reading}</span>
          <Button size="small" onClick={onCancel}>
            {text.cancel}
          </Button>
        </div>
      )}
    </div>
  );
}
