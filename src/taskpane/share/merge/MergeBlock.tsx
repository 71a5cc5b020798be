import type { ReactElement } from "react";
import { lazyPart } from "../../shell/lazyPart";
import { usePaneWorkbook } from "../../workbook/PaneWorkbook";
import { useKept, type Keepsake } from "../kept";
import { carriedOver, GIVEN } from "./intoFile/given";
import { OpenMergeBlock } from "./OpenMergeBlock";

const IntoFileBlock = lazyPart(async () => (await import("./intoFile/IntoFileBlock")).IntoFileBlock);

export interface MergeBlockProps {
  /** Files that were dropped for it. */
  readonly handed: readonly File[] | null;
  readonly onTaken: () => void;
}

/** The open workbook refused to be written to, and a person goes on with a file. */
const INSTEAD: Keepsake<boolean> = { initial: false };

/** Merges what came back into the open workbook, or into a file where there is none that can be written to. */
export function MergeBlock(props: MergeBlockProps): ReactElement {
  const { merge } = usePaneWorkbook();
  const [isInstead, setInstead] = useKept(INSTEAD);
  const [, changeGiven] = useKept(GIVEN);
  if (merge === undefined) return <IntoFileBlock {...props} />;
  if (!isInstead) {
    return (
      <OpenMergeBlock
        {...props}
        onToFile={(given) => {
          changeGiven(() => carriedOver(given));
          setInstead(() => true);
        }}
      />
    );
  }
  return (
    <IntoFileBlock
      {...props}
      onBack={() => {
        setInstead(() => false);
      }}
    />
  );
}
