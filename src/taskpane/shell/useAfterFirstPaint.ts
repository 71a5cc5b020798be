import { useEffect, useState } from "react";

/** The first frame is out; kept for as long as the page lives. */
let painted = false;

/**
 * False until the pane has been drawn for the first time. What nobody needs to paste a result is drawn in the
 * frame after that: laying out Thai text is what the first frame costs most.
 */
export function useAfterFirstPaint(): boolean {
  const [isPainted, setPainted] = useState(painted);
  useEffect(() => {
    if (painted) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => {
        painted = true;
        setPainted(true);
      });
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, []);
  return isPainted;
}
