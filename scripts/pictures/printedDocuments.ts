/** The documents made of the sample's plan, as LibreOffice prints them in the metric cousin of TH SarabunPSK. */
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readFiles } from "../../src/intake";
import { actionId, planKey, type PlanEdits } from "../../src/plan";
import { printOf } from "../../src/workbook";
import { toXlsx } from "../../src/xlsx";
import { pages } from "../../test/libreoffice/soffice";
import type { Save } from "./savedPictures";

const SAMPLE = "assets/samples/ita-2563.txt";
const DPI = 80;
/** After the first six months, when the results report is due. */
const TODAY = "2021-04-10";

/** What an office may have filled in. */
function filledIn(idOf: (code: `O${number}`) => string): PlanEdits {
  return {
    names: {},
    added: [],
    details: {},
    offers: {},
    actions: {
      [idOf("O1")]: { status: "done", completedOn: "2021-01-29", pageUrl: "https://www.example.go.th/structure" },
      [idOf("O2")]: {
        steps: "1. รวบรวมหมายเลขโทรศัพท์และรูปถ่ายของผู้บริหารทุกคน\n2. ปรับปรุงหน้าเว็บไซต์\n3. ผู้กำกับติดตามตรวจทาน",
        monitor: "รองปลัดองค์การบริหารส่วนจังหวัด",
        status: "done",
        completedOn: "2021-03-15",
        result: "เผยแพร่ข้อมูลผู้บริหารครบทุกคน",
        pageUrl: "https://www.example.go.th/executives",
        problems: "ได้รับรูปถ่ายล่าช้า",
        suggestion: "ขอข้อมูลเมื่อมีคำสั่งแต่งตั้ง",
      },
      [idOf("O3")]: { status: "in-progress", progress: "รวบรวมข้อมูลแล้ว" },
    },
  };
}

const office = {
  people: [],
  fields: { letterNo: "ตย 51001/53", letterDate: "22 กุมภาพันธ์ 2564", order: "ที่ 12/2564 ลงวันที่ 4 มกราคม 2564" },
};

export async function printedDocuments(save: Save): Promise<void> {
  const result = await readFiles([{ name: "ita-2563.txt", bytes: new Uint8Array(readFileSync(SAMPLE)) }]);
  if (!result.ok) throw new Error(`The sample was refused: ${result.refusal.code}`);
  const { agency = null, fiscalYear = null } = result.reading.assessments[0]?.assessment ?? {};
  const planEdits = filledIn((code) => actionId(planKey(agency, fiscalYear), code));
  for (const layout of ["items", "topics", "measures", "results"] as const) {
    const print = { layouts: [layout], digits: "thai", isPublic: false } as const;
    const spec = printOf(result.reading, { language: "th", today: TODAY, planEdits }, print, office);
    const folder = mkdtempSync(join(tmpdir(), "itas-pictures-"));
    writeFileSync(join(folder, "print.xlsx"), await toXlsx(spec));
    pages(join(folder, "print.xlsx"), folder, DPI);
    const pictures = readdirSync(folder)
      .filter((file) => file.endsWith(".png"))
      .sort();
    const [first] = pictures;
    const last = pictures.at(-1);
    if (first === undefined || last === undefined) throw new Error(`${layout} has no page`);
    save(`print-${layout}`, readFileSync(join(folder, first)));
    if (layout === "items") save("print-signatures", readFileSync(join(folder, last)));
  }
}
