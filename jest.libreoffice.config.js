import { shared } from "./jest.config.js";

/** `npm run test:libreoffice`: LibreOffice judges the files we write. */
export default {
  ...shared,
  testEnvironment: "node",
  testMatch: ["<rootDir>/test/libreoffice/**/*.test.ts"],
  testTimeout: 180_000,
};
