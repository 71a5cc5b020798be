import { Button } from "@fluentui/react-components";
import { useEffect, useState, type ReactElement } from "react";
import { usePaneTexts } from "../language/LanguageContext";

/** What is over sooner needs no notice, which would only flicker. */
const NOTICEABLE = 400;

export interface ReadingNoticeProps {
  readonly onCancel: () => void;
}

/** Reading is under way, and can be given up. */
export function ReadingNotice({ onCancel }: ReadingNoticeProps): ReactElement | null {
  const text = usePaneTexts().intake;
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setShown(true);
    }, NOTICEABLE);
    return () => {
      clearTimeout(timer);
    };
  }, []);
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
