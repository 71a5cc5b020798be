import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePaneTexts } from "../language/LanguageContext";

const useStyles = makeStyles({
  curtain: {
    position: "fixed",
    inset: "8px",
    zIndex: 10,
    display: "grid",
    placeItems: "center",
    // The pane below keeps receiving the drag.
    pointerEvents: "none",
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    opacity: 0.94,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** Shows that files may be let go of here. */
export function DropCurtain(): ReactElement {
  return <div className={useStyles().curtain}>{usePaneTexts().intake.dropHere}</div>;
}
