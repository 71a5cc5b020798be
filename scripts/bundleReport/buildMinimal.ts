import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import webpack, { type Configuration } from "webpack";

const ROOT = join(import.meta.dirname, "..", "..");

/** Builds the minimal page as ours is built, and puts it into the same page of HTML. */
export async function buildMinimal(built: string, folder: string): Promise<void> {
  const { default: configurationOf } = await import("../../webpack.config.js");
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
  const bare = page.replace(/<script defer[^>]*functions\.js[^>]*><\/script>|<link[^>]*stylesheet[^>]*>/g, "");
  if (bare === page) throw new Error("The built page has neither functions nor styles to leave out");
  writeFileSync(join(folder, "taskpane.html"), bare);
}
