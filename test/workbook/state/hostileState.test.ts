import { parseState } from "../../../src/workbook";

const part = (text: string): string => `<state xmlns="urn:itas-excel:state">${text}</state>`;

const TEXTS: readonly (readonly [string, string])[] = [
  ["nothing", ""],
  ["a part that never closes", "<state>".repeat(300_000)],
  ["a tag that never closes", "<state ".repeat(300_000)],
  ["many endings", part("</state>".repeat(300_000))],
  ["endings of nothing", `<state>${"</w:".repeat(300_000)}`],
  ["sections that never end", part("<![CDATA[".repeat(300_000))],
  ["a long prefix", `<${"w".repeat(2_000_000)}`],
  ["references to nothing", part("&#xffffff;&#9999999;&__proto__;&constructor;".repeat(10_000))],
  ["lists in lists", part("[".repeat(2_000_000))],
  ["objects in objects", part('{"a":'.repeat(400_000))],
  ["a prototype", part('{"__proto__":{"version":2}}')],
  ["a prototype's constructor", part('{"version":2,"constructor":{"prototype":{"language":"th"}}}')],
  ["a version beyond numbers", part('{"version":1e400}')],
  ["half a version", part('{"version":1.5}')],
  ["no version yet", part('{"version":0}')],
];

describe("a state part somebody else wrote", () => {
  it.each(TEXTS)("is told for damaged where it holds %s", (_what, xml) => {
    const begun = Date.now();
    expect(parseState(xml).kind).toBe("damaged");
    expect(Date.now() - begun).toBeLessThan(5_000);
  });
});
