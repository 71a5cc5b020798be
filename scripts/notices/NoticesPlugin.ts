import { join } from "node:path";
import webpack, { type Compilation, type Compiler } from "webpack";
import { bundledWorks, type BundledWork } from "./bundledWorks";
import { forNotepad } from "./forNotepad";
import { modulePaths } from "./modulePaths";
import { NOTICES } from "./noticesFile";
import { noticesText } from "./noticesText";

/** Whose work is in a build: that of its modules, and webpack's own, which every build begins with. */
export function publishedWorks(compilation: Compilation): readonly BundledWork[] {
  const runtime = join(compilation.compiler.context, "node_modules/webpack/package.json");
  return bundledWorks([...modulePaths(compilation), runtime]);
}

/** Emits the notices of what is really in the chunks; a work whose licence is not known stops the build. */
export class NoticesPlugin {
  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap("Notices", (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "Notices", stage }, () => {
        try {
          const text = noticesText(publishedWorks(compilation));
          compilation.emitAsset(NOTICES, new webpack.sources.RawSource(forNotepad(text)));
        } catch (error) {
          compilation.errors.push(new webpack.WebpackError(error instanceof Error ? error.message : String(error)));
        }
      });
    });
  }
}
