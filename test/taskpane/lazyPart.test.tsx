import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ComponentType, ReactElement } from "react";
import { lazyPart } from "../../src/taskpane/shell/lazyPart";
import { renderIn } from "./inLanguage";

interface GreetingProps {
  readonly name: string;
}

function Greeting({ name }: GreetingProps): ReactElement {
  return <p>Hello {name}</p>;
}

function Waiting(): ReactElement {
  return <p>Waiting</p>;
}

/** Loads that a test answers one after the other. */
function asked() {
  const answers: { come: () => void; fail: () => void }[] = [];
  const load = (): Promise<ComponentType<GreetingProps>> =>
    new Promise((resolve, reject) => {
      answers.push({
        come: () => {
          resolve(Greeting);
        },
        fail: () => {
          reject(new Error("No network"));
        },
      });
    });
  return { answers, load };
}

describe("a part that comes when it is shown", () => {
  it("shows what stands for it until then, and is fetched once for all places", async () => {
    const { answers, load } = asked();
    const Part = lazyPart(load, Waiting);
    const { view } = renderIn("en", <Part name="Somsri" />);
    expect(screen.getByText("Waiting")).toBeVisible();
    answers[0]?.come();
    expect(await screen.findByText("Hello Somsri")).toBeVisible();
    view.unmount();
    renderIn("en", <Part name="Somchai" />);
    expect(screen.getByText("Hello Somchai")).toBeVisible();
    expect(answers).toHaveLength(1);
  });

  it("says that it is missing, leaves the rest, and can be asked for again", async () => {
    const user = userEvent.setup();
    const { answers, load } = asked();
    const Part = lazyPart(load);
    renderIn(
      "en",
      <>
        <textarea aria-label="Paste" />
        <Part name="Somsri" />
      </>,
    );
    answers[0]?.fail();
    expect(await screen.findByRole("alert")).toHaveTextContent(/could not be loaded/);
    expect(screen.getByLabelText("Paste")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(screen.queryByRole("alert")).toBeNull();
    await waitFor(() => {
      expect(answers).toHaveLength(2);
    });
    answers[1]?.come();
    expect(await screen.findByText("Hello Somsri")).toBeVisible();
  });
});
