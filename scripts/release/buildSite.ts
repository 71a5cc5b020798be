import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import webpack, { type Stats } from "webpack";
import { publishedWorks, type BundledWork } from "../notices";
import type { Files } from "./archive";
import { Refusal } from "./Refusal";

export interface Site {
  readonly files: Files;
  readonly works: readonly BundledWork[];
}

/** Every file under a folder, by its path with slashes. */
export function filesUnder(folder: string): Files {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = found.map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [relative(folder, path).replaceAll("\\", "/"), readFileSync(path)]));
}

/** The production build for an address, made in a folder of its own. Throws a `Refusal` with its first error. */
export async function buildSite(root: string, baseUrl: string, folder: string): Promise<Site> {
  // The configuration reads it where it is loaded.
  process.env.ITAS_BASE_URL = baseUrl;
  const { default: configurationOf } = await import("../../webpack.config.js");
  const configuration = configurationOf({}, { mode: "production" });
  const output = { ...configuration.output, path: folder };
  const stats = await new Promise<Stats | undefined>((done, fail) => {
    webpack({ ...configuration, mode: "production", context: root, output }, (error, result) => {
      if (error === null) done(result);
      else fail(error);
    });
  });
  if (stats === undefined) throw new Refusal("The build came to nothing.");
  const [error] = stats.compilation.errors;
  if (error !== undefined) throw new Refusal(`The build failed: ${error.message}`);
  const files = filesUnder(folder);
  const [telling] = [...files].filter(([, content]) => Buffer.from(content).includes(root));
  if (telling !== undefined) throw new Refusal(`${telling[0]} would publish the path of this folder.`);
  return { files, works: publishedWorks(stats.compilation) };
}
