import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CONTENT_SECURITY_POLICY } from "../../scripts/publication";
import { installText } from "../../scripts/release/installText";
import { USAGE } from "../../scripts/release/releaseArguments";
import { WRITING } from "../../src/excel/host";
import { named, SOURCE } from "../manifest/manifestElements";
import { markdownTable } from "./markdownTable";

const ROOT = join(__dirname, "../..");
const FILE = "docs/manual-admin.md";
const manual = readFileSync(join(ROOT, FILE), "utf8");
const [thai = "", english = ""] = manual.split("## In English");

/** The anchors that headings of a manual have on a page. */
function anchors(text: string): readonly string[] {
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => heading);
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, "")
      .replace(/ /g, "-"),
  );
}

describe("the administrator's manual", () => {
  it("gives the policy that the page has", () => {
    expect(manual).toContain(`\n${CONTENT_SECURITY_POLICY}\n`);
  });

  it.each(["สิ่งที่ต้องมี", "Requirements"])("names the requirement sets that are asked for, under %s", (heading) => {
    const asked = named("Set", "bt:Set").map(({ attribs }) => `${attribs.Name ?? ""} ${attribs.MinVersion ?? ""}`);
    const section = manual.slice(manual.indexOf(`# ${heading}\n`)).split(/\n##+ /)[0] ?? "";
    const sets = [...section.matchAll(/^\| `(\S+(?: [\d.]+)?)` +\|/gm)].map(([, set]) => set);
    expect(sets).toEqual(expect.arrayContaining([...asked, WRITING.join(" ")]));
    expect(sets).toHaveLength(4);
  });

  it("says the same in both languages", () => {
    const code = (text: string) => [
      ...new Set([...text.matchAll(/`([^`\n]*[a-z][^`\n]*)`/gi)].map(([, each]) => each)),
    ];
    const onlyThai = code(thai).filter((each) => !/[ก-๙]/.test(each ?? "") && !english.includes(each ?? ""));
    expect(onlyThai).toEqual([]);
    const rows = (text: string) => text.split("\n").filter((line) => line.startsWith("|")).length;
    expect(rows(thai)).toBe(rows(english));
    const steps = (text: string) => text.split("\n").filter((line) => /^\d\. /.test(line)).length;
    expect(steps(thai)).toBe(steps(english));
  });

  it("uses the options that a release has", () => {
    const options = [...manual.matchAll(/npm run release -- ([^`\n]+)/g)].flatMap(
      ([, rest = ""]) => rest.match(/--[a-z-]+/g) ?? [],
    );
    expect(options).toContain("--base-url");
    expect(options.filter((option) => !USAGE.includes(option))).toEqual([]);
  });

  it("leads to headings that it has", () => {
    const links = [...manual.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor = ""]) => decodeURIComponent(anchor));
    expect(links.length).toBeGreaterThan(8);
    expect(links.filter((anchor) => !anchors(manual).includes(anchor))).toEqual([]);
  });

  it("calls the button that repairs formulas as the ribbon does", () => {
    expect(SOURCE).toContain('"ซ่อมสูตร"');
    expect(thai).toContain("“ซ่อมสูตร”");
    expect(SOURCE).toContain('"Repair formulas"');
    expect(english).toContain("_Repair formulas_");
  });

  it("asks the server for the same headers in both languages", () => {
    const header = /(?:Access|Cache|X-Frame|frame|no)-[\w-]+(?:: [\w,=*-]+(?: [\w=-]+)*)?/g;
    const headers = (heading: string) => markdownTable(FILE, heading).rows.map(([, cell = ""]) => cell.match(header));
    expect(headers("วางไฟล์")).toEqual(headers("Hosting"));
    expect(headers("Hosting").flat()).toEqual(
      expect.arrayContaining([
        "Access-Control-Allow-Origin: *",
        "Cache-Control: no-cache",
        "no-store",
        "X-Frame-Options",
      ]),
    );
  });
});

describe("the text beside the released files", () => {
  const text = installText({ version: "1.2.3", baseUrl: "https://ita.example.go.th/itas/", madeOf: "commit abc" });

  it("says the version, the address and the commit first", () => {
    const [first, second, third] = text.split("\n");
    expect([first, second, third].join(" ")).toMatch(/1\.2\.3.*https:\/\/ita\.example\.go\.th\/itas\/.*commit abc/);
  });

  it("asks the server for what the manual asks for", () => {
    const [thaiPart = "", englishPart = ""] = text.split("In English");
    for (const header of ["Access-Control-Allow-Origin: *", "X-Frame-Options", "Cache-Control: no-cache", "no-store"]) {
      expect([thaiPart.includes(header), englishPart.includes(header)]).toEqual([true, true]);
    }
  });
});
