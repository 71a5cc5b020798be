/** Packages that are published as ES modules only; Jest runs CommonJS. */
const ES_MODULES = [
  "hucre",
  "@borgar/fx",
  "htmlparser2",
  "domhandler",
  "domelementtype",
  "domutils",
  "dom-serializer",
  "entities",
  "pdfjs-dist",
];

/** What every kind of test shares. */
export const shared = {
  transform: {
    "^.+\\.(m?[jt]sx?)$": [
      "@swc/jest",
      {
        jsc: {
          target: "es2022",
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
        },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${ES_MODULES.join("|")})/)`],
};

/** `npm test`: everything that needs Node and nothing else. LibreOffice and Chromium have configurations of their own. */
export default {
  // Whole workbooks are written and read, on machines that do other things as well.
  testTimeout: 30_000,
  // Jest leaves one processor to others, which of two is half; workers that have grown are begun anew.
  maxWorkers: "100%",
  workerIdleMemoryLimit: "1500MB",
  projects: [
    {
      ...shared,
      displayName: "node",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      testPathIgnorePatterns: [
        "/node_modules/",
        "<rootDir>/test/taskpane/",
        "<rootDir>/test/libreoffice/",
        "<rootDir>/test/damage/",
        "<rootDir>/test/hostile/",
        "<rootDir>/test/e2e/",
      ],
    },
    {
      ...shared,
      displayName: "pane",
      testEnvironment: "jsdom",
      setupFilesAfterEnv: ["<rootDir>/test/taskpane/setup.ts"],
      moduleNameMapper: { "\\.css$": "<rootDir>/test/taskpane/noStyles.ts" },
      testMatch: ["<rootDir>/test/taskpane/**/*.test.ts", "<rootDir>/test/taskpane/**/*.test.tsx"],
    },
  ],
};
