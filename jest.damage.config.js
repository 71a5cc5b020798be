import { shared } from "./jest.config.js";

/** `npm run test:damage`: damaged documents, hostile files and random mutations; they take a minute or two, ten on a busy machine. */
export default {
  ...shared,
  testEnvironment: "node",
  testMatch: ["<rootDir>/test/damage/**/*.test.ts", "<rootDir>/test/hostile/**/*.test.ts"],
  testTimeout: 600_000,
};
