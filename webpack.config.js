import { readFileSync } from "node:fs";
import { join } from "node:path";
import CopyPlugin from "copy-webpack-plugin";
import HtmlWebpackPlugin from "html-webpack-plugin";
import { tsImport } from "tsx/esm/api";
import webpack from "webpack";

const { CONTENT_SECURITY_POLICY, DEVELOPMENT_URL, EXAMPLE_URL, pointingAtLocalhost, publication, publishedUrl } =
  await tsImport("./scripts/publication/index.ts", import.meta.url);

const { NoticesPlugin } = await tsImport("./scripts/notices/index.ts", import.meta.url);

const { localhostCertificates } = await tsImport("./scripts/sideload/certificates.ts", import.meta.url);

const PORT = Number(process.env.PORT ?? 3000);

/** Of optimising chunks; splitting them is stage 10. */
const AFTER_SPLITTING = 20;

/** Must stand first in the script. */
export const COMPILE_HINT = "//# allFunctionsCalledOnLoad";

/** Emits the manifest, the functions' metadata and help; refuses to publish an address of this machine. */
class PublicationPlugin {
  constructor(baseUrl, development) {
    this.baseUrl = baseUrl;
    this.development = development;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("Publication", (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "Publication", stage }, () => {
        const manifest = join(import.meta.dirname, "manifest.xml");
        compilation.fileDependencies.add(manifest);
        const files = publication(readFileSync(manifest, "utf8"), this.baseUrl);
        for (const [name, text] of files) compilation.emitAsset(name, new webpack.sources.RawSource(text));
        if (this.development) return;
        for (const name of pointingAtLocalhost(files)) {
          compilation.errors.push(new webpack.WebpackError(`${name} still points at localhost`));
        }
      });
    });
  }
}

/** The page has the first screen's styles in itself; as a file nothing would ask for them. */
class StylesInPagePlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("StylesInPage", (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "StylesInPage", stage }, () => {
        for (const file of compilation.entrypoints.get("taskpane").getFiles()) {
          if (/\.css(?:\?|$)/.test(file)) compilation.deleteAsset(file);
        }
      });
    });
  }
}

/**
 * Asks the browser to compile a whole script while it arrives, beside the page's own thread: what runs
 * before the first screen shows would else be parsed twice. Engines that do not know the hint see a comment.
 */
class CompileHintPlugin extends webpack.BannerPlugin {
  constructor(include) {
    const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
    super({ banner: COMPILE_HINT, raw: true, include, stage });
  }
}

/** Says once where the pane is, after the first build. */
class PaneAddressPlugin {
  constructor(protocol) {
    this.protocol = protocol;
  }

  apply(compiler) {
    let said = false;
    compiler.hooks.done.tap("PaneAddress", (stats) => {
      if (said || stats.hasErrors()) return;
      said = true;
      setTimeout(() => {
        console.log(`\n  Pane: ${this.protocol}://localhost:${PORT}/taskpane.html\n`);
      }, 0);
    });
  }
}

/** Plain http for a browser; Excel takes https only: `--env https`, or `--env https=folder` with certificates of one's own. */
function developmentServer(https) {
  if (https === undefined) return { type: "http" };
  return { type: "https", options: localhostCertificates(https === true ? undefined : https) };
}

export default (environment, { mode }) => {
  const development = mode !== "production";
  // The workbench shows what production builds, on this machine.
  const local = development || environment.workbench === true;
  const baseUrl = local ? DEVELOPMENT_URL : publishedUrl(process.env.ITAS_BASE_URL ?? EXAMPLE_URL);
  if (baseUrl === EXAMPLE_URL) {
    console.warn(`ITAS_BASE_URL is not set: the manifest points to ${EXAMPLE_URL}, where nothing is.`);
  }
  const server = developmentServer(environment.https);
  return {
    entry: {
      functions: "./src/functions/index.ts",
      // One page is pane and function runtime at once; what functions.js brings is not loaded twice.
      taskpane: { import: "./src/taskpane/index.tsx", dependOn: "functions" },
    },
    output: {
      path: join(import.meta.dirname, "dist"),
      // The manifest asks for functions.js by its name; the page asks for what it was built with.
      filename: "[name].js?[contenthash:8]",
      chunkFilename: "[name].[contenthash:8].js",
      cssFilename: "[name].css?[contenthash:8]",
      cssChunkFilename: "[name].[contenthash:8].css",
      clean: true,
    },
    // The content security policy forbids eval.
    devtool: development ? "source-map" : false,
    experiments: { css: true, deferImport: true },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: "swc-loader",
          options: {
            jsc: {
              target: "es2020",
              parser: { syntax: "typescript", tsx: true },
              transform: { react: { runtime: "automatic", development } },
            },
          },
        },
      ],
    },
    plugins: [
      new HtmlWebpackPlugin({
        template: "./src/taskpane/taskpane.html",
        filename: "taskpane.html",
        // The larger script first: it is compiled while the other arrives, and waits for it before it runs.
        inject: false,
        chunks: ["taskpane", "functions"],
        chunksSortMode: "manual",
        templateParameters: { contentSecurityPolicy: CONTENT_SECURITY_POLICY },
      }),
      new StylesInPagePlugin(),
      new CopyPlugin({
        patterns: [
          { from: "assets/icons/*.png" },
          { from: "assets/samples/ita-2563.txt", to: "assets/samples/[name][ext]" },
        ],
      }),
      ...(development ? [] : [new CompileHintPlugin("taskpane.js")]),
      // Once more after the chunks were split, which leaves some with the same modules: the same file twice.
      new webpack.optimize.MergeDuplicateChunksPlugin({ stage: AFTER_SPLITTING }),
      new PublicationPlugin(baseUrl, local),
      new NoticesPlugin(),
      // Else the path of the builder's own folder would be published, and every folder would build other files.
      new webpack.DefinePlugin({ "import.meta.url": JSON.stringify("file:///") }),
      ...(process.env.WEBPACK_SERVE === "true" ? [new PaneAddressPlugin(server.type)] : []),
    ],
    // The PDF parser is large, and comes only with a PDF.
    optimization: { splitChunks: { cacheGroups: { pdfjs: { test: /pdfjs-dist/, name: "pdfjs", chunks: "async" } } } },
    performance: {
      maxEntrypointSize: 600_000,
      maxAssetSize: 600_000,
      assetFilter: (name) => !/^pdfjs\.|\.map$/.test(name),
    },
    stats: "errors-warnings",
    infrastructureLogging: { level: "warn" },
    // No client script: it would join both entries, and the pane would wait for a module that is not its own.
    devServer: {
      port: PORT,
      host: "localhost",
      server,
      // Excel on the web fetches the functions' metadata from its own page.
      headers: { "Access-Control-Allow-Origin": "*" },
      hot: false,
      client: false,
      liveReload: false,
      static: false,
    },
  };
};
