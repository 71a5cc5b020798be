import { act, fireEvent, render, screen } from "@testing-library/react";
import { useRef, useState, type ReactElement } from "react";
import { useEscape } from "../../src/taskpane/shell/useEscape";
import { useKeptFocus } from "../../src/taskpane/shell/useKeptFocus";

/** Three buttons; what is gone is listed, and the middle one can be shut. */
function Buttons({ gone, shut = false }: { readonly gone: readonly string[]; readonly shut?: boolean }): ReactElement {
  const main = useRef<HTMLElement>(null);
  useKeptFocus(main);
  return (
    <main ref={main} tabIndex={-1}>
      <p>
        {["first", "middle", "last"].map(
          (name) =>
            !gone.includes(name) && (
              <button key={name} disabled={shut && name === "middle"}>
                {name}
              </button>
            ),
        )}
      </p>
      <p>{!gone.includes("outside") && <button>outside</button>}</p>
    </main>
  );
}

/** Lets the observer of the page have its turn. */
const settled = () => act(() => Promise.resolve());

describe("the focus", () => {
  beforeAll(() => {
    // jsdom lays nothing out.
    HTMLElement.prototype.getClientRects = () => [{}] as unknown as DOMRectList;
  });

  const focusAfter = async (focus: string, gone: readonly string[], shut = false) => {
    const { rerender } = render(<Buttons gone={[]} />);
    screen.getByText(focus).focus();
    rerender(<Buttons gone={gone} shut={shut} />);
    await settled();
    return document.activeElement?.textContent;
  };

  it("goes on to what follows when what had it is gone", async () => {
    expect(await focusAfter("middle", ["middle"])).toBe("last");
  });

  it("goes back when nothing follows beside it", async () => {
    expect(await focusAfter("last", ["last"])).toBe("middle");
  });

  it("goes further out when nothing is left beside it", async () => {
    expect(await focusAfter("first", ["first", "middle", "last"])).toBe("outside");
  });

  it("goes on when what had it can be used no more", async () => {
    expect(await focusAfter("middle", [], true)).toBe("last");
  });

  it("stays with the whole when nothing can have it", async () => {
    await focusAfter("first", ["first", "middle", "last", "outside"]);
    expect(document.activeElement).toBe(screen.getByRole("main"));
  });

  it("stays where it is when something else goes", async () => {
    expect(await focusAfter("first", ["middle"])).toBe("first");
  });
});

describe("Escape", () => {
  function Layer({ name, log }: { readonly name: string; readonly log: string[] }): ReactElement | null {
    const [open, setOpen] = useState(true);
    useEscape(open, () => {
      log.push(name);
      setOpen(false);
    });
    return open ? <p>{name}</p> : null;
  }

  it("closes what was opened last, one at a time, and then nothing", () => {
    const log: string[] = [];
    render(
      <>
        <Layer name="outer" log={log} />
        <Layer name="inner" log={log} />
      </>,
    );
    fireEvent.keyDown(document.body, { key: "Escape" });
    expect(log).toEqual(["inner"]);
    fireEvent.keyDown(document.body, { key: "Enter" });
    fireEvent.keyDown(document.body, { key: "Escape" });
    fireEvent.keyDown(document.body, { key: "Escape" });
    expect(log).toEqual(["inner", "outer"]);
  });
});
