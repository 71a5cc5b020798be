/** What `npm start` serves: the add-in as production builds it, and beside it the workbench to try it in. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import HtmlWebpackPlugin from "html-webpack-plugin";
import { tsImport } from "tsx/esm/api";
import paneConfiguration from "../webpack.config.js";

const { readRequirementSets } = await tsImport("../test/host/requirementSets.ts", import.meta.url);
const { withLocalClient } = await tsImport("./shell/localClient.ts", import.meta.url);

const ROOT = join(import.meta.dirname, "..");
const CLIENT = join(ROOT, "node_modules/@microsoft/office-js/dist");
const DECLARATIONS = join(ROOT, "node_modules/@types/office-js/index.d.ts");

/** The page may load and talk to nothing but the server it came from. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Says once, when both builds are done, where the workbench and the plain pane are. */
class AddressPlugin {
  constructor() {
    this.done = new Set();
    this.origin = "";
  }

  apply(compiler) {
    compiler.hooks.done.tap("Addresses", (stats) => {
      if (stats.hasErrors() || this.done.has(compiler.name)) return;
      this.done.add(compiler.name);
      if (this.done.size < BUILDS) return;
      setTimeout(() => {
        console.log(`\n  โต๊ะทดลอง · Workbench: ${this.origin}/workbench/`);
        console.log(`  เฉพาะแผง · Pane alone: ${this.origin}/taskpane.html\n`);
      }, 0);
    });
  }
}

const BUILDS = 2;
const addresses = new AddressPlugin();

/** What is built again and again on the way to the same result is kept from start to start. */
const cache = (name) => ({ type: "filesystem", name, buildDependencies: { config: [import.meta.filename] } });

/** Requirement sets as JSON, which has no infinity: null is never. */
function requirementSetsText() {
  const sets = readRequirementSets(readFileSync(DECLARATIONS, "utf8"));
  return JSON.stringify([...sets].map(([member, { minor, minorToAssign }]) => [member, minor, minorToAssign]));
}

/** The pane's page for the iframe: the built one, with Office.js from its package. */
function paneInWorkbench(server) {
  return (request, response, next) => {
    if (!request.url.startsWith("/taskpane.html?workbench")) return next();
    server.middleware.waitUntilValid(() => {
      try {
        const { outputFileSystem } = server.middleware.context;
        const page = withLocalClient(outputFileSystem.readFileSync(join(ROOT, "dist/taskpane.html"), "utf8"));
        response.setHeader("Content-Type", "text/html; charset=utf-8");
        response.end(page);
      } catch (error) {
        next(error);
      }
    });
  };
}

function requirementSets() {
  let text;
  return (request, response, next) => {
    if (request.url !== "/workbench/requirement-sets.json") return next();
    text ??= requirementSetsText();
    response.setHeader("Content-Type", "application/json");
    response.end(text);
  };
}

/** A browser is opened for a person at a terminal, not for a script; with https it is Excel that opens the pane. */
const atTerminal = process.stdout.isTTY === true && process.env.CI === undefined && process.env.BROWSER !== "none";

function developmentServer(pane) {
  return {
    ...pane,
    open: atTerminal && pane.server.type === "http" ? ["/workbench/"] : false,
    static: [
      { directory: CLIENT, publicPath: "/office-js", watch: false, serveIndex: false },
      { directory: join(import.meta.dirname, "static"), publicPath: "/workbench", watch: false, serveIndex: false },
    ],
    setupMiddlewares: (middlewares, server) => [
      { name: "pane-in-workbench", middleware: paneInWorkbench(server) },
      { name: "requirement-sets", middleware: requirementSets() },
      ...middlewares,
    ],
  };
}

const isAddressPlugin = ({ constructor }) => constructor.name === "PaneAddressPlugin";

/** The pane exactly as `npm run build` makes it, but kept in memory. */
function pane(environment) {
  const configuration = paneConfiguration({ ...environment, workbench: true }, { mode: "production" });
  return {
    ...configuration,
    name: "pane",
    mode: "production",
    plugins: [...configuration.plugins.filter((plugin) => !isAddressPlugin(plugin)), addresses],
    cache: cache("pane"),
    devServer: undefined,
  };
}

function workbench(environment) {
  const { devServer, module, resolve } = paneConfiguration({ ...environment, workbench: true }, { mode: "production" });
  addresses.origin = `${devServer.server.type}://localhost:${devServer.port}`;
  return {
    name: "workbench",
    mode: "production",
    entry: { workbench: "./workbench/index.ts" },
    output: { path: join(ROOT, "out/workbench"), publicPath: "/workbench/", filename: "[name].js" },
    devtool: false,
    resolve,
    module,
    experiments: { css: true },
    plugins: [
      new HtmlWebpackPlugin({
        template: "./workbench/index.html",
        filename: "index.html",
        templateParameters: { contentSecurityPolicy: CONTENT_SECURITY_POLICY },
      }),
      addresses,
    ],
    // The spreadsheet is seven megabytes; making it smaller would take longer than loading it from here.
    // Its style sheets and extensions are imported for nothing but their side effects.
    optimization: { minimize: false, concatenateModules: false, splitChunks: false, sideEffects: false },
    performance: false,
    cache: cache("workbench"),
    stats: "errors-warnings",
    infrastructureLogging: { level: "warn" },
    devServer: developmentServer(devServer),
  };
}

export default (environment = {}) => [pane(environment), workbench(environment)];
