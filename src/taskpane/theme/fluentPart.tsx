import type { ComponentType, ReactElement } from "react";
import { lazyPart } from "../shell/lazyPart";

/**
 * A part of the pane made of Fluent's components, which comes when it is first shown, and Fluent with it: the
 * first screen stands, and takes a paste, before either.
 */
export function fluentPart<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  return lazyPart(async () => {
    const [Part, { InFluent }] = await Promise.all([load(), import(/* webpackPrefetch: true */ "./InFluent")]);
    return function FluentPart(props: Props): ReactElement {
      return (
        <InFluent>
          <Part {...props} />
        </InFluent>
      );
    };
  });
}
