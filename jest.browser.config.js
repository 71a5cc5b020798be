import { shared } from "./jest.config.js";

/** `npm run test:browser`: the built pane in Chromium, alone and on the workbench. */
export default {
  ...shared,
  testEnvironment: "node",
  testMatch: ["<rootDir>/test/e2e/**/*.test.ts"],
  globalSetup: "<rootDir>/test/e2e/sharedWorkbench.ts",
  globalTeardown: "<rootDir>/test/e2e/endSharedWorkbench.ts",
  testTimeout: 60_000,
};
