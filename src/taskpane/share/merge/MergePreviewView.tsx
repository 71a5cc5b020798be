import { useMemo, type ReactElement, type ReactNode } from "react";
import type { Decisions } from "../../../plan";
import type { MergePreview } from "../../../workbook";
import { useShareTexts } from "../useShareTexts";
import { Conflicts } from "./Conflicts";
import { writtenNow } from "./decide";
import { Doubts } from "./Doubts";
import { mergeView, type MergeView } from "./mergeView";
import { RefusedList } from "./RefusedList";
import { TakenList } from "./TakenList";

export interface MergePreviewViewProps {
  readonly preview: MergePreview;
  readonly decisions: Decisions;
  readonly decide: (decisions: Decisions) => void;
  /** What does it, told how many entries would be written. */
  readonly children: (count: number) => ReactNode;
}

/** What a merge would do, what has to be decided, and what does it. */
export function MergePreviewView({ preview, decisions, decide, children }: MergePreviewViewProps): ReactElement {
  const view = useMemo(() => mergeView(preview), [preview]);
  return (
    <>
      <Counts preview={preview} view={view} />
      <Conflicts conflicts={preview.conflicts} actions={preview.actions} decisions={decisions} onDecide={decide} />
      <Doubts doubts={view.doubts} decisions={decisions} onDecide={decide} />
      <TakenList actions={view.actions} decisions={decisions} onDecide={decide} />
      <RefusedList refused={view.refused} />
      {children(writtenNow(view, preview.conflicts, decisions))}
    </>
  );
}

interface CountsProps {
  readonly preview: MergePreview;
  readonly view: MergeView;
}

function Counts({ preview: { counts }, view }: CountsProps): ReactElement {
  const text = useShareTexts().merge;
  const lines = [
    [counts.taken, text.counts.taken],
    [counts.added, text.counts.added],
    [counts.remark, text.counts.remarks],
    [counts.conflict, text.counts.conflicts],
    [view.doubts.length, text.counts.doubts],
    [view.refused.length, text.counts.refused],
    [counts.same, text.counts.same],
    [counts.settled, text.counts.settled],
  ] as const;
  const said = lines.filter(([count]) => count > 0);
  return (
    <section className="section" aria-label={text.preview}>
      <h3>{text.preview}</h3>
      <div role="status">
        {said.length === 0 ? (
          text.nothing
        ) : (
          <ul className="plain-list">
            {said.map(([count, line]) => (
              <li key={line(0)}>{line(count)}</li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
