import { lazy, useCallback, useEffect, type ReactElement } from "react";
import { DownloadButton } from "../download/DownloadButton";
import { useStepTexts } from "../language/useStepTexts";
import { NothingYet } from "../shell/NothingYet";
import { Subject } from "../shell/Subject";
import { usePane } from "../state/PaneContext";
import { useChosenResult } from "../state/useChosenResult";
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
const FollowUpBlock = lazy(async () => ({ default: (await import("./followUp/FollowUpBlock")).FollowUpBlock }));
const CollectBlock = lazy(async () => ({ default: (await import("./collect/CollectBlock")).CollectBlock }));

/** What does not need a result of one's own: whoever only collects has none. */
const WITHOUT_RESULT: readonly BlockName[] = ["collect"];

/** The last step: hand the workbook on, and take back what others filled in. One block is open at a time. */
export function ShareStep(): ReactElement {
  const purpose = useStepTexts().share.purpose;
  const text = useShareTexts();
  const result = useChosenResult();
  const { state, dispatch } = usePane();
  const [open, setOpen] = useKept(OPEN_BLOCK);
  const { handed } = state;
  const goesTo = open === "collect" || result === undefined ? "collect" : "merge";
  useEffect(() => {
    if (handed !== null) setOpen(() => goesTo);
  }, [handed, goesTo, setOpen]);
  const onTaken = useCallback(() => {
    dispatch({ type: "handed-over" });
  }, [dispatch]);
  const handedTo = (name: BlockName): { handed: readonly File[] | null; onTaken: () => void } => {
    return { handed: name === goesTo ? handed : null, onTaken };
  };
  const contents: Readonly<Record<BlockName, ReactElement>> = {
    prepare: <PrepareBlock />,
    print: <PrintBlock />,
    split: <SplitBlock />,
    merge: <MergeBlock {...handedTo("merge")} />,
    followUp: <FollowUpBlock />,
    collect: <CollectBlock {...handedTo("collect")} />,
  };
  const shown = result === undefined ? WITHOUT_RESULT : BLOCKS;
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
