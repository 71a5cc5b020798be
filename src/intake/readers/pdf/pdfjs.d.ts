/** The half of pdf.js that parses; the package types only the half that draws. */
declare module "pdfjs-dist/legacy/build/pdf.worker.min.mjs" {
  export const WorkerMessageHandler: {
    initializeFromPort(port: {
      postMessage(message: unknown): void;
      addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
    }): void;
  };
}
