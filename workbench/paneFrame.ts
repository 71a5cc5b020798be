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

  open(): void {
    this.close();
    element("pane").parentElement?.classList.remove("closed");
    const frame = document.createElement("iframe");
    frame.title = "แผงของส่วนเสริม · The add-in's pane";
    frame.addEventListener("load", this.loaded);
    frame.src = ADDRESS;
    element("pane").replaceChildren(frame);
    element("open-pane").hidden = true;
    this.frame = frame;
  }

  close(): void {
    this.frame?.remove();
    this.frame = undefined;
    element("pane").parentElement?.classList.add("closed");
    element("open-pane").hidden = false;
  }

  get isOpen(): boolean {
    return this.frame !== undefined;
  }

  /** The callback the add-in registered for a custom function. */
  registered(id: string): ((...args: readonly unknown[]) => unknown) | undefined {
    const page = this.frame?.contentWindow as (Window & PaneWindow) | null | undefined;
    return page?.CustomFunctions?._association?.mappings[id.toUpperCase()];
  }
}
