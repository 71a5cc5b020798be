import { fileFormat, readDocumentProperties } from "../ooxml";
import { masterIn, type Master, type MasterRefusal, type UnreadableReason } from "../workbook";
import { readContent } from "./readContent";
import { notOpened, notRead, type GivenFile } from "./readReturned";

/** What a file is to a merge: the workbook with the plan, or why it cannot be that. */
export type MasterFile =
  | {
      readonly kind: "master";
      readonly master: Master;
      /** What is made of it has them as well, and is named so. */
      readonly hasMacros: boolean;
    }
  | {
      readonly kind: "refused";
      readonly reason: MasterRefusal | UnreadableReason;
      readonly data: Readonly<Record<string, string | number>>;
    };

/** Looks for the plan in a file, by what is in it and never by its name; what it cannot be is told, never thrown. */
export async function readMaster(given: GivenFile): Promise<MasterFile> {
  const { name, bytes } = given;
  try {
    const unreadable = notOpened(given, fileFormat(bytes));
    if (unreadable !== undefined) return { kind: "refused", reason: unreadable.reason, data: unreadable.data };
    const found = masterIn(await readContent(bytes));
    if (found.kind === "refused") return { ...found, data: {} };
    return { ...found, hasMacros: readDocumentProperties(bytes).hasMacros };
  } catch (error) {
    const { reason, data } = notRead(name, error);
    return { kind: "refused", reason, data };
  }
}
