import { useEffect, useState } from "react";

/** What is over sooner needs no notice, which would only flicker. */
const NOTICEABLE = 400;

/** Whether it has taken long enough, since whoever asks appeared, for a person to notice. */
export function useNoticeable(): boolean {
  const [noticeable, setNoticeable] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setNoticeable(true);
    }, NOTICEABLE);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return noticeable;
}
