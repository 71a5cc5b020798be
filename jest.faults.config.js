import config from "./jest.config.js";

const [node] = config.projects;

/** `npm run test:faults`: every action of the large writes fails once, and once with the connection lost. */
export default {
  ...node,
  globals: { EVERY_ACTION: true },
  testMatch: ["<rootDir>/test/excel/writing/faultsOfImports.test.ts"],
  testPathIgnorePatterns: ["/node_modules/"],
};
