import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import webpack, { type Configuration } from "webpack";

const ROOT = join(import.meta.dirname, "..", "..");

/** Where in the folder the minimal page stands that has our hint to compile at once. */
export const HINTED = "hinted";

/**
 * Builds the minimal page as ours is built, and puts it into the same page of HTML: as webpack makes it,
 * and once more with the hint to compile at once that ours has.
 */
export async function buildMinimal(built: string, folder: string): Promise<void> {
  const { default: configurationOf, COMPILE_HINT } = await import("../../webpack.config.js");
  const { module, resolve, experiments } = configurationOf({}, { mode: "production" });
  const configuration: Configuration = {
    mode: "production",
    context: ROOT,
    entry: { taskpane: join(import.meta.dirname, "minimalPage.tsx") },
    output: { path: folder, filename: "[name].js" },
    performance: false,
    ...(module === undefined ? {} : { module }),
    ...(resolve === undefined ? {} : { resolve }),
    ...(experiments === undefined ? {} : { experiments }),
  };
  await new Promise<void>((done, fail) => {
    webpack(configuration, (error, stats) => {
      if (error !== null) fail(error);
      else if (stats?.hasErrors() === true) fail(new Error(stats.toString("errors-only")));
      else done();
    });
  });
  const page = readFileSync(join(built, "taskpane.html"), "utf8");
  const ours = [/<script defer[^>]*functions\.js[^>]*><\/script>/, /<style data-first-screen>[^<]*<\/style>/];
  const bare = ours.reduce((text, part) => {
    if (!part.test(text)) throw new Error(`The built page has nothing like ${String(part)} to leave out`);
    return text.replace(part, "");
  }, page);
  writeFileSync(join(folder, "taskpane.html"), bare);
  mkdirSync(join(folder, HINTED));
  writeFileSync(join(folder, HINTED, "taskpane.html"), bare);
  const script = readFileSync(join(folder, "taskpane.js"), "utf8");
  writeFileSync(join(folder, HINTED, "taskpane.js"), `${COMPILE_HINT}\n${script}`);
}
