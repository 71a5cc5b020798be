import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactElement } from "react";
import { ErrorBoundary } from "../../src/taskpane/problem/ErrorBoundary";
import { renderIn } from "./inLanguage";

let broken = true;

function Fragile(): ReactElement {
  if (broken) throw new Error("Broken on purpose");
  return <p>Whole again</p>;
}

beforeEach(() => {
  broken = true;
  jest.spyOn(console, "error").mockImplementation(() => undefined);
});

describe("a pane that fails", () => {
  it("shows a report that can be copied", async () => {
    const user = userEvent.setup();
    renderIn(
      "en",
      <ErrorBoundary>
        <Fragile />
      </ErrorBoundary>,
    );
    expect(screen.getByRole("heading", { name: "The pane stopped working" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Copy the report" }));
    expect(await screen.findByText("Copied")).toBeVisible();
    expect(await navigator.clipboard.readText()).toContain("Broken on purpose");
  });

  it("selects the report where the clipboard is closed", async () => {
    const user = userEvent.setup();
    renderIn(
      "en",
      <ErrorBoundary>
        <Fragile />
      </ErrorBoundary>,
    );
    jest.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("NotAllowedError"));
    await user.click(screen.getByRole("button", { name: "Copy the report" }));
    expect(await screen.findByText(/press Ctrl\+C/)).toBeVisible();
  });

  it("can be opened again", async () => {
    renderIn(
      "en",
      <ErrorBoundary>
        <Fragile />
      </ErrorBoundary>,
    );
    broken = false;
    await userEvent.click(screen.getByRole("button", { name: "Reopen" }));
    expect(screen.getByText("Whole again")).toBeVisible();
  });
});
