/** Loads the unmodified client of Office.js into Node and connects it with a simulated Excel. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { readRequirementSets, type RequirementSets } from "./requirementSets";
import { DocumentFile } from "./documentFile";
import { SimulatedExcel, type SimulatedExcelOptions } from "./simulatedExcel";

const CLIENT = "node_modules/@microsoft/office-js/dist/excel-win32-16.01.debug.js";
const DECLARATIONS = "node_modules/@types/office-js/index.d.ts";

/** What the client adds to a page. */
interface Client {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
}

export interface OpenedExcel extends Client {
  readonly host: SimulatedExcel;
  /** The workbook as a file, which Excel would make and the simulation is given. */
  readonly file: DocumentFile;
}

export interface OpenOptions extends Partial<SimulatedExcelOptions> {
  /** Version of custom functions; null where this Excel has none. */
  readonly customFunctions?: string | null;
}

let requirementSets: RequirementSets | undefined;

function knownRequirementSets(): RequirementSets {
  requirementSets ??= readRequirementSets(readFileSync(resolve(DECLARATIONS), "utf8"));
  return requirementSets;
}

const nothing = (): undefined => undefined;

/** The little of a page the client looks at while it is loaded. */
function page(bridge: unknown): Record<string, unknown> {
  const element = { style: {}, setAttribute: nothing, appendChild: nothing, addEventListener: nothing };
  const made: Record<string, unknown> = {
    _richApiNativeBridge: bridge,
    location: {
      href: "https://localhost/",
      search: "",
      hash: "",
      protocol: "https:",
      host: "localhost",
      pathname: "/",
    },
    navigator: { userAgent: "", platform: "", appVersion: "", language: "en-US" },
    addEventListener: nothing,
    removeEventListener: nothing,
    document: {
      addEventListener: nothing,
      removeEventListener: nothing,
      getElementsByTagName: () => [],
      getElementById: () => null,
      createElement: () => element,
      head: element,
      body: element,
      documentElement: element,
      cookie: "",
      readyState: "complete",
      URL: "https://localhost/",
    },
    // Office.js makes this one before it loads the client; the client's runtime listens to it.
    CustomFunctions: associations(),
    CustomFunctionMappings: {},
    __proto__: null,
  };
  // A script's own variables are properties of its page, where the client also looks for them.
  for (const name of scriptVariables()) made[name] ??= undefined;
  made.window = made;
  made.self = made;
  return made;
}

function associations() {
  const mappings: Record<string, unknown> = {};
  const listeners: (() => void)[] = [];
  const association = {
    mappings,
    onchange: (listener: () => void) => {
      listeners.push(listener);
    },
    associate: (id: string, callback: unknown) => {
      mappings[id.toUpperCase()] = callback;
      for (const listener of listeners) listener();
    },
  };
  return { _association: association, associate: association.associate };
}

let source: string | undefined;

function clientSource(): string {
  source ??= readFileSync(resolve(CLIENT), "utf8");
  return source;
}

function scriptVariables(): readonly string[] {
  return [...clientSource().matchAll(/^(?:var|function) (\w+)/gm)].map(([, name = ""]) => name);
}

type Loader = (page: Record<string, unknown>) => Client;

let loader: Loader | undefined;

/** The client as a function of the page it is loaded into: nothing of it is left in the test's own globals. */
function clientLoader(): Loader {
  if (loader !== undefined) return loader;
  const names = "Excel: Excel, OfficeExtension: OfficeExtension, CustomFunctions: window.CustomFunctions";
  // A page would load the client with a script element; here its text has to be run as what it is, a script.
  // eslint-disable-next-line no-eval -- it is the client of Office.js as its package ships it
  const run = globalThis.eval as (text: string) => unknown;
  loader = run(`(function (window) { with (window) { ${clientSource()}\n; return { ${names} }; } })`) as Loader;
  return loader;
}

function isSetSupported(options: OpenOptions) {
  const sets: Readonly<Record<string, string | null>> = {
    excelapi: options.version ?? "1.14",
    customfunctionsruntime: options.customFunctions === undefined ? "1.4" : options.customFunctions,
    sharedruntime: "1.1",
    richapiruntime: "1.3",
    customfunctions: "1.9",
    compressedfile: "1.1",
  };
  return (name: string, version = "1.1"): boolean => {
    const [major = 0, minor = 0] = (sets[name.toLowerCase()] ?? "0.0").split(".").map(Number);
    const [wantedMajor = 0, wantedMinor = 0] = version.split(".").map(Number);
    return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
  };
}

/**
 * A workbook, opened in a simulated Excel, with the client connected to it. `Excel`, `OfficeExtension`,
 * `Office` and `CustomFunctions` are also put where the product looks for them, until the next call.
 */
export function openExcel(options: OpenOptions = {}): OpenedExcel {
  const host = new SimulatedExcel({ requirementSets: knownRequirementSets(), ...options });
  const window = page(host.bridge);
  const file = new DocumentFile();
  const client = clientLoader()(window);
  const office = {
    ...(window.Office as object | undefined),
    context: {
      requirements: { isSetSupported: isSetSupported(options) },
      platform: "PC",
      host: "Excel",
      document: file.document,
    },
    FileType: { Compressed: "compressed" },
    onReady: () => Promise.resolve({ host: "Excel", platform: "PC" }),
    HostType: { Excel: "Excel" },
  };
  window.Office = office;
  const globals = { ...client, Office: office };
  // The client may still be tidying up when a test file ends and Jest sweeps away what it put here.
  for (const made of Object.values(globals)) Reflect.set(made, Symbol.for("$$jest-protect-from-deletion"), []);
  Object.assign(globalThis, globals);
  return { ...client, host, file };
}
