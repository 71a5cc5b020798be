/** `npm run release -- --base-url https://host/path/`: everything an administrator needs, in one zip. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { forNotepad } from "../notices";
import { manifestProblems } from "../publication";
import { archive, checksumLine, type Files } from "./archive";
import { billOfMaterials, type BillOfMaterials } from "./billOfMaterials";
import { buildSite, filesUnder, type Site } from "./buildSite";
import { changelogEntry } from "./changelogEntry";
import { commitOf, type Commit } from "./commit";
import { installText } from "./installText";
import { Refusal } from "./Refusal";
import { releaseArguments } from "./releaseArguments";
import { commonVersion, VERSION_FILES, withVersion } from "./versions";

const ROOT = join(import.meta.dirname, "..", "..");
/** A release of no commit has no date of its own; zips begin in 1980. */
const NO_DATE = new Date("1980-01-01T00:00:00Z");

const read = (file: string): string => readFileSync(join(ROOT, file), "utf8");
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Sets the version everywhere, and gives the way back. */
function setVersion(version: string): () => void {
  const before = VERSION_FILES.map((file) => [file, read(file)] as const);
  const after = before.map(([file, text]) => [file, withVersion(file, text, version)] as const);
  for (const [file, text] of after) writeFileSync(join(ROOT, file), text);
  return () => {
    for (const [file, text] of before) writeFileSync(join(ROOT, file), text);
  };
}

function requireEntry(version: string): void {
  if (changelogEntry(read("CHANGELOG.md"), version) !== null) return;
  throw new Refusal(`CHANGELOG.md says nothing of ${version}: give what is new the heading "## ${version}".`);
}

/** npm's bill of everything that is installed. */
function npmsBill(): BillOfMaterials {
  const npm = process.env.npm_execpath;
  if (npm === undefined) throw new Refusal("Run this with npm: npm run release");
  const words = [npm, "sbom", "--sbom-format=cyclonedx", "--sbom-type=application"];
  const text = execFileSync(process.execPath, words, {
    cwd: ROOT,
    encoding: "utf8",
    maxBuffer: 64_000_000,
    stdio: ["ignore", "pipe", "ignore"],
  });
  return JSON.parse(text) as BillOfMaterials;
}

/** Microsoft's own reader, which needs no network for this, finds an add-in in the manifest. */
function requireReadable(manifest: string): void {
  const reader = join(ROOT, "node_modules/office-addin-manifest/cli.js");
  const found = execFileSync(process.execPath, [reader, "info", manifest], { encoding: "utf8", stdio: "pipe" });
  if (!found.includes("Permissions: ReadWriteDocument")) throw new Refusal("Microsoft's reader refuses the manifest.");
}

function requireManifest({ files }: Site, version: string, baseUrl: string): void {
  const manifest = new TextDecoder().decode(files.get("manifest.xml"));
  const problems = manifestProblems(manifest, { version: `${version}.0`, baseUrl, files: new Set(files.keys()) });
  const [first] = problems;
  if (first !== undefined) throw new Refusal(`The manifest is not fit to be published: ${first}.`);
}

/** In words, for those who get the release. */
function madeOf(commit: Commit | null): string {
  if (commit === null) return "sources without a commit";
  return commit.changed.length === 0 ? `commit ${commit.id}` : `commit ${commit.id}, with changes that are not in it`;
}

function tellOfChanges(commit: Commit | null): void {
  if (commit === null) console.error("This is no git clone: the release is of no commit, and has no date.");
  else if (commit.changed.length > 0) {
    const [first = "", ...more] = commit.changed;
    const others = more.length === 0 ? "" : ` and ${String(more.length)} more`;
    console.error(`Not committed: ${first}${others}. Nobody can make this release again; it says so in INSTALL.txt.`);
  }
}

function documents(): Files {
  const docs = [...filesUnder(join(ROOT, "docs"))].map(([name, content]) => [`docs/${name}`, content] as const);
  return new Map([...docs, ["CHANGELOG.md", bytes(read("CHANGELOG.md"))], ["LICENSE.txt", bytes(read("LICENSE"))]]);
}

async function packed(baseUrl: string, version: string, commit: Commit | null): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), "itas-release-"));
  try {
    const site = await buildSite(ROOT, baseUrl, folder);
    requireManifest(site, version, baseUrl);
    requireReadable(join(folder, "manifest.xml"));
    const date = commit?.date ?? NO_DATE;
    const bill = billOfMaterials(npmsBill(), site.works, date);
    const own: Files = new Map([
      ["INSTALL.txt", bytes(forNotepad(installText({ version, baseUrl, madeOf: madeOf(commit) })))],
      ["sbom.cdx.json", bytes(`${JSON.stringify(bill, null, 2)}\n`)],
    ]);
    return archive(new Map([...site.files, ...documents(), ...own]), date);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function release(): Promise<void> {
  const { baseUrl, version: wanted, out = "out/release" } = releaseArguments(process.argv.slice(2));
  if (wanted !== undefined) requireEntry(wanted);
  const undo = wanted === undefined ? () => undefined : setVersion(wanted);
  try {
    const version = commonVersion(read);
    requireEntry(version);
    const commit = commitOf(ROOT);
    tellOfChanges(commit);
    const zip = await packed(baseUrl, version, commit);
    const folder = resolve(ROOT, out);
    const name = `itas-excel-${version}.zip`;
    const line = checksumLine(name, zip);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, name), zip);
    writeFileSync(join(folder, `${name}.sha256`), line);
    console.log(`${relative(process.cwd(), join(folder, name))}, for ${baseUrl}\nSHA-256 ${line.slice(0, 64)}`);
  } catch (error) {
    undo();
    throw error;
  }
}

try {
  await release();
} catch (error) {
  const [line = "unknown"] = (error instanceof Error ? error.message : String(error)).split("\n");
  console.error(error instanceof Refusal ? line : `The release failed: ${line}`);
  process.exitCode = 2;
}
