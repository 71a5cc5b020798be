/**
 * The rooms of src/ and what each may import. This table is the rule; everything below turns it into
 * ESLint's own `no-restricted-imports` and `no-restricted-syntax`.
 *
 * @typedef {object} Room
 * @property {readonly string[]} imports rooms it may enter
 * @property {readonly string[]} [typesFrom] rooms it may take types from, and nothing else
 * @property {readonly string[]} [packages] guarded packages it may use
 * @property {boolean} [pure] no clock, no chance, no browser, no Office
 */

const WAYS_OUT = ["xlsx", "excel", "workbook", "intake", "plan", "ita", "i18n", "thai", "lists"];

/** @type {Readonly<Record<string, Room>>} */
export const ROOMS = {
  lists: { imports: [], pure: true },
  thai: { imports: [], pure: true },
  ita: { imports: ["thai"], pure: true },
  intake: { imports: ["ita", "thai", "lists", "ooxml"], pure: true },
  plan: { imports: ["ita", "thai", "lists"], pure: true },
  formulas: { imports: ["ita", "thai"], packages: ["@borgar/fx"], pure: true },
  sheets: { imports: ["formulas", "plan", "ita", "thai", "lists", "i18n"], typesFrom: ["intake"], pure: true },
  workbook: { imports: ["sheets", "intake", "plan", "ita", "formulas", "thai", "lists", "i18n"], pure: true },
  i18n: { imports: [] },
  ooxml: { imports: [], packages: ["hucre", "fflate"] },
  xlsx: { imports: ["workbook", "sheets", "formulas", "ooxml", "thai"] },
  excel: { imports: ["workbook", "sheets", "formulas", "thai", "lists"] },
  functions: { imports: ["formulas"] },
  commands: { imports: WAYS_OUT },
  // One page is pane and ribbon at once.
  taskpane: { imports: [...WAYS_OUT, "commands"], packages: ["react", "react-dom", "@fluentui"] },
  cli: { imports: WAYS_OUT, packages: ["node:"] },
};

/** Packages that belong to the rooms that name them. */
const GUARDED_PACKAGES = ["hucre", "fflate", "@borgar/fx", "react", "react-dom", "@fluentui", "node:"];

/** Folders inside a room, at most this deep. */
const DEEPEST = 3;

const escape = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
const anyOf = (texts) => `(?:${texts.map(escape).join("|")})`;

/**
 * What a file `depth` folders inside a room must not import, as regular expressions on the path.
 *
 * @param {string} name
 * @param {number} depth
 */
function forbiddenPaths(name, depth) {
  const { imports, typesFrom = [], packages = [] } = ROOMS[name];
  const toRooms = `^(?:\\./)*(?:\\.\\./){${depth + 1}}`;
  const known = [...imports, ...typesFrom];
  const welcome = known.length === 0 ? "" : `(?!${anyOf(known)}(?:/|$))`;
  const guarded = GUARDED_PACKAGES.filter((each) => !packages.includes(each));
  return [
    {
      regex: `${toRooms}${welcome}`,
      message: `${name} may import only ${known.length === 0 ? "its own files" : known.join(", ")} (eslint.boundaries.js).`,
    },
    {
      regex: `${toRooms}[^/]+/.`,
      message: "Enter a room by its door (index.ts), not through the window.",
    },
    { regex: "[^./]/+\\.\\.?/", message: "Write the shortest path: no ../ in the middle." },
    { regex: `^${anyOf(guarded)}(?:/|$|(?<=:))`, message: `${name} does not use this package (eslint.boundaries.js).` },
    ...(typesFrom.length === 0
      ? []
      : [
          {
            regex: `${toRooms}${anyOf(typesFrom)}$`,
            message: `${name} may take types from here, and nothing else.`,
            allowTypeImports: true,
          },
        ]),
  ];
}

/** `no-restricted-imports` does not look at `import()`; the same paths as selectors do. */
function forbiddenDynamicImports(paths) {
  return paths.map(({ regex, message }) => ({
    // esquery reads a slash as the end of the expression, escaped or not.
    selector: `ImportExpression[source.value=/${regex.replace(/\\?\//g, "\\u002F")}/]`,
    message,
  }));
}

const CLOCKS = [
  "NewExpression[callee.name='Date'][arguments.length=0]",
  "CallExpression[callee.name='Date']",
  "MemberExpression[object.name='Date'][property.name='now']",
].map((selector) => ({ selector, message: "No clock here: today comes in as an argument." }));

const CHANCE = [
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: "No chance here: same in, same out.",
  },
];

const SURROUNDINGS = [
  ["window", "document", "navigator", "localStorage", "sessionStorage", "globalThis", "performance", "process"],
  ["fetch", "XMLHttpRequest", "WebSocket", "setTimeout", "setInterval"],
].flat();

const HOST = ["Office", "Excel", "OfficeExtension"];

function roomConfiguration(name, depth) {
  const { pure = false } = ROOMS[name];
  const paths = forbiddenPaths(name, depth);
  const globals = [...(name === "excel" ? [] : HOST), ...(pure ? SURROUNDINGS : [])];
  return {
    name: `rooms/${name}/${depth}`,
    files: [`src/${name}/${"*/".repeat(depth)}*.{ts,tsx}`],
    rules: {
      "@typescript-eslint/no-restricted-imports": ["error", { patterns: paths }],
      "no-restricted-syntax": ["error", ...forbiddenDynamicImports(paths), ...(pure ? [...CLOCKS, ...CHANCE] : [])],
      "no-restricted-globals": [
        "error",
        ...globals.map((global) => ({
          name: global,
          message: `${name} does not know ${global}; pass in what it needs.`,
        })),
      ],
    },
  };
}

/** One configuration per room and depth. */
export const boundaries = Object.keys(ROOMS).flatMap((name) =>
  Array.from({ length: DEEPEST + 1 }, (_, depth) => roomConfiguration(name, depth)),
);
