export default {
  testEnvironment: "node",
  transform: { "^.+\\.(m?[jt]sx?)$": ["@swc/jest", { jsc: { target: "es2022", parser: { syntax: "typescript", tsx: true } } }] },
  transformIgnorePatterns: ["/node_modules/(?!(hucre|htmlparser2|domhandler|domelementtype|domutils|dom-serializer|entities)/)"],
};
