import { FluentProvider } from "@fluentui/react-components";
import { useContext, type ReactElement, type ReactNode } from "react";
import { DarkContext } from "./DarkContext";
import { DARK, LIGHT } from "./themes";

/** Fluent's components stand in here. In the layout it is as if it were not there. */
export function InFluent({ children }: { readonly children: ReactNode }): ReactElement {
  const dark = useContext(DarkContext);
  return (
    <FluentProvider className="in-fluent" theme={dark ? DARK : LIGHT}>
      {children}
    </FluentProvider>
  );
}
