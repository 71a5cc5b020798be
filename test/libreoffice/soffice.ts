import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { writeCousins } from "./cousinFont";

const BINARY = ["/usr/bin/soffice", "/usr/bin/libreoffice"].find((path) => existsSync(path));

/** LibreOffice is present. In CI its absence is an error, never a skip. */
export function libreOfficeAvailable(): boolean {
  if (BINARY !== undefined) return true;
  if (process.env.CI === "true")
    throw new Error("LibreOffice is missing: .ci/run must install libreoffice-calc and libreoffice-writer");
  return false;
}

/** Recalculates every formula when a file is opened, ignoring the values stored in it. */
const RECALCULATE_ALWAYS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** A font of the name length of Laksaman, which is renamed in place. */
const COUSIN = "SarabunX";

const fontConfiguration = (fonts: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${fonts}</dir>
  <alias binding="same"><family>TH SarabunPSK</family><prefer><family>${COUSIN}</family><family>Laksaman</family></prefer></alias>
  <alias binding="same"><family>TH Sarabun New</family><prefer><family>${COUSIN}</family><family>Laksaman</family></prefer></alias>
</fontconfig>`;

const HOME = join(tmpdir(), `itas-soffice-${String(process.pid)}`);

/** Runs soffice in a profile of its own; TH SarabunPSK is shown in its metric cousin. */
export function soffice(...args: readonly string[]): void {
  if (BINARY === undefined) throw new Error("LibreOffice is missing");
  mkdirSync(join(HOME, "user"), { recursive: true });
  writeFileSync(join(HOME, "user", "registrymodifications.xcu"), RECALCULATE_ALWAYS);
  writeCousins(COUSIN, join(HOME, "fonts"));
  writeFileSync(join(HOME, "fonts.conf"), fontConfiguration(join(HOME, "fonts")));
  const result = spawnSync(BINARY, [`-env:UserInstallation=file://${HOME}`, "--headless", ...args], {
    env: { ...process.env, FONTCONFIG_FILE: join(HOME, "fonts.conf") },
    encoding: "utf8",
    timeout: 180_000,
  });
  if (result.status !== 0) throw new Error(`soffice failed: ${result.stderr}`);
}

/** The workbook after LibreOffice opened it, recalculated everything and saved it again. */
export function recalculated(xlsx: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "itas-recalc-"));
  const input = join(folder, "in.xlsx");
  writeFileSync(input, xlsx);
  soffice("--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", join(folder, "out"), input);
  return readFileSync(join(folder, "out", "in.xlsx"));
}

/** The printed pages of a workbook as PNG files, in order. */
export function pages(xlsxPath: string, outputFolder: string, dpi = 60): void {
  soffice("--convert-to", "pdf", "--outdir", outputFolder, xlsxPath);
  const name = basename(xlsxPath, ".xlsx");
  execFileSync("pdftoppm", ["-r", String(dpi), "-png", join(outputFolder, `${name}.pdf`), join(outputFolder, name)]);
}
