import { Button, FluentProvider, Input, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";

/** The least a Fluent v9 page can be: a provider, one button, one input. */
const root = document.getElementById("root");
if (root === null) throw new Error("The page has no #root");
createRoot(root).render(
  <FluentProvider theme={webLightTheme}>
    <Button>Open</Button>
    <Input aria-label="Text" />
  </FluentProvider>,
);
