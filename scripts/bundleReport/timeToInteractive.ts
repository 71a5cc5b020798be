import type { Browser, CDPSession } from "playwright-core";
import { PANE } from "./fetchedBeforePaste";

export interface TimedPage {
  readonly address: string;
  /** Selector of the field that is typed in. */
  readonly field: string;
}

/** Milliseconds a page may take. */
const LONGEST = 30_000;

interface Answer {
  readonly id?: number;
  readonly method?: string;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** Speaks with one page of the browser, and asks to be told of nothing but that it has loaded. */
class Tab {
  private readonly waiting = new Map<number, { done: (result: unknown) => void; fail: (error: Error) => void }>();
  private asked = 0;
  private loaded: () => void = () => undefined;

  constructor(
    private readonly browser: CDPSession,
    private readonly sessionId: string,
  ) {
    browser.on("Target.receivedMessageFromTarget", this.hear);
  }

  send(method: string, params: object = {}): Promise<unknown> {
    this.asked += 1;
    const id = this.asked;
    const message = JSON.stringify({ id, method, params });
    const answer = new Promise((done, fail) => this.waiting.set(id, { done, fail }));
    return Promise.all([
      answer,
      this.browser.send("Target.sendMessageToTarget", { sessionId: this.sessionId, message }),
    ]).then(([result]) => result);
  }

  async open(url: string): Promise<void> {
    const loading = new Promise<void>((done) => (this.loaded = done));
    await this.send("Page.enable");
    await this.send("Page.navigate", { url });
    await loading;
  }

  close(): void {
    this.browser.off("Target.receivedMessageFromTarget", this.hear);
  }

  private readonly hear = (event: { readonly sessionId: string; readonly message: string }): void => {
    if (event.sessionId !== this.sessionId) return;
    const { id, method, result, error } = JSON.parse(event.message) as Answer;
    if (method === "Page.loadEventFired") this.loaded();
    const asker = id === undefined ? undefined : this.waiting.get(id);
    if (error === undefined) asker?.done(result);
    else asker?.fail(new Error(error.message));
  };
}

/**
 * Milliseconds from asking for a page until its field can be typed in and the next task runs.
 *
 * The page is not the test driver's own: the driver listens to what a page's scripts say, for which V8 notes
 * where each `Error` is made, and parses scripts once more to find out. React makes five before it starts.
 *
 * @param slowdown how many times slower the page's own thread is made; others, which compile scripts as they
 *   arrive, are as fast as ever
 */
export async function timeToInteractive(
  browser: Browser,
  { address, field }: TimedPage,
  slowdown: number,
): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { browserContextId } = await session.send("Target.createBrowserContext");
  const { targetId } = await session.send("Target.createTarget", { url: "about:blank", browserContextId, ...PANE });
  const { sessionId } = await session.send("Target.attachToTarget", { targetId, flatten: false });
  const tab = new Tab(session, sessionId);
  try {
    await tab.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    await tab.send("Page.addScriptToEvaluateOnNewDocument", { source: awaitInteractive(field) });
    await tab.open(address);
    const evaluated = await tab.send("Runtime.evaluate", { expression: "globalThis.interactive", awaitPromise: true });
    const { value } = (evaluated as { readonly result: { readonly value?: unknown } }).result;
    if (typeof value !== "number") throw new Error(`Nothing could be typed into ${field} of ${address}`);
    return value;
  } finally {
    tab.close();
    await session.send("Target.disposeBrowserContext", { browserContextId });
    await session.detach();
  }
}

/** As text, because what compiles this file puts names into functions that a page does not know. */
function awaitInteractive(selector: string): string {
  return `globalThis.interactive = new Promise((tell) => {
    const observer = new MutationObserver(() => {
      const found = document.querySelector(${JSON.stringify(selector)});
      if (found === null || found.matches(":disabled")) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => tell(performance.now())));
    });
    observer.observe(document, { childList: true, subtree: true });
    setTimeout(tell, ${String(LONGEST)});
  });`;
}
