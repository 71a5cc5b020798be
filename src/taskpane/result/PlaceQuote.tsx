import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Place } from "../../intake";
import { usePaneTexts } from "../language/LanguageContext";
import { placeText } from "./placeText";

const useStyles = makeStyles({
  place: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  quote: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalS,
    borderInlineStartStyle: "solid",
    borderInlineStartWidth: "2px",
    borderInlineStartColor: tokens.colorNeutralStroke2,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

export interface PlaceQuoteProps {
  readonly place: Place;
  /** The sentence above, so that it is not said twice. */
  readonly said: string;
}

/** A place of the source, and the row as it stands there. */
export function PlaceQuote({ place, said }: PlaceQuoteProps): ReactElement {
  const styles = useStyles();
  const where = placeText(place, usePaneTexts().diagnostics);
  return (
    <>
      {where !== "" && <div className={styles.place}>{where}</div>}
      {place.text !== undefined && !said.includes(place.text) && (
        <blockquote className={styles.quote}>{place.text}</blockquote>
      )}
    </>
  );
}
