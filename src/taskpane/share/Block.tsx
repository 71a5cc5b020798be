import { useId, useState, type ReactElement, type ReactNode } from "react";

export interface BlockProps {
  readonly heading: string;
  readonly purpose: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

/** One thing to do with the workbook; what it needs is fetched when it is opened, and stays as it was left. */
export function Block({ heading, purpose, isOpen, onToggle, children }: BlockProps): ReactElement {
  const id = useId();
  const [wasOpened, setWasOpened] = useState(isOpen);
  if (isOpen && !wasOpened) setWasOpened(true);
  return (
    <section aria-labelledby={`${id}heading`} className="block">
      <h2 id={`${id}heading`}>
        <button
          type="button"
          className="block-button"
          aria-expanded={isOpen}
          aria-controls={`${id}content`}
          onClick={onToggle}
        >
          <span aria-hidden="true" className="block-sign">
            {isOpen ? "▾" : "▸"}
          </span>
          {heading}
        </button>
      </h2>
      {!isOpen && <p className="small quiet block-purpose">{purpose}</p>}
      <div id={`${id}content`} hidden={!isOpen} className="stack block-content">
        {wasOpened && children}
      </div>
    </section>
  );
}
