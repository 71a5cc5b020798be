import { memo, useEffect, useRef, type ReactElement } from "react";
import type { ItemCode } from "../../ita";
import { useStepTexts } from "../language/useStepTexts";
import { showScore } from "../shell/figures";

export interface FixRowProps {
  readonly codes: readonly ItemCode[];
  readonly name: string;
  readonly points: number;
  readonly state: "on" | "off" | "some";
  readonly onTick: (codes: readonly ItemCode[], on: boolean) => void;
}

function FixRowPlain({ codes, name, points, state, onTick }: FixRowProps): ReactElement {
  const text = useStepTexts().fixes;
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = state === "some";
  }, [state]);
  const [first] = codes;
  return (
    <li>
      <label className="fix">
        <input
          ref={box}
          type="checkbox"
          checked={state === "on"}
          onChange={() => {
            onTick(codes, state !== "on");
          }}
        />
        <span>
          {codes.length === 1 && first !== undefined ? (
            <>
              <span className="strong">{first}</span> {name}
            </>
          ) : (
            <>
              {name} <span className="small quiet whole">{text.items(codes.length)}</span>
            </>
          )}
        </span>
        <span className="figure good">+{showScore(points)}</span>
      </label>
    </li>
  );
}

/** One thing to fix, or several of one cause or owner; drawn anew only when its own tick changes. */
export const FixRow = memo(
  FixRowPlain,
  (before, after) =>
    before.state === after.state &&
    before.points === after.points &&
    before.name === after.name &&
    before.codes.join() === after.codes.join() &&
    before.onTick === after.onTick,
);
