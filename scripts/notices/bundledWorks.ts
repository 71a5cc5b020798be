import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isPrebuilt, PREBUILT, TEXTS_ELSEWHERE, type EmbeddedWork, type PrebuiltFile } from "./prebuilt";

/** A package whose code is in what we publish. */
export interface BundledWork {
  readonly name: string;
  readonly version: string;
  /** As the package names it, such as `MIT` or `(MIT OR GPL-3.0-or-later)`. */
  readonly licence: string;
  readonly texts: readonly string[];
  /** It came inside another package, and is not installed here. */
  readonly inside?: true;
}

/** Licences that allow what we do as long as their text goes along. Another one is for a person to read first. */
const ALLOWED = ["MIT", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Zlib", "Apache-2.0"];

/** Whether one of the choices an SPDX expression offers is made of allowed licences alone. */
export function isAllowed(expression: string): boolean {
  const choices = expression.replace(/[()]/g, "").split(" OR ");
  return choices.some((choice) => choice.split(" AND ").every((licence) => ALLOWED.includes(licence)));
}

const PACKAGE = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//;
const LICENCE_FILE = /^(?:licen[cs]e|notice|copying)(?:[.-].*)?$/i;

const unified = (text: string): string => text.replace(/\r\n?/g, "\n").trim();

function read(file: string): string {
  return unified(readFileSync(file, "utf8"));
}

/** Throws where a licence or its text is missing, or the licence is not one of ours. */
function workIn(folder: string, more: readonly string[] = []): BundledWork {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    readonly name: string;
    readonly version: string;
    readonly license?: string;
  };
  if (license === undefined || !isAllowed(license)) {
    throw new Error(`${name} is under ${license ?? "no licence"}: read it before it is published.`);
  }
  const files = readdirSync(folder).filter((file) => LICENCE_FILE.test(file));
  const texts = [...files.sort(), ...more].map((file) => read(join(folder, file)));
  const elsewhere = TEXTS_ELSEWHERE[name];
  if (texts.length === 0 && elsewhere === undefined) throw new Error(`${name} comes without the text of its licence.`);
  return { name, version, licence: license, texts: texts.length > 0 || elsewhere === undefined ? texts : [elsewhere] };
}

/** Where a package that is required from `folder` is installed. */
function installedFor(folder: string, name: string): string {
  const nested = join(folder, "node_modules", name);
  if (existsSync(nested)) return nested;
  const above = dirname(folder);
  if (above === folder) throw new Error(`${name} is not installed.`);
  return installedFor(above, name);
}

function embeddedWork(path: string, folder: string, { name, evidence, licence }: EmbeddedWork): BundledWork {
  if (!evidence.test(readFileSync(path, "utf8"))) {
    throw new Error(
      `${path} no longer has the ${name} it had: look what is in it, and mend the table of prebuilt files.`,
    );
  }
  if (licence === undefined) return workIn(installedFor(folder, name));
  return { name, version: licence.version, licence: licence.id, texts: [licence.text], inside: true };
}

function prebuiltFile(path: string): PrebuiltFile {
  const known = Object.entries(PREBUILT).find(([end]) => path.endsWith(`/node_modules/${end}`));
  if (known === undefined) {
    throw new Error(
      `${path} was bundled by its makers: look what is in it, and add it to the table of prebuilt files.`,
    );
  }
  return known[1];
}

/** The packages the files at these paths belong to, and what those were themselves bundled with, by name. */
export function bundledWorks(paths: readonly string[]): readonly BundledWork[] {
  const folders = new Map<string, string[]>();
  const works: BundledWork[] = [];
  for (const path of paths.map((each) => each.replaceAll("\\", "/"))) {
    const folder = PACKAGE.exec(path)?.[1];
    if (folder === undefined) continue;
    const more = folders.get(folder) ?? [];
    folders.set(folder, more);
    if (!isPrebuilt(path)) continue;
    const { works: embedded, texts = [] } = prebuiltFile(path);
    more.push(...texts);
    works.push(...embedded.map((work) => embeddedWork(path, folder, work)));
  }
  works.push(...[...folders].map(([folder, more]) => workIn(folder, more)));
  const byName = new Map(works.map((work) => [`${work.name}@${work.version}`, work]));
  return [...byName.keys()].sort().flatMap((key) => byName.get(key) ?? []);
}
