import { Field, Select } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { clock } from "../../download/clock";
import { DateInput } from "../../plan/DateInput";
import { usePane } from "../../state/PaneContext";
import { useWriteRequest } from "../../workbook/useWriteRequest";
import { useKept, type Keepsake } from "../kept";
import { LoadFailed } from "../LoadFailed";
import { useShareTexts } from "../useShareTexts";
import { PartDownloads } from "./PartDownloads";
import { usePlanContent, useSplit, type SplitWish } from "./useSplit";

const WISH: Keepsake<SplitWish> = { initial: { by: "lead", returnBy: null } };
const BYS = ["lead", "monitor"] as const;

/** A workbook for each unit with what it has to do, to be sent and to come back. */
export function SplitBlock(): ReactElement {
  const share = useShareTexts();
  const text = share.split;
  const { state } = usePane();
  const [wish, change] = useKept(WISH);
  const [script, setScript] = useState<"thai" | "ascii">("thai");
  const content = usePlanContent(useWriteRequest(), state.writes);
  const split = useSplit(content.kind === "loaded" ? content.value : null, wish);
  if (content.kind === "failed") return <LoadFailed failure={content.failure} />;
  if (split.kind === "failed") return <LoadFailed failure={split.failure} />;
  const made = split.kind === "loaded" ? split.value : null;
  const isPast = wish.returnBy !== null && wish.returnBy < clock().today;
  return (
    <>
      <Field label={text.by} size="small">
        <Select
          size="small"
          value={wish.by}
          onChange={(_, { value }) => {
            const by = BYS.find((each) => each === value) ?? "lead";
            change((old) => ({ ...old, by }));
          }}
        >
          {BYS.map((by) => (
            <option key={by} value={by}>
              {text.bys[by]}
            </option>
          ))}
        </Select>
      </Field>
      <DateInput
        label={text.returnBy}
        value={wish.returnBy ?? made?.returnBy ?? null}
        onValue={(returnBy) => {
          change((old) => ({ ...old, returnBy }));
        }}
      />
      {isPast && (
        <p className="small bad" role="alert">
          {text.badDate}
        </p>
      )}
      <Field label={text.naming} size="small">
        <Select
          size="small"
          value={script}
          onChange={(_, { value }) => {
            setScript(value === "ascii" ? "ascii" : "thai");
          }}
        >
          <option value="thai">{text.thai}</option>
          <option value="ascii">{text.ascii}</option>
        </Select>
      </Field>
      {made === null ? (
        <p role="status" className="small quiet">
          {share.opening}
        </p>
      ) : (
        <PartDownloads split={made} script={script} isBlocked={isPast} />
      )}
    </>
  );
}
