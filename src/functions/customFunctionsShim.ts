/**
 * Must be the first import of every entry. Where Office.js is missing (an ordinary browser, a
 * blocked network) the first `CustomFunctions.associate` would otherwise end the whole page.
 */
const page = globalThis as { CustomFunctions?: Pick<typeof CustomFunctions, "associate"> };

page.CustomFunctions ??= { associate: () => undefined };

export {};
