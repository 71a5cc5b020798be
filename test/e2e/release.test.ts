import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { Browser } from "playwright-core";
import { markdownTable } from "../docs/markdownTable";
import { publication } from "../../scripts/publication";
import { SAMPLE_AGENCY, SAMPLE_TEXT } from "../taskpane/sampleResult";
import { chromiumAvailable, launch } from "./chromium";
import { violations } from "./openedPane";
import { serve, type StaticServer } from "./staticServer";

const ROOT = join(__dirname, "..", "..");
const DIST = join(ROOT, "dist");
const BASE = "https://ita.example.go.th/tools/itas/";
const OFFICE_CDN = "https://appsforoffice.microsoft.com";
const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { readonly version: string };

const folder = mkdtempSync(join(tmpdir(), "itas-release-test-"));
/** The release, unpacked where a server would have it. */
const hosted = join(folder, "www/tools/itas");
let files: Readonly<Record<string, Uint8Array>> = {};
const text = (name: string): string => strFromU8(files[name] ?? new Uint8Array());

beforeAll(() => {
  const words = ["run", "-s", "release", "--", "--base-url", BASE, "--out", folder];
  execFileSync("npm", words, { cwd: ROOT, stdio: "pipe", shell: process.platform === "win32" });
  const zip = readFileSync(join(folder, `itas-excel-${version}.zip`));
  expect(readFileSync(join(folder, `itas-excel-${version}.zip.sha256`), "utf8")).toBe(
    `${createHash("sha256").update(zip).digest("hex")}  itas-excel-${version}.zip\n`,
  );
  files = unzipSync(zip);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(hosted, name)), { recursive: true });
    writeFileSync(join(hosted, name), content);
  }
}, 600_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("the release", () => {
  it("has the files of the build, byte for byte where they do not know their address", () => {
    const addressed = new Set(publication(readFileSync(join(ROOT, "manifest.xml"), "utf8"), BASE).keys());
    const built = readdirSync(DIST, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(DIST.length + 1)
          .replaceAll("\\", "/"),
      );
    expect(built.length).toBeGreaterThan(60);
    const differ = built.filter(
      (name) => !addressed.has(name) && !readFileSync(join(DIST, name)).equals(files[name] ?? new Uint8Array()),
    );
    expect(differ).toEqual([]);
    expect([...addressed].filter((name) => !(name in files))).toEqual([]);
  });

  it("points to the place it was made for and to no other", () => {
    const manifest = text("manifest.xml");
    expect(manifest).toContain(`<Version>${version}.0</Version>`);
    expect(manifest).toContain(`"${BASE}taskpane.html"`);
    for (const name of ["manifest.xml", "functions.th.json", "functions.en.json", "help.th.html"]) {
      expect([name, /localhost|itas-excel\.example/.exec(text(name))]).toEqual([name, null]);
    }
    expect(text("INSTALL.txt")).toContain(BASE);
  });

  it("gives the checksum of every file but the list itself", () => {
    const sums = Object.keys(files).filter((name) => name !== "SHA256SUMS");
    const lines = sums.map(
      (name) =>
        `${createHash("sha256")
          .update(files[name] ?? "")
          .digest("hex")}  ${name}`,
    );
    expect(text("SHA256SUMS").trim().split("\n").sort()).toEqual(lines.sort());
  });

  it("says the same of what is in it in notices and bill of materials", () => {
    const bill = JSON.parse(text("sbom.cdx.json")) as {
      readonly components: readonly { readonly name: string; readonly version: string }[];
    };
    const components = bill.components.map((component) => `${component.name} ${component.version}`);
    const listed = [...text("THIRD-PARTY-NOTICES.txt").matchAll(/^ {2}(\S+ \S+) \(/gm)].map(([, work]) => work);
    expect(components).toEqual(listed);
    const names = bill.components.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["react", "pdfjs-dist", "core-js", "pako", "hucre", "webpack"]));
    expect(names.filter((name) => /office-js|univer|jest|typescript/.test(name))).toEqual([]);
  });

  it.each(["ตรวจชุดไฟล์", "Checking the files"])("has the files that the manual names under %s", (heading) => {
    const named = markdownTable("docs/manual-admin.md", heading).rows.flatMap(([cell = ""]) => cell.split(/[`, ]+/));
    const paths = named.filter((name) => name !== "");
    expect(paths.length).toBeGreaterThan(14);
    expect(paths.filter((name) => !(name in files))).toEqual([]);
  });

  it("has nothing of the workbench, of tests or of Office.js", () => {
    const names = Object.keys(files).filter((name) => !name.startsWith("docs/"));
    expect(names.filter((name) => /workbench|test|office\.js|\.map$|\.tsx?$/i.test(name))).toEqual([]);
    expect(names).toEqual(expect.arrayContaining(["LICENSE.txt", "INSTALL.txt", "CHANGELOG.md"]));
    expect(Object.keys(files)).toContain("docs/manual-admin.md");
  });
});

(chromiumAvailable() ? describe : describe.skip)("the release, unpacked on a server under a path of its own", () => {
  let server: StaticServer;
  let browser: Browser;

  beforeAll(async () => {
    [server, browser] = await Promise.all([serve(join(folder, "www")), launch()]);
  });

  afterAll(async () => {
    await browser.close();
    server.close();
  });

  it("opens, reads a result and shows whose work it is, and asks nobody else for anything", async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(String(error)));
    page.on("response", (response) => {
      if (response.status() >= 400) faults.push(`${String(response.status())} ${response.url()}`);
    });
    page.on("request", (request) => {
      const url = request.url();
      const ours = url.startsWith(`${server.origin}/tools/itas/`);
      if (!ours && !/^(?:data|blob):/.test(url) && !url.startsWith(OFFICE_CDN)) faults.push(url);
    });
    await page.route(`${OFFICE_CDN}/**`, (route) => route.abort());
    await page.goto(`${server.origin}/tools/itas/taskpane.html`);
    await page.locator("textarea").waitFor();
    await page.evaluate((pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", pasted);
      document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }, SAMPLE_TEXT);
    await page.getByText(SAMPLE_AGENCY).first().waitFor();
    await page.getByRole("button", { name: "เกี่ยวกับ" }).click();
    const link = page.getByRole("link", { name: "รายชื่อเจ้าของงานและสัญญาอนุญาตฉบับเต็ม" });
    await link.waitFor();
    expect(await violations(page)).toEqual([]);
    const [notices] = await Promise.all([page.waitForEvent("popup"), link.click()]);
    await notices.waitForLoadState();
    expect(await notices.locator("body").innerText()).toContain("Borgar Þorsteinsson");
    expect(faults).toEqual([]);
  });
});
