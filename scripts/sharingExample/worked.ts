import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/cli/run";
import { readReturned } from "../../src/xlsx";
import { exampleFiles, MERGED_ON, SENT_ON, type ExampleFile } from "./returnedFiles";

/** What the command line says. */
async function said(...argv: readonly string[]): Promise<string> {
  const lines: string[] = [];
  const add = (text: string) => lines.push(text);
  const code = await run([...argv, "--today", MERGED_ON], { out: add, error: add }, MERGED_ON, "09:00");
  if (code === 2) throw new Error(lines.join("\n"));
  return lines.join("\n");
}

const block = (text: string): string => `\`\`\`text\n${text.trim()}\n\`\`\``;
const cell = (text: string): string => text.replace(/\|/g, "\\|");

async function fileRow({ name, bytes }: ExampleFile): Promise<string> {
  const read = await readReturned({ name, bytes });
  if (read.kind === "refused") throw new Error(`${name}: ${read.reason}`);
  const { unit, savedBy, savedOn, rows } = read.plan;
  return `| ${[name, unit ?? "", savedBy ?? "", savedOn ?? "", String(rows.length)].map(cell).join(" | ")} |`;
}

/** The example as a page: everything in it is what the program said when the page was made. */
export async function workedExample(): Promise<string> {
  const { plan, returned } = await exampleFiles();
  const folder = mkdtempSync(join(tmpdir(), "itas-example-"));
  try {
    const at = (name: string) => join(folder, name);
    for (const { name, bytes } of [plan, ...returned]) writeFileSync(at(name), bytes);
    const files = returned.map(({ name }) => at(name));
    const short = (text: string) => text.replaceAll(`${folder}/`, "");
    const merged = short(await said("merge", at(plan.name), ...files, "-o", at("merged.xlsx")));
    const decided = short(await said("merge", at(plan.name), ...files, "-o", at("taken.xlsx"), "--take", "standing"));
    const again = short(await said("merge", at("taken.xlsx"), ...files, "-o", at("again.xlsx")));
    const reminder = await said("remind", at("merged.xlsx"), "--unit", "กองการศึกษา");
    const rows = await Promise.all(returned.map(fileRow));
    return page({ merged, decided, again, reminder, rows });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Told {
  readonly merged: string;
  readonly decided: string;
  readonly again: string;
  readonly reminder: string;
  readonly rows: readonly string[];
}

const lineWith = (text: string, part: string): string => text.split("\n").find((line) => line.includes(part)) ?? "";

function page({ merged, decided, again, reminder, rows }: Told): string {
  return `<!-- Written by \`npm run sharing-example\`; the people in it are invented. -->

# ตัวอย่าง: รวมใบงานหกไฟล์ · Six returned files, worked through

แผนของผลตัวอย่าง (\`assets/samples/ita-2563.txt\`) แบ่งเป็นใบงานหกหน่วยงานเมื่อ ${SENT_ON} และรวมกลับเมื่อ ${MERGED_ON} ไฟล์อยู่ใน [docs/example](example) ชื่อบุคคลสมมติทั้งหมด

The plan of the sample was split into six workbooks on ${SENT_ON}; what came back is merged on ${MERGED_ON}. One unit sent nothing, another sent two files, and every file has been renamed. The files are in [docs/example](example).

## สิ่งที่ส่งคืน · What came back

| ไฟล์ | หน่วยงาน | บันทึกโดย | บันทึกเมื่อ | แถว |
| --- | --- | --- | --- | --: |
${rows.join("\n")}

- กองคลังปิดงานหกข้อ พิมพ์วันที่แบบไทยเป็นข้อความ (4 มี.ค. 2564) ซึ่งอ่านได้
- สำนักปลัดส่งสองไฟล์จากสองคน ตอบข้อ O29 ไม่เหมือนกัน และตอบข้อ O37 ซึ่งกองคลังเป็นผู้รับผิดชอบหลัก
- กองยุทธศาสตร์พิมพ์ปีสองหลัก กองพัสดุพิมพ์สถานะเองและแก้ความเห็นของกรรมการ
- กองกิจการสภาลบรหัสแผน

## รวม · Merge

\`\`\`sh
npm run -s itas -- merge docs/example/plan.xlsx docs/example/returned/*.xlsx -o merged.xlsx --today ${MERGED_ON}
\`\`\`

${block(merged)}

ข้อที่ขัดแย้งคงข้อความเดิมไว้จนกว่าจะตัดสิน ในบานหน้าต่างเลือกทีละข้อ หรือเลือกทั้งหมดครั้งเดียว:

![ข้อขัดแย้งในบานหน้าต่าง](pictures/share-conflict-light.png)

## ตัดสินแล้ว · Decided

ถ้าตัดสินให้คงที่มีอยู่ทั้งหมด (\`--take standing\`): ${lineWith(decided, "ดำเนินการแล้วเสร็จ ")}

รวมไฟล์เดิมอีกครั้ง · the same files again: **${lineWith(again, "ไม่มีสิ่งใดต้องเขียน")}**

## ติดตาม · Follow-up

${block(reminder)}
`;
}
