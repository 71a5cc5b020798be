import * as fc from "fast-check";
import { Parser } from "htmlparser2";
import { HtmlElements } from "../../../src/intake/readers/html/htmlElements";

type Event = readonly [kind: "open" | "text" | "close", what: string, attributes?: Readonly<Record<string, string>>];

/** Texts come in pieces of any size. */
function joined(events: readonly Event[]): readonly Event[] {
  const found: Event[] = [];
  for (const event of events) {
    const last = found.at(-1);
    if (event[0] === "text" && last?.[0] === "text") found[found.length - 1] = ["text", last[1] + event[1]];
    else found.push(event);
  }
  return found;
}

function eventsOf(parts: readonly string[]): readonly Event[] {
  const events: Event[] = [];
  const depths: number[] = [];
  const elements = new HtmlElements({
    open(name, attributes, depth) {
      events.push(["open", name, { ...attributes }]);
      depths.push(depth);
    },
    text: (text) => events.push(["text", text]),
    close(name, depth) {
      events.push(["close", name]);
      expect(depths.pop()).toBe(depth);
    },
  });
  for (const part of parts) elements.write(part);
  elements.end();
  return joined(events);
}

const TOLD = new Set(["hidden", "style", "colspan", "rowspan", "x:num", "type", "value"]);

/** What the parser of the library makes of the page, as far as we want to know it. */
function expectedOf(parts: readonly string[]): readonly Event[] {
  const events: Event[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const told = Object.fromEntries(Object.entries(attributes).filter(([key]) => TOLD.has(key)));
      events.push(["open", name.toLowerCase(), told]);
    },
    ontext: (text) => events.push(["text", text]),
    onclosetag: (name) => events.push(["close", name.toLowerCase()]),
  });
  for (const part of parts) parser.write(part);
  parser.end();
  return joined(events);
}

/** Not `foreignObject`: htmlparser2 keeps its capitals in a drawing only, so one from outside stays open there. */
const NAMES =
  "table thead tbody tfoot tr td th p div span b br hr input select option button form h1 h2 li ul dd dt a body head title style script textarea svg math mi desc image img TD Tr unknown-element-of-a-page".split(
    " ",
  );
const MORE_NAMES =
  "address article aside blockquote details dl fieldset figcaption figure footer h3 h4 h5 h6 header main nav ol pre section rt rp optgroup output datalist link meta col wbr noscript template label".split(
    " ",
  );
const ATTRIBUTES = [
  "",
  " hidden",
  ' style="display:none"',
  " colspan=2 COLSPAN=3",
  " x:num='1.5' class=a",
  " value=a&amp;b",
  " type = text",
  ' title="<td>"',
];
const tag = fc
  .tuple(fc.constantFrom(...NAMES), fc.constantFrom(...ATTRIBUTES), fc.constantFrom(">", "/>", " >"))
  .map((parts) => `<${parts.join("")}`);
const closing = fc.constantFrom(...NAMES).map((name) => `</${name}>`);
const words = fc.constantFrom(
  "๙๑.๘๕",
  " \n",
  "a &lt; b",
  "&nbsp;",
  "1 < 2",
  "<!-- <td> -->",
  "<![CDATA[ก]]>",
  "<!doctype html>",
  "<?xml?>",
);
const page = fc
  .array(fc.oneof({ weight: 3, arbitrary: tag }, { weight: 2, arbitrary: closing }, { weight: 2, arbitrary: words }), {
    maxLength: 40,
  })
  .map((pieces) => `${pieces.join("")}.`);

describe("the elements of a page", () => {
  it("are those of htmlparser2's parser, however its tags are nested and left open", () => {
    fc.assert(
      fc.property(page, (html) => {
        expect(eventsOf([html])).toEqual(expectedOf([html]));
      }),
      { numRuns: 1_500 },
    );
  });

  it("end where another begins, for every two kinds of element", () => {
    const all = [...new Set([...NAMES, ...MORE_NAMES])];
    for (const outer of all) {
      const html = all.map((inner) => `<div><${outer}>1<${inner}>2</${outer}>3</div>`).join("");
      expect(eventsOf([html])).toEqual(expectedOf([html]));
    }
  });

  it("are the same wherever the page is cut in parts", () => {
    fc.assert(
      fc.property(page, fc.array(fc.nat(200), { maxLength: 6 }), (html, cuts) => {
        // A cut within an entity is kept away from by whoever cuts.
        const at = [0, ...[...cuts].sort((a, b) => a - b), html.length];
        const parts = at.slice(1).map((end, index) => html.slice(at[index], Math.max(end, at[index] ?? 0)));
        fc.pre(parts.every((part) => !/&\w*$/.test(part)));
        expect(eventsOf(parts)).toEqual(eventsOf([html]));
      }),
      { numRuns: 1_000 },
    );
  });
});
