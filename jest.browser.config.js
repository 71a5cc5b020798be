import { shared } from "./jest.config.js";

/** `npm run test:browser`: the built pane in Chromium. */
export default {
  ...shared,
  testEnvironment: "node",
  testMatch: ["<rootDir>/test/e2e/**/*.test.ts"],
  testTimeout: 60_000,
};
