/** The add-in in its iframe: 320 pixels, as narrow as Excel makes a pane. */
import { element } from "./elements";

/** What Office.js keeps of the functions an add-in told it about. */
interface PaneWindow {
  readonly CustomFunctions?: {
    readonly _association?: { readonly mappings: Readonly<Record<string, (...args: readonly unknown[]) => unknown>> };
  };
}

const ADDRESS = "/taskpane.html?workbench";

export class PaneFrame {
  private frame: HTMLIFrameElement | undefined;

  /** `loaded` is called each time the add-in has told what functions it has. */
  constructor(private readonly loaded: () => void) {}

  /** Starts the add-in, anew if it runs already. */
  start(): void {
    const frame = document.createElement("iframe");
    frame.title = "แผงของส่วนเสริม · The add-in's pane";
    frame.addEventListener("load", this.loaded);
    frame.src = ADDRESS;
    element("pane").replaceChildren(frame);
    this.frame = frame;
    this.show();
  }

  show(): void {
    element("pane-column").hidden = false;
  }

  /** Out of sight; the add-in runs on, as one with a shared runtime does in Excel. */
  hide(): void {
    element("pane-column").hidden = true;
  }

  /** The callback the add-in registered for a custom function. */
  registered(id: string): ((...args: readonly unknown[]) => unknown) | undefined {
    const page = this.frame?.contentWindow as (Window & PaneWindow) | null | undefined;
    return page?.CustomFunctions?._association?.mappings[id.toUpperCase()];
  }
}
