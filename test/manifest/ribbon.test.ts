import { COMMAND_NAMES } from "../../src/commands";
import { children, named, only, resource, textOf, values, type Element } from "./manifestElements";

const controls = named("Control");

function child(element: Element, name: string): Element {
  const found = children(element).find((each) => each.name === name);
  if (found === undefined) throw new Error(`${element.name} has no ${name}`);
  return found;
}

const labels = controls.map((control) => resource(child(control, "Label").attribs.resid));
const titles = controls.map((control) => resource(child(child(control, "Supertip"), "Title").attribs.resid));

describe("the ribbon's buttons", () => {
  it("are those that the code answers, and one that opens the pane", () => {
    const types = controls.map((control) => child(control, "Action").attribs["xsi:type"]);
    expect(types).toEqual(["ShowTaskpane", ...COMMAND_NAMES.map(() => "ExecuteFunction")]);
    expect(named("FunctionName").map(textOf)).toEqual([...COMMAND_NAMES]);
  });

  it("show the pane of the shared runtime", () => {
    const [open] = controls;
    expect(open && child(child(open, "Action"), "SourceLocation").attribs.resid).toBe(only("Runtime").attribs.resid);
  });

  it("have ids of their own, at most 125 characters long", () => {
    const ids = [only("Group"), ...controls].map(({ attribs }) => attribs.id ?? "");
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id === "" || id.length > 125)).toEqual([]);
  });

  it("are labelled so briefly that two lines of a button hold it", () => {
    const seen = (text: string) => text.replace(/[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/g, "").length;
    expect(labels.flatMap(values).filter((label) => seen(label) > 20)).toEqual([]);
    expect(titles.flatMap(values).filter((title) => seen(title) > 64)).toEqual([]);
  });

  it("are told apart by label, title and icon in both languages", () => {
    const differ = (texts: readonly string[]) => {
      expect(new Set(texts).size).toBe(texts.length);
    };
    differ(labels.flatMap(values));
    differ(titles.flatMap(values));
    differ(controls.map((control) => children(child(control, "Icon"))[0]?.attribs.resid ?? ""));
  });
});
