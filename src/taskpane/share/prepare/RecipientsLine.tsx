import { useCallback, type ReactElement } from "react";
import { usePane } from "../../state/PaneContext";
import { usePaneWorkbook } from "../../workbook/PaneWorkbook";
import { useLoaded } from "../useLoaded";
import { useShareTexts } from "../useShareTexts";

/** In one quiet line: what somebody without the add-in sees who gets the workbook as it is. */
export function RecipientsLine(): ReactElement {
  const text = useShareTexts().prepare;
  const { recipientsSee } = usePaneWorkbook();
  const { writes } = usePane().state;
  const load = useCallback(
    // What the pane makes itself needs no add-in.
    () => (recipientsSee === undefined ? Promise.resolve({ failing: 0, persons: 0 }) : recipientsSee()),
    // After a write it may be otherwise.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [recipientsSee, writes],
  );
  const sees = useLoaded(load);
  if (sees.kind !== "loaded")
    return (
      <p role="status" className="small quiet">
        {sees.kind === "loading" ? text.looking : ""}
      </p>
    );
  const { failing, persons } = sees.value;
  return (
    <p role="status" className="small">
      {failing === 0 ? text.clean : text.formulas(failing)} {persons > 0 && text.people(persons)}
    </p>
  );
}
