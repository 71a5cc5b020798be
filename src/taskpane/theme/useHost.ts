import { useEffect, useState } from "react";
import { describeHost, NO_HOST, type HostDescription } from "../../excel";

/** Where the pane runs; an ordinary browser until Office.js says otherwise. */
export function useHost(): HostDescription {
  const [host, setHost] = useState<HostDescription>(NO_HOST);
  useEffect(() => {
    let mounted = true;
    void describeHost().then((found) => {
      if (mounted) setHost(found);
    });
    return () => {
      mounted = false;
    };
  }, []);
  return host;
}
