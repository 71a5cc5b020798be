import { Button } from "@fluentui/react-components";
import { useRef, useState, type ReactElement } from "react";
import type { LeftOutAction, PartWorkbook, Split } from "../../../workbook";
import { saveFile } from "../../download/saveFile";
import { breath } from "../../state/breath";
import { usePane } from "../../state/PaneContext";
import { NoteSending } from "./NoteSending";
import { More } from "../More";
import { useHandOver } from "../useHandOver";
import { useShareTexts } from "../useShareTexts";

/** Units before the rest is asked for. */
const AT_ONCE = 15;
const LEFT_OUT = 20;

export interface PartDownloadsProps {
  readonly split: Split;
  readonly script: "thai" | "ascii";
  readonly isBlocked: boolean;
}

/** Nobody waits for the files any more. */
class CalledOff extends Error {}

/** The parts, to be taken one by one or all at once. */
export function PartDownloads({ split, script, isBlocked }: PartDownloadsProps): ReactElement {
  const text = useShareTexts().split;
  const { fail } = usePane();
  const { asNew, hand } = useHandOver();
  const [at, setAt] = useState<number | null>(null);
  const [said, setSaid] = useState("");
  const wanted = useRef(0);
  const { parts } = split;
  const isBusy = at !== null;

  const make = async (work: (isWanted: () => boolean) => Promise<string>): Promise<void> => {
    const request = ++wanted.current;
    setSaid("");
    setAt(1);
    try {
      setSaid(await work(() => request === wanted.current));
    } catch (reason) {
      if (!(reason instanceof CalledOff)) fail("writing-failed");
    } finally {
      setAt(null);
    }
  };
  const all = (isWanted: () => boolean): Promise<string> =>
    import("../../../xlsx").then(async ({ splitZip }) => {
      const { name, bytes } = await splitZip(split, script, async (file) => {
        setAt(file);
        await breath();
        if (!isWanted()) throw new CalledOff();
      });
      saveFile(name, new Uint8Array(bytes), "zip");
      return text.made(name);
    });
  const one = async (part: PartWorkbook): Promise<string> => {
    const { toXlsx } = await import("../../../xlsx");
    await breath();
    const name = script === "ascii" ? part.asciiName : part.fileName;
    await hand(name, await toXlsx(part.spec));
    return asNew ? text.opened(part.unit) : text.made(name);
  };
  if (parts.length === 0) return <p className="notice">{text.none}</p>;
  return (
    <>
      {!asNew && (
        <Button appearance="primary" disabledFocusable={isBusy || isBlocked} onClick={() => void make(all)}>
          {isBusy ? text.making(at, parts.length) : text.all(parts.length)}
        </Button>
      )}
      {isBusy && !asNew && (
        <Stop
          onStop={() => {
            wanted.current += 1;
          }}
        />
      )}
      <div role="status" className="small">
        {said}
      </div>
      <section className="section" aria-label={text.list}>
        <h3>{text.list}</h3>
        <ul className="plain-list">
          <More all={parts} atOnce={AT_ONCE}>
            {(shown) =>
              shown.map((part) => (
                <Part
                  key={part.unit}
                  part={part}
                  asNew={asNew}
                  disabled={isBusy || isBlocked}
                  onTake={() => void make(() => one(part))}
                />
              ))
            }
          </More>
        </ul>
      </section>
      <NoteSending split={split} />
      <LeftOut heading={text.unassigned[split.by](split.unassigned.length)} actions={split.unassigned} />
      <LeftOut heading={text.unread(split.unread.length)} actions={split.unread} />
      {split.supportingOnly.length > 0 && (
        <p className="small quiet">{text.supportingOnly(split.supportingOnly.join(", "))}</p>
      )}
    </>
  );
}

function Stop({ onStop }: { readonly onStop: () => void }): ReactElement {
  return (
    <Button size="small" onClick={onStop}>
      {useShareTexts().files.cancel}
    </Button>
  );
}

interface PartProps {
  readonly part: PartWorkbook;
  readonly asNew: boolean;
  readonly disabled: boolean;
  readonly onTake: () => void;
}

function Part({ part: { unit, counts }, asNew, disabled, onTake }: PartProps): ReactElement {
  const text = useShareTexts().split;
  const { fix, maintain, support } = counts;
  return (
    <li className="owner">
      <div className="grow">
        {unit}
        <div className="small quiet">
          {[text.part(fix, maintain), ...(support > 0 ? [text.support(support)] : [])].join(" · ")}
        </div>
      </div>
      <Button
        size="small"
        aria-label={asNew ? text.openOf(unit) : text.oneOf(unit)}
        disabledFocusable={disabled}
        onClick={onTake}
      >
        {asNew ? text.open : text.one}
      </Button>
    </li>
  );
}

interface LeftOutProps {
  readonly heading: string;
  readonly actions: readonly LeftOutAction[];
}

/** What goes to nobody, by name: it would be missed only when it is too late. */
function LeftOut({ heading, actions }: LeftOutProps): ReactElement | null {
  if (actions.length === 0) return null;
  return (
    <details className="group">
      <summary>{heading}</summary>
      <ul className="plain-list">
        <More all={actions} atOnce={LEFT_OUT}>
          {(shown) =>
            shown.map(({ id, item, finding }, index) => (
              <li key={`${id} ${String(index)}`} className="small">
                {[item, finding].filter((part) => part !== "").join(" ")}
              </li>
            ))
          }
        </More>
      </ul>
    </details>
  );
}
