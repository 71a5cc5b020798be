import { createPaneInbox, type PaneMessage } from "../../src/commands";

const FIRST: PaneMessage = { kind: "working", task: "regenerate" };
const SECOND: PaneMessage = { kind: "repaired", cells: 1 };

describe("the pane's inbox", () => {
  it("keeps messages in order until the pane is there, and hands each over once", () => {
    const inbox = createPaneInbox();
    const heard: PaneMessage[] = [];
    inbox.post(FIRST);
    inbox.post(SECOND);
    inbox.listen((message) => heard.push(message));
    expect(heard).toEqual([FIRST, SECOND]);
    inbox.listen((message) => heard.push(message));
    expect(heard).toHaveLength(2);
  });

  it("hands over what comes later at once", () => {
    const inbox = createPaneInbox();
    const heard: PaneMessage[] = [];
    inbox.listen((message) => heard.push(message));
    inbox.post(SECOND);
    expect(heard).toEqual([SECOND]);
  });

  it("loses nothing between two listeners", () => {
    const inbox = createPaneInbox();
    const heard: PaneMessage[] = [];
    const stop = inbox.listen(() => undefined);
    stop();
    inbox.post(FIRST);
    inbox.listen((message) => heard.push(message));
    stop();
    inbox.post(SECOND);
    expect(heard).toEqual([FIRST, SECOND]);
  });
});
