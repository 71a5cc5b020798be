import { readFileSync } from "node:fs";
import { join } from "node:path";
import { COMMAND_SIZES } from "../../scripts/icons/canvas";
import { DRAWINGS } from "../../scripts/icons/drawings";
import { DEVELOPMENT_URL } from "../../scripts/publication";
import { children, named, only, resource, ROOT } from "./manifestElements";
import { pngSize } from "./pngSize";

const fileOf = (url: string | undefined) => readFileSync(join(ROOT, (url ?? "").slice(DEVELOPMENT_URL.length)));

describe("the manifest's icons", () => {
  it("come in every size Office takes", () => {
    expect(named("Icon")).not.toEqual([]);
    for (const icon of named("Icon")) {
      expect(children(icon).map(({ attribs }) => Number(attribs.size))).toEqual(COMMAND_SIZES);
    }
  });

  it("have the pixels they are announced with", () => {
    for (const { attribs } of named("Icon").flatMap(children)) {
      const size = Number(attribs.size);
      expect([attribs.resid, pngSize(fileOf(resource(attribs.resid).attribs.DefaultValue))]).toEqual([
        attribs.resid,
        { width: size, height: size },
      ]);
    }
    expect(pngSize(fileOf(only("IconUrl").attribs.DefaultValue))).toEqual({ width: 32, height: 32 });
    expect(pngSize(fileOf(only("HighResolutionIconUrl").attribs.DefaultValue))).toEqual({ width: 64, height: 64 });
  });

  it("show the same drawing in every size", () => {
    const drawings = named("Icon").map((icon) =>
      children(icon).map(({ attribs }) =>
        resource(attribs.resid).attribs.DefaultValue?.replace(/^.*\/(\w+)-\d+\.png$/, "$1"),
      ),
    );
    for (const names of drawings) expect(new Set(names).size).toBe(1);
    expect(new Set(drawings.flat())).toEqual(new Set(Object.keys(DRAWINGS)));
  });
});
