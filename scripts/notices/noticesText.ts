import type { BundledWork } from "./bundledWorks";

const RULE = "-".repeat(72);

const INTRODUCTION = `itas-excel: THIRD-PARTY NOTICES

ส่วนเสริมนี้ใช้สัญญาอนุญาต MIT และมีงานของผู้อื่นอยู่ในไฟล์ที่เผยแพร่ ดังรายชื่อและข้อความสัญญาอนุญาตต่อไปนี้ Office.js ไม่อยู่ในไฟล์เหล่านี้ Excel โหลดจาก Microsoft เอง

This add-in is under the MIT licence. The files it is published as contain the work of others, listed here with the texts of their licences. Where a licence offers a choice, MIT is taken. Office.js is not among these files: Excel loads it from Microsoft.`;

/** Works that say the same are listed over one text. */
function byText(works: readonly BundledWork[]): ReadonlyMap<string, readonly BundledWork[]> {
  const groups = new Map<string, BundledWork[]>();
  for (const work of works) {
    const text = work.texts.join(`\n\n`);
    groups.set(text, [...(groups.get(text) ?? []), work]);
  }
  return groups;
}

const title = ({ name, version, licence }: BundledWork): string => `${name} ${version} (${licence})`;

/** The notices as one text; the same works give the same text. */
export function noticesText(works: readonly BundledWork[]): string {
  const list = works.map((work) => `  ${title(work)}`).join("\n");
  const sections = [...byText(works)].map(
    ([text, group]) => `${RULE}\n${group.map(title).join("\n")}\n${RULE}\n\n${text}`,
  );
  return `${[INTRODUCTION, list, ...sections].join("\n\n")}\n`;
}
