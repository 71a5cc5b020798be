/** Whose work is in what the pane fetches; a test holds the list to package.json. */
export const LICENCES: readonly { readonly name: string; readonly licence: string }[] = [
  { name: "@borgar/fx", licence: "MIT" },
  { name: "@fluentui/react-components", licence: "MIT" },
  { name: "fflate", licence: "MIT" },
  { name: "htmlparser2", licence: "MIT" },
  { name: "hucre", licence: "MIT" },
  { name: "mammoth", licence: "BSD-2-Clause" },
  { name: "papaparse", licence: "MIT" },
  { name: "pdfjs-dist", licence: "Apache-2.0" },
  { name: "react", licence: "MIT" },
  { name: "react-dom", licence: "MIT" },
];
