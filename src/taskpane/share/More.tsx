import { Button } from "@fluentui/react-components";
import { useState, type ReactElement, type ReactNode } from "react";
import { useShareTexts } from "./useShareTexts";

export interface MoreProps<T> {
  readonly all: readonly T[];
  /** Shown at first, and each time more are asked for. */
  readonly atOnce: number;
  readonly children: (shown: readonly T[]) => ReactNode;
}

/** A long list, a part at a time: hundreds of entries at once would freeze the pane. */
export function More<T>({ all, atOnce, children }: MoreProps<T>): ReactElement {
  const text = useShareTexts();
  const [count, setCount] = useState(atOnce);
  const left = all.length - count;
  return (
    <>
      {children(all.slice(0, count))}
      {left > 0 && (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            setCount(count + atOnce);
          }}
        >
          {text.more(Math.min(left, atOnce))}
        </Button>
      )}
    </>
  );
}
