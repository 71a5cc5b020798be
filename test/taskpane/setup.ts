import "@testing-library/jest-dom";
import { configure } from "@testing-library/react";
import { webcrypto } from "node:crypto";
import { TextDecoder, TextEncoder } from "node:util";

// Steps are fetched when they are gone to, and compiled for the first time in a test.
configure({ asyncUtilTimeout: 5000 });

// jsdom leaves out what every browser has.
Object.assign(globalThis, { TextDecoder, TextEncoder });
Object.defineProperty(globalThis, "crypto", { value: webcrypto });

Blob.prototype.arrayBuffer = function (this: Blob): Promise<ArrayBuffer> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(reader.result as ArrayBuffer);
    };
    reader.readAsArrayBuffer(this);
  });
};

// jsdom lays nothing out, so there is nothing to scroll.
Object.assign(window, { scrollTo: () => undefined });
Element.prototype.scrollIntoView = () => undefined;
