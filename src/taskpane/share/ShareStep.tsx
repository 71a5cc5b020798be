import { useCallback, useEffect, type ReactElement } from "react";
import { DownloadButton } from "../download/DownloadButton";
import { useStepTexts } from "../language/useStepTexts";
import { lazyPart } from "../shell/lazyPart";
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

function Opening(): ReactElement {
  const text = useShareTexts();
  return <p className="small quiet">{text.opening}</p>;
}

const PrepareBlock = lazyPart(async () => (await import("./prepare/PrepareBlock")).PrepareBlock, Opening);
const PrintBlock = lazyPart(async () => (await import("./print/PrintBlock")).PrintBlock, Opening);
const SplitBlock = lazyPart(async () => (await import("./split/SplitBlock")).SplitBlock, Opening);
const MergeBlock = lazyPart(async () => (await import("./merge/MergeBlock")).MergeBlock, Opening);
const FromMaster = lazyPart(async () => (await import("./merge/intoFile/FromMaster")).FromMaster, Opening);
const FollowUpBlock = lazyPart(async () => (await import("./followUp/FollowUpBlock")).FollowUpBlock, Opening);
const CollectBlock = lazyPart(async () => (await import("./collect/CollectBlock")).CollectBlock, Opening);

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
