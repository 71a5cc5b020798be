import { Parser } from "htmlparser2";
import { edited, type XmlEdit } from "./xmlEdits";

/** A part of a document as it is seen, and what it hides. */
export interface SeenText {
  readonly xml: string;
  /** Texts marked as hidden, each of one run. */
  readonly hidden: readonly string[];
}

/** Marks of which only the content is text; the library would drop it with the mark. */
const WRAPPERS = new Set(["fldSimple", "bdo", "dir"]);

interface Run {
  readonly from: number;
  readonly depth: number;
  text: string;
  isHidden: boolean;
}

const isOn = ({ "w:val": value }: Readonly<Record<string, string>>): boolean =>
  value !== "0" && value !== "false" && value !== "off";

/**
 * The XML of a document's text in the words its library knows: fields and marks of direction give way to
 * their content, cells a row leaves out before its first are there, text struck out twice is struck out,
 * and text marked as hidden is taken out and told.
 */
export function seenText(xml: string): SeenText {
  const edits: XmlEdit[] = [];
  const hidden: string[] = [];
  const path: string[] = [];
  const runs: Run[] = [];
  /** Columns each open row leaves out before its first cell. */
  const skipped: number[] = [];
  const parser: Parser = new Parser(
    {
      onopentag(name, attributes) {
        const [prefix, local] = parted(name);
        const [from, to] = [parser.startIndex, parser.endIndex + 1];
        path.push(local);
        if (WRAPPERS.has(local)) edits.push({ from, to, text: "" });
        else if (local === "dstrike") edits.push({ from, to, text: xml.slice(from, to).replace("dstrike", "strike") });
        else if (local === "r") runs.push({ from, depth: path.length, text: "", isHidden: false });
        else if (local === "vanish" && path.at(-2) === "rPr" && path.at(-3) === "r") markHidden(isOn(attributes));
        else if (local === "tr") skipped.push(0);
        else if (local === "gridBefore" && skipped.length > 0)
          skipped[skipped.length - 1] = Number(attributes[`${prefix}val`]);
        else if (local === "tc") fillIn(prefix, from);
      },
      ontext(text) {
        const run = runs.at(-1);
        if (run !== undefined && path.at(-1) === "t") run.text += text;
      },
      onclosetag(name) {
        const [, local] = parted(name);
        const to = parser.endIndex + 1;
        const run = runs.at(-1);
        if (WRAPPERS.has(local) && parser.startIndex > (edits.at(-1)?.from ?? 0))
          edits.push({ from: parser.startIndex, to, text: "" });
        else if (local === "tr") skipped.pop();
        else if (local === "r" && run?.depth === path.length) {
          runs.pop();
          if (run.isHidden) edits.push({ from: run.from, to, text: "" });
          if (run.isHidden && run.text.trim() !== "") hidden.push(run.text);
        }
        path.pop();
      },
    },
    { xmlMode: true },
  );
  const markHidden = (isHidden: boolean) => {
    const run = runs.at(-1);
    if (run !== undefined) run.isHidden = isHidden;
  };
  const fillIn = (prefix: string, at: number) => {
    const columns = skipped.at(-1) ?? 0;
    if (!(columns >= 1 && columns <= WIDEST_GAP)) return;
    skipped[skipped.length - 1] = 0;
    const span = `<${prefix}tcPr><${prefix}gridSpan ${prefix}val="${String(columns)}"/></${prefix}tcPr>`;
    edits.push({ from: at, to: at, text: `<${prefix}tc>${span}<${prefix}p/></${prefix}tc>` });
  };
  parser.write(xml);
  parser.end();
  return { xml: edited(xml, edits), hidden };
}

/** More columns than a page can hold. */
const WIDEST_GAP = 63;

function parted(name: string): readonly [prefix: string, local: string] {
  const colon = name.indexOf(":") + 1;
  return [name.slice(0, colon), name.slice(colon)];
}
