import {
  COMMAND_NAMES,
  createPaneInbox,
  inOpenWorkbook,
  registerCommands,
  theWorkbook,
  type PaneMessage,
} from "../../src/commands";

type Handler = (event: { completed: () => void }) => void;

const page = globalThis as { Office?: unknown };
const inbox = createPaneInbox();

function register(): void {
  const page = {
    helpAddress: () => "https://example.org/help.th.html",
    language: () => "th" as const,
    clock: () => ({ today: "2021-02-15", time: "09:30" }),
    handOver: () => Promise.resolve({ name: "copy.xlsx", isOpened: false }),
  };
  registerCommands(inOpenWorkbook(theWorkbook(), inbox, page));
}

afterEach(() => {
  delete page.Office;
});

describe("registering the ribbon's buttons", () => {
  it("is harmless without Office.js, and with one that knows no ribbon", () => {
    expect(register).not.toThrow();
    page.Office = {};
    expect(register).not.toThrow();
  });

  it("tells Excel about every one of them, by name", () => {
    const associate = jest.fn();
    page.Office = { actions: { associate } };
    register();
    expect(associate.mock.calls.map(([name]: unknown[]) => name)).toEqual([...COMMAND_NAMES]);
  });

  it("brings the pane into sight and tells Excel that the button is done", async () => {
    const handlers = new Map<string, Handler>();
    const showAsTaskpane = jest.fn(() => Promise.resolve());
    page.Office = {
      actions: { associate: (name: string, handler: Handler) => handlers.set(name, handler) },
      addin: { showAsTaskpane },
    };
    register();
    const heard: PaneMessage[] = [];
    inbox.listen((message) => heard.push(message));
    await new Promise<void>((completed) => handlers.get("ItasRegenerate")?.({ completed }));
    expect(showAsTaskpane).toHaveBeenCalledTimes(1);
    expect(heard[0]).toEqual({ kind: "working", task: "regenerate" });
    expect(heard).toHaveLength(2);
  });
});
