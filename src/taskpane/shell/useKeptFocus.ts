import { useEffect, type RefObject } from "react";

const TABBABLE =
  "a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary";

/** Where the focus was: an element, and its place among its siblings. */
interface Place {
  readonly element: Element;
  readonly index: number;
}

/** From the focused element outwards to the root. */
function placesOf(focused: Element, root: Element): readonly Place[] {
  const places: Place[] = [];
  for (let element: Element | null = focused; element !== null && root.contains(element);) {
    const { parentElement }: Element = element;
    places.push({ element, index: parentElement === null ? 0 : [...parentElement.children].indexOf(element) });
    element = parentElement;
  }
  return places;
}

function tabbableIn(element: Element): readonly HTMLElement[] {
  const own = element.matches(TABBABLE) ? [element as HTMLElement] : [];
  return [...own, ...element.querySelectorAll<HTMLElement>(TABBABLE)].filter(
    (each) => each.getClientRects().length > 0,
  );
}

/** What stands where the focus was: the next that can have it, else the one before, else further out. */
function standIn(places: readonly Place[]): HTMLElement | undefined {
  for (const [inside, { index }] of places.entries()) {
    const around = places[inside + 1]?.element;
    if (around?.isConnected !== true) continue;
    const siblings = [...around.children];
    const next = siblings.slice(index).flatMap(tabbableIn)[0] ?? siblings.slice(0, index).flatMap(tabbableIn).at(-1);
    if (next !== undefined) return next;
  }
  return undefined;
}

/**
 * Keeps the focus inside `root` when what has it goes away or cannot have it any more: otherwise whoever
 * works with the keyboard would have to begin at the top again.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { current } = root;
    if (current === null) return;
    let places: readonly Place[] = [];
    const remember = ({ target }: FocusEvent): void => {
      places = target instanceof Element && target !== current ? placesOf(target, current) : [];
    };
    const keep = (): void => {
      const focused = places[0]?.element;
      if (focused === undefined || (focused.isConnected && !focused.matches(":disabled"))) return;
      const { activeElement } = document;
      if (activeElement === null || activeElement === document.body || activeElement === focused)
        (standIn(places) ?? current).focus();
    };
    const observer = new MutationObserver(keep);
    observer.observe(current, { childList: true, subtree: true, attributes: true, attributeFilter: ["disabled"] });
    current.addEventListener("focusin", remember);
    return () => {
      observer.disconnect();
      current.removeEventListener("focusin", remember);
    };
  }, [root]);
}
