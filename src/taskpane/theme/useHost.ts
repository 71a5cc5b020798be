import { useEffect, useState } from "react";
import { describeHost, NO_HOST, type HostDescription } from "../../excel";

/** Where the pane runs; an ordinary browser until Office.js says otherwise. */
export function useHost(): HostDescription {
  const [host, setHost] = useState<HostDescription>(NO_HOST);
  useEffect(() => {
    let mounted = true;
    const found = (description: HostDescription) => {
      if (mounted) setHost(description);
    };
    // Without an answer from Office.js the pane stays what it is in a browser.
    describeHost().then(found, () => undefined);
    return () => {
      mounted = false;
    };
  }, []);
  return host;
}
