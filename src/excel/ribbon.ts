import { office } from "./host";

/**
 * Tells Excel what the ribbon button with this function name does. Excel is always told that it is
 * over, whatever happens: a button that is never completed stays dead. Does nothing without Office.js.
 *
 * The client tells of buttons in two ways, and on the way of a shared runtime nobody waits to be told.
 */
export function associateCommand(name: string, run: () => Promise<void>): void {
  const actions = office()?.actions as Partial<typeof Office.actions> | undefined;
  actions?.associate?.(name, (event?: Partial<Office.AddinCommands.Event> | null) => {
    void run()
      .catch(() => undefined)
      .finally(() => {
        event?.completed?.();
      });
  });
}

/** Brings the pane into sight. Does nothing where there is none to bring. */
export async function showPane(): Promise<void> {
  const addin = office()?.addin as Partial<Office.Addin> | undefined;
  await addin?.showAsTaskpane?.();
}

/** Opens a page in a browser window; false where a window was not to be had. */
export function openPage(url: string): boolean {
  const context = office()?.context as Partial<Office.Context> | undefined;
  // Excel on the web has no such set: there the browser opens its own window.
  if (context?.requirements?.isSetSupported("OpenBrowserWindowApi", "1.1") !== true) return window.open(url) !== null;
  context.ui?.openBrowserWindow(url);
  return true;
}
