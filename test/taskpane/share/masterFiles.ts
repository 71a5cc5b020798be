import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { withCustomXml } from "../../../src/ooxml";
import type { WorkbookSpec } from "../../../src/sheets";
import { createWorkbook, STATE_NAMESPACE, type PartWorkbook } from "../../../src/workbook";
import { toXlsx } from "../../../src/xlsx";
import { readingOf, sampleFile, textFile } from "../../sampleFiles";
import { contentOf } from "../../workbook/memoryWorkbook";
import { partsOf, SENT_ON, typedInto } from "../../workbook/sharing/exchange";

const SAMPLE = sampleFile("ita-2563.txt");
const PLAN: WorkbookSpec = createWorkbook(readingOf([SAMPLE]), { language: "th", today: SENT_ON });
const PARTS: readonly PartWorkbook[] = partsOf(contentOf(PLAN));

/** A copy of its own, which is what a File takes. */
export const asFile = (name: string, bytes: Uint8Array): File => new File([new Uint8Array(bytes)], name);

let plan: Promise<Uint8Array> | undefined;

/** Bueng Kan's plan as a file. */
export function planBytes(): Promise<Uint8Array> {
  plan ??= toXlsx(PLAN);
  return plan;
}

/** A plan that a product of tomorrow wrote. */
export async function tomorrowsBytes(): Promise<Uint8Array> {
  const xml = `<state xmlns="${STATE_NAMESPACE}">{"version":99}</state>`;
  return withCustomXml(await planBytes(), { namespace: STATE_NAMESPACE, xml });
}

/** Somebody protected every sheet of it. */
export function protectedBytes(bytes: Uint8Array): Uint8Array {
  const isSheet = (name: string) => name.startsWith("xl/worksheets/") && name.endsWith(".xml");
  const withProtection = (xml: string) => xml.replace("</sheetData>", '</sheetData><sheetProtection sheet="1"/>');
  const parts = Object.entries(unzipSync(bytes)).map(
    ([name, part]) => [name, isSheet(name) ? strToU8(withProtection(strFromU8(part))) : part] as const,
  );
  return zipSync(Object.fromEntries(parts));
}

/** The plan of an agency of another name, with the same figures. */
export function othersBytes(): Promise<Uint8Array> {
  const text = new TextDecoder().decode(SAMPLE.bytes).replaceAll("ตัวอย่างไพร", "ตัวอย่างอื่น");
  return toXlsx(createWorkbook(readingOf([textFile(text)]), { language: "th", today: SENT_ON }));
}

/** Those who lead something. */
export const UNITS: readonly string[] = PARTS.map(({ unit }) => unit);

/** The workbook of a unit with what it leads done; as it was sent, where `result` is empty. */
export async function unitBytes(unit: string, result = ""): Promise<Uint8Array> {
  const part = PARTS.find((each) => each.unit === unit);
  if (part === undefined) throw new Error(`No part for ${unit}`);
  const typed = typedInto(part.spec, ({ role }) =>
    role === "หลัก" && result !== "" ? { status: "ดำเนินการแล้วเสร็จ", result } : {},
  );
  return toXlsx(typed);
}
