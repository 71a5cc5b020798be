import { Refusal } from "./Refusal";

/** A place that says which version this is. */
interface VersionPlace {
  readonly file: string;
  /** What stands around the version; the version itself is three numbers. */
  readonly before: RegExp;
  readonly after: string;
}

const PLACES: readonly VersionPlace[] = [
  { file: "package.json", before: /^\s*"version": "/m, after: '"' },
  { file: "package-lock.json", before: /^ {2}"version": "/m, after: '"' },
  { file: "package-lock.json", before: /"packages": \{\s*"": \{\s*"name": "[^"]+",\s*"version": "/, after: '"' },
  { file: "manifest.xml", before: /<Version>/, after: ".0</Version>" },
  { file: "src/taskpane/about/version.ts", before: /VERSION = "/, after: '"' },
  { file: "src/workbook/productVersion.ts", before: /VERSION = "/, after: '"' },
];

export const VERSION_FILES: readonly string[] = [...new Set(PLACES.map(({ file }) => file))];

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

const pattern = ({ before, after }: VersionPlace): RegExp =>
  new RegExp(`(${before.source})(\\d+\\.\\d+\\.\\d+)(?=${escaped(after)})`, before.flags);

/** The version that all places agree on. Throws a `Refusal` that names those that do not. */
export function commonVersion(read: (file: string) => string): string {
  const found = PLACES.map((place) => ({ file: place.file, version: pattern(place).exec(read(place.file))?.[2] }));
  const [first] = found;
  const version = first?.version;
  if (version === undefined) throw new Refusal("package.json has no version of three numbers.");
  const others = found.filter((each) => each.version !== version);
  if (others.length === 0) return version;
  const said = others.map((other) => `${other.file} ${other.version ?? "none"}`).join(", ");
  throw new Refusal(`The versions differ: package.json says ${version}, but ${said}. --version ${version} mends that.`);
}

/** A file with another version in each of its places. */
export function withVersion(file: string, text: string, version: string): string {
  return PLACES.filter((place) => place.file === file).reduce((changed, place) => {
    const next = pattern(place);
    if (!next.test(changed)) throw new Refusal(`${file} has no version of three numbers to set.`);
    return changed.replace(pattern(place), `$1${version}`);
  }, text);
}
