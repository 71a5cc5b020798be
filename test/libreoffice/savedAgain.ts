import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { soffice } from "./soffice";

const XLSX = "xlsx:Calc MS Excel 2007 XML";
/** Files that are opened in one run of the program: it starts for three seconds and takes a fraction of one for each. */
const AT_ONCE = 30;

/** Opens all files and saves them in another format into a folder of their own. */
function converted(paths: readonly string[], format: string, folder: string): readonly string[] {
  for (let from = 0; from < paths.length; from += AT_ONCE)
    soffice("--convert-to", format, "--outdir", folder, ...paths.slice(from, from + AT_ONCE));
  const ending = format.split(":")[0] ?? format;
  return paths.map((_, index) => join(folder, `${String(index)}.${ending}`));
}

/** Workbooks after LibreOffice opened and saved them, in their order; `ods` puts its own format in between. */
export function savedAgain(files: readonly Uint8Array[], through: "xlsx" | "ods"): readonly Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), "itas-returned-"));
  const given = join(folder, "in");
  mkdirSync(given);
  const paths = files.map((bytes, index) => {
    const path = join(given, `${String(index)}.xlsx`);
    writeFileSync(path, bytes);
    return path;
  });
  const first = through === "ods" ? converted(paths, "ods", join(folder, "ods")) : paths;
  return converted(first, XLSX, join(folder, "out")).map((path) => readFileSync(path));
}
