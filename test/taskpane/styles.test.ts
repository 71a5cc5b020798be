import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOM = join(__dirname, "../../src/taskpane");

function textOf(ending: RegExp): string {
  return readdirSync(ROOM, { recursive: true, encoding: "utf8" })
    .filter((file) => ending.test(file))
    .map((file) => readFileSync(join(ROOM, file), "utf8"))
    .join("\n");
}

/** Classes that style sheets speak of, but for Fluent's own. */
const styled = new Set(
  [
    ...textOf(/\.css$/)
      .replaceAll(/\.fui-[A-Za-z]+/g, "")
      .matchAll(/\.([a-z][a-z-]*)(?=[^a-z(]|$)/g),
  ].map(([, name]) => name),
);
const code = textOf(/\.tsx$/);
/** Classes that elements bear. */
const borne = new Set(
  [...code.matchAll(/className=\{?["`]([^"`]*)["`]/g)]
    .flatMap(([, names]) => (names ?? "").split(/\s+/))
    .filter((name) => /^[a-z][a-z-]*$/.test(name)),
);

describe("the pane's styles", () => {
  it("exist for every class an element bears", () => {
    expect([...borne].filter((name) => !styled.has(name))).toEqual([]);
  });

  it("are all used", () => {
    const unused = [...styled].filter(
      (name) => name !== undefined && !code.includes(name.replace(/-(?:poor|fair|record|unread)$/, "-")),
    );
    expect(unused).toEqual([]);
  });
});
