import { mitText } from "./mitText";

/** A work inside a file that its makers bundled before us, so that no module of its own tells of it. */
export interface EmbeddedWork {
  readonly name: string;
  /** What in the file shows that it is there; where this is gone, the table is out of date. */
  readonly evidence: RegExp;
  /** Given where the work is not installed beside the package that embeds it. */
  readonly licence?: { readonly version: string; readonly id: string; readonly text: string };
}

export interface PrebuiltFile {
  readonly works: readonly EmbeddedWork[];
  /** Licence texts inside the package that belong to this file as well. */
  readonly texts?: readonly string[];
}

/** Every prebuilt file that we ship, by its end; one that is not here stops the build until somebody has looked at it. */
export const PREBUILT: Readonly<Record<string, PrebuiltFile>> = {
  "jszip/dist/jszip.min.js": {
    works: [
      { name: "pako", evidence: /\bpako:\d/ },
      { name: "lie", evidence: /\blie:\d/ },
      { name: "immediate", evidence: /\bimmediate:\d/ },
      { name: "setimmediate", evidence: /\bsetimmediate:\d/ },
    ],
  },
  "papaparse/papaparse.min.js": { works: [] },
  "pdfjs-dist/legacy/build/pdf.worker.min.mjs": {
    works: [
      {
        name: "core-js",
        evidence: /zloirock\/core-js\/blob\/v3\.47\.0\/LICENSE/,
        licence: {
          version: "3.47.0",
          id: "MIT",
          text: mitText("Copyright (c) 2014-2025 Denis Pushkarev (zloirock.ru), 2025 CoreJS Company (core-js.io)"),
        },
      },
    ],
    texts: [
      "wasm/LICENSE_PDFJS_OPENJPEG",
      "wasm/LICENSE_OPENJPEG",
      "wasm/LICENSE_PDFJS_JBIG2",
      "wasm/LICENSE_JBIG2",
      "wasm/LICENSE_PDFJS_QCMS",
      "wasm/LICENSE_QCMS",
    ],
  },
};

/** Packages that come without the text of the licence they name. */
export const TEXTS_ELSEWHERE: Readonly<Record<string, string>> = {
  "@fluentui/react-icons": mitText("Copyright (c) Microsoft Corporation"),
};

/** A file that was minified before it came to us may hold anybody's work. */
export function isPrebuilt(path: string): boolean {
  return /\.min\.[cm]?js$/.test(path);
}
