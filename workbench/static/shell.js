// Runs in the pane's page before Office.js does: what Office.js takes for desktop Excel is the page around it.
if (typeof window.parent.itasShell === "function") {
  Object.defineProperty(window, "external", { value: window.parent.itasShell(), configurable: true });
}
