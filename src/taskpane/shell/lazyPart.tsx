import { useEffect, useState, type ComponentType, type ReactElement } from "react";
import { PartMissing } from "./PartMissing";

function Nothing(): null {
  return null;
}

/**
 * A part of the pane whose code comes when it is first shown. Where it does not come, as without a network,
 * the rest of the pane stays as it is, and it can be asked for again: React's own `lazy` remembers a failure
 * for as long as the page lives.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Waiting: ComponentType = Nothing,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;
  return function LazyPart(props: Props): ReactElement {
    const [Part, setPart] = useState(() => loaded);
    const [isMissing, setMissing] = useState(false);
    useEffect(() => {
      if (Part !== null || isMissing) return;
      let mounted = true;
      load().then(
        (part) => {
          loaded = part;
          if (mounted) setPart(() => part);
        },
        () => {
          if (mounted) setMissing(true);
        },
      );
      return () => {
        mounted = false;
      };
    }, [Part, isMissing]);
    if (Part !== null) return <Part {...props} />;
    if (!isMissing) return <Waiting />;
    return (
      <PartMissing
        onTryAgain={() => {
          setMissing(false);
        }}
      />
    );
  };
}
