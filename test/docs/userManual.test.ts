import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import {
  commandTexts,
  fileMergeTexts,
  paneTexts,
  printTexts,
  problemTexts,
  shareTexts,
  sheetTexts,
  stepTexts,
} from "../../src/i18n";
import { EXAMPLE_URL, publication } from "../../scripts/publication";
import { SOURCE } from "../manifest/manifestElements";

const ROOT = join(__dirname, "../..");
const MANUAL = "docs/manual-th.md";
const read = (file: string): string => readFileSync(join(ROOT, file), "utf8");

/** Stands in the manual for what a text is told: a number, a name. */
const TOLD = "…";

/** Every text of a table of texts; one that is told something says `…` in its place. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "function") {
    const told = value as (...what: readonly string[]) => unknown;
    const text: unknown = told(...Array.from({ length: told.length }, () => TOLD));
    return typeof text === "string" ? [text] : [];
  }
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function ribbonLabels(): readonly string[] {
  const help = publication(SOURCE, EXAMPLE_URL).get("help.th.html") ?? "";
  return [...help.matchAll(/<dt><img [^>]+> ([^<]+)<\/dt>/g)].map(([, label = ""]) => label);
}

/** What the manual calls by its name: all that is bold. */
function namesIn(manual: string): readonly string[] {
  return [...manual.matchAll(/\*\*([^*]+)\*\*/g)].map(([, name = ""]) => name);
}

const IMAGE = /<img src="([^"]+)"[^>]*>|!\[[^\]]*\]\(([^)]+)\)/g;

function picturesIn(file: string): readonly string[] {
  return [...read(file).matchAll(IMAGE)].map(([, source, target]) => join(dirname(file), source ?? target ?? ""));
}

/** As the places that show Markdown make it from a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, "")
    .replace(/\s/g, "-");
}

const anchorsIn = (file: string): readonly string[] =>
  [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => anchorOf(heading));

describe("the user's manual", () => {
  const known = new Set([
    ...[paneTexts, stepTexts, commandTexts, printTexts, problemTexts, shareTexts, fileMergeTexts, sheetTexts].flatMap(
      (texts) => textsIn(texts("th")),
    ),
    ...ribbonLabels(),
    /<bt:String id="Group.Label" DefaultValue="([^"]+)"/.exec(read("manifest.xml"))?.[1] ?? "",
  ]);

  it("calls every button, heading and sheet as the add-in does", () => {
    const names = namesIn(read(MANUAL));
    expect(names.length).toBeGreaterThan(80);
    expect(names.filter((name) => !known.has(name))).toEqual([]);
  });

  it("says what to do with every kind of doubt, and names every sheet and every button of the ribbon", () => {
    const names = namesIn(read(MANUAL));
    const wanted = [
      ...Object.values(stepTexts("th").review.toDo),
      ...Object.values(sheetTexts("th").names),
      ...ribbonLabels(),
    ];
    expect(wanted.filter((name) => !names.includes(name))).toEqual([]);
  });

  it.each([MANUAL, "README.md"])("links only to what is there (%s)", (file) => {
    const links = [...read(file).matchAll(/(?<!!)\[[^\]]*\]\(([^)\s]+)\)/g)].map(([, link = ""]) => link);
    const broken = links
      .filter((link) => !/^[a-z]+:/.test(link))
      .filter((link) => {
        const [path = "", anchor] = link.split("#");
        const target = path === "" ? file : join(dirname(file), path);
        if (!existsSync(join(ROOT, target))) return true;
        return anchor !== undefined && !anchorsIn(target).includes(decodeURIComponent(anchor));
      });
    expect(broken).toEqual([]);
  });
});

describe("the documents' pictures", () => {
  const folder = join(ROOT, "docs/pictures");
  const pictures = readdirSync(folder).map((name) => `docs/pictures/${name}`);
  const documents = ["README.md", ...readdirSync(join(ROOT, "docs")).map((name) => `docs/${name}`)].filter((name) =>
    name.endsWith(".md"),
  );

  it("are there, and each of them is shown", () => {
    const shown = new Set(documents.flatMap(picturesIn));
    expect([...shown].sort()).toEqual([...pictures].sort());
  });

  it("have words for those who do not see them", () => {
    const without = documents.flatMap((file) =>
      [...read(file).matchAll(IMAGE)].filter(([image]) => !/alt="[^"]{5,}"|!\[[^\]]{5,}\]/.test(image)),
    );
    expect(without).toEqual([]);
  });

  it("stay small enough to be fetched with everything else", () => {
    const size = pictures.reduce((sum, name) => sum + statSync(join(ROOT, name)).size, 0);
    expect(size).toBeLessThan(2_500_000);
  });
});
