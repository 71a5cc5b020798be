import { readXmlText } from "../readXml";
import type { XmlEdit } from "../xmlEdits";
import { rewriteAttributes } from "./attributes";
import type { EditedPackage } from "../editedPackage";
import { rewriteTexts } from "./rewriteTexts";

/** Threads refer to their persons; plain comments of such a thread name it as their author. */
const THREAD = "tc={";

/** Parts of these kinds, as the content of the file lists them. */
function partsOf(file: EditedPackage, type: RegExp): readonly string[] {
  return file.names.filter((name) => type.test(name));
}

const COMMENTS = /^\/?xl\/(?:worksheets\/)?comments[^/]*\.xml$|^\/?xl\/comments\/[^/]+\.xml$/i;
const PERSONS = /^\/?xl\/persons\/[^/]+\.xml$/i;

/** Everybody who wrote a comment. */
export function commentAuthors(file: EditedPackage): readonly string[] {
  const found = new Set<string>();
  for (const part of partsOf(file, COMMENTS)) for (const name of authorsIn(file.text(part))) found.add(name);
  for (const part of partsOf(file, PERSONS)) {
    readXmlText(file.text(part), {
      open(name, { displayName = "" }) {
        if (name === "person") found.add(displayName);
      },
    });
  }
  return [...found].filter((name) => name.trim() !== "" && !name.startsWith(THREAD));
}

function authorsIn(xml: string): readonly string[] {
  const authors: string[] = [];
  let text: string | undefined;
  readXmlText(xml, {
    open(name) {
      if (name === "author") text = "";
    },
    text(piece) {
      if (text !== undefined) text += piece;
    },
    close(name) {
      if (name === "author" && text !== undefined) authors.push(text);
      if (name === "author") text = undefined;
    },
  });
  return authors;
}

/** Calls who wrote comments by other names, each by one of their own. */
export function renameAuthors(file: EditedPackage, called: (author: string) => string): void {
  for (const part of partsOf(file, COMMENTS)) {
    const authors = authorsIn(file.text(part)).filter((name) => name.trim() !== "" && !name.startsWith(THREAD));
    // A comment begins with who wrote it.
    const text = (whole: string): readonly XmlEdit[] => {
      const author = authors.find((name) => whole === name || whole.startsWith(`${name}:`));
      return author === undefined ? [] : [{ from: 0, to: author.length, text: called(author) }];
    };
    file.write(part, rewriteTexts(file.text(part), { text, formula: (formula) => formula, name: () => undefined }));
  }
  for (const part of partsOf(file, PERSONS)) {
    rewriteAttributes(file, part, ["person"], ({ name }, { displayName = "" }) => {
      if (name === "displayName" || name === "userId") return called(displayName);
      return name === "providerId" ? "None" : undefined;
    });
  }
}
