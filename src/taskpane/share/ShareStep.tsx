import { lazy, useCallback, useEffect, type ReactElement } from "react";
import { DownloadButton } from "../download/DownloadButton";
import { useStepTexts } from "../language/useStepTexts";
import { NothingYet } from "../shell/NothingYet";
import { Subject } from "../shell/Subject";
import { usePane } from "../state/PaneContext";
import { useChosenResult } from "../state/useChosenResult";
import { usePaneWorkbook } from "../workbook/PaneWorkbook";
import "../steps.css";
import { Block } from "./Block";
import { BLOCKS, type BlockName } from "./blocks";
import { useKept } from "./kept";
import { OPEN_BLOCK } from "./openBlock";
import "./share.css";
import { useShareTexts } from "./useShareTexts";

const PrepareBlock = lazy(async () => ({ default: (await import("./prepare/PrepareBlock")).PrepareBlock }));
const PrintBlock = lazy(async () => ({ default: (await import("./print/PrintBlock")).PrintBlock }));
const SplitBlock = lazy(async () => ({ default: (await import("./split/SplitBlock")).SplitBlock }));
const MergeBlock = lazy(async () => ({ default: (await import("./merge/MergeBlock")).MergeBlock }));
const FromMaster = lazy(async () => ({ default: (await import("./merge/intoFile/FromMaster")).FromMaster }));
const FollowUpBlock = lazy(async () => ({ default: (await import("./followUp/FollowUpBlock")).FollowUpBlock }));
const CollectBlock = lazy(async () => ({ default: (await import("./collect/CollectBlock")).CollectBlock }));

/** What does not need a result of one's own: whoever only collects has none. */
const WITHOUT_RESULT: readonly BlockName[] = ["collect"];
/** Where the plan may be a file that is chosen, what can be done with that. */
const WITH_A_FILE: readonly BlockName[] = ["split", "merge", "followUp", "collect"];

/** The last step: hand the workbook on, and take back what others filled in. One block is open at a time. */
export function ShareStep(): ReactElement {
  const purpose = useStepTexts().share.purpose;
  const text = useShareTexts();
  const result = useChosenResult();
  const { state, dispatch } = usePane();
  const [open, setOpen] = useKept(OPEN_BLOCK);
  const { handed } = state;
  // Where the open workbook cannot be written to, the plan may be a file.
  const isFile = usePaneWorkbook().merge === undefined;
  const goesTo = open === "collect" || (result === undefined && !isFile) ? "collect" : "merge";
  useEffect(() => {
    if (handed !== null) setOpen(() => goesTo);
  }, [handed, goesTo, setOpen]);
  const onTaken = useCallback(() => {
    dispatch({ type: "handed-over" });
  }, [dispatch]);
  const handedTo = (name: BlockName): { handed: readonly File[] | null; onTaken: () => void } => {
    return { handed: name === goesTo ? handed : null, onTaken };
  };
  const ofPlan = (block: ReactElement): ReactElement => (isFile ? <FromMaster>{block}</FromMaster> : block);
  const contents: Readonly<Record<BlockName, ReactElement>> = {
    prepare: <PrepareBlock />,
    print: <PrintBlock />,
    split: ofPlan(<SplitBlock />),
    merge: <MergeBlock {...handedTo("merge")} />,
    followUp: ofPlan(<FollowUpBlock />),
    collect: <CollectBlock {...handedTo("collect")} />,
  };
  const shown = result !== undefined ? BLOCKS : isFile ? WITH_A_FILE : WITHOUT_RESULT;
  return (
    <>
      {result === undefined ? (
        <NothingYet purpose={purpose} />
      ) : (
        <>
          <Subject result={result} />
          <p>{text.workbook}</p>
          <DownloadButton />
        </>
      )}
      <div className="blocks">
        {shown.map((name) => (
          <Block
            key={name}
            {...text.blocks[name]}
            isOpen={open === name}
            onToggle={() => {
              setOpen((old) => (old === name ? null : name));
            }}
          >
            {contents[name]}
          </Block>
        ))}
      </div>
    </>
  );
}
