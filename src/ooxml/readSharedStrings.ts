import type { OfficePackage } from "./officePackage";
import { readXml } from "./readXml";

/** `_x000D_` is how a part writes characters XML cannot hold. */
export function withoutEscapes(text: string): string {
  return text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}

/** Collects the text of a string item: its runs joined, without how it is pronounced. */
export class StringItem {
  private text = "";
  private inText = false;
  private inPhonetic = false;

  open(name: string): void {
    if (name === "rPh") this.inPhonetic = true;
    this.inText = name === "t" && !this.inPhonetic;
  }

  add(text: string): void {
    if (this.inText) this.text += text;
  }

  close(name: string): void {
    if (name === "rPh") this.inPhonetic = false;
    if (name === "t") this.inText = false;
  }

  /** The text so far; the next item begins. */
  take(): string {
    const text = withoutEscapes(this.text);
    this.text = "";
    return text;
  }
}

/** The texts that cells refer to by number. */
export function readSharedStrings(file: OfficePackage, part: string): readonly string[] {
  const strings: string[] = [];
  const item = new StringItem();
  readXml(file, part, {
    open(name) {
      item.open(name);
    },
    text(text) {
      item.add(text);
    },
    close(name) {
      item.close(name);
      if (name === "si") strings.push(item.take());
    },
  });
  return strings;
}
