import { LIBRARY, linesOf, type LibraryPart, type MeasureLine } from "../../src/i18n";
import { SCHEMES } from "../../src/ita";
import { partnersOf, TOPIC_IDS, topicsIn, TOPICS, type TopicId } from "../../src/plan";

const INTRODUCTION = `# คลังมาตรการ / Library of measures

ข้อความทุกบรรทัดในหน้านี้เขียนขึ้นเอง และเป็นข้อเสนอจนกว่าเจ้าหน้าที่จะยอมรับ แก้ไขและเพิ่มเติมในสมุดงานได้ ข้อเสนอแนะในเอกสารผลการประเมินของหน่วยงานมาก่อนเสมอ

Every line on this page is in our own words, and a proposal until a person accepts it; it can be edited and extended in the workbook. A recommendation in the agency's own result document always comes first.

ขั้นตอนของรายการที่ต้องแก้ไข: ตามสาเหตุ → สิ่งที่หน้าเว็บต้องมี → ช่วงข้อมูล → หลักฐานคู่ → ตรวจครั้งสุดท้าย

The steps of a fix: by cause → what the page must contain → its period → the other half of the evidence → the last look.

| ที่มา / rests on | ความหมาย | meaning |
| --- | --- | --- |
| document | พิมพ์ในเอกสารผลการประเมินของหน่วยงาน (ความคิดเห็นหรือข้อเสนอแนะ) | printed in an agency's result document, as comment or recommendation |
| third-party | เห็นในหน้าเว็บของหน่วยงานอื่น | seen on another agency's page |
| name | ตามชื่อข้อ | what the item's name calls for |
| memory | ยังไม่ยืนยัน โปรดเทียบกับคู่มือการประเมินของปีนั้น | not confirmed: compare with that year's assessment manual |
| rule | ขั้นตอนที่โครงการนี้กำหนด | a step of ours |

ในข้อความ \`{ปี}\` คือปีงบประมาณที่เตรียมรับการประเมิน \`{ปีก่อน}\` คือปีก่อนหน้า \`{ข้อคู่}\` คือข้อที่เป็นหลักฐานคู่กัน และ \`{ข้อความ}\` คือคำของกรรมการ

In the lines \`{year}\` is the fiscal year that is prepared for, \`{previous year}\` the one before, \`{partners}\` the items that are the other half of the evidence, and \`{words}\` what the assessors said.`;

const PARTS: readonly (readonly [LibraryPart, string])[] = [
  ["cause", "ตามสาเหตุ / By cause"],
  ["comment", "ตามความคิดเห็นที่ไม่เข้าสาเหตุใด / By a comment without a cause"],
  ["period", "ช่วงข้อมูล / Period"],
  ["pair", "หลักฐานคู่ / The other half of the evidence"],
  ["keep", "รักษาระดับ / Keeping current"],
  ["closing", "ขั้นตอนสุดท้าย / The last step"],
  ["measure", "มาตรการสำหรับคะแนนการรับรู้ / Measures for perception scores"],
  ["perception", "ขั้นตอนสำหรับคะแนนการรับรู้ / Steps for perception scores"],
];

const cell = (text: string) => text.replaceAll("|", "\\|");

const row = (first: string, { th, en, provenance }: MeasureLine) =>
  `| ${first} | ${cell(th)} | ${cell(en)} | ${provenance} |`;

const TABLE_HEAD = (first: string) => `| ${first} | ไทย | English | ที่มา / rests on |\n| --- | --- | --- | --- |`;

/** `O10 (2563, 2564) · O6 (2568)`: where a topic stands in the years we know. */
function codesOf(topic: TopicId): string {
  const years = new Map<string, string[]>();
  for (const scheme of SCHEMES) {
    for (const [code, other] of topicsIn(scheme)) {
      if (other === topic) years.set(code, [...(years.get(code) ?? []), String(scheme.fiscalYear)]);
    }
  }
  return [...years].map(([code, known]) => `${code} (${known.join(", ")})`).join(" · ");
}

function topicSection(topic: TopicId): string {
  const { names, period, periodProvenance } = TOPICS[topic];
  const partners = partnersOf(topic);
  const periodTexts = (["th", "en"] as const).map(
    (language) => linesOf(language, { part: "period", topic: period })[0]?.text,
  );
  return [
    `### ${names[0] ?? topic}`,
    `\`${topic}\` · ${codesOf(topic)}${names.length > 1 ? ` · ${names.slice(1).join(" · ")}` : ""}`,
    `${periodTexts.join(" · ")} (${periodProvenance})`,
    ...(partners === undefined
      ? []
      : [`หลักฐานคู่ / other half: ${partners.topics.map((other) => TOPICS[other].names[0] ?? other).join(" · ")}`]),
    `${TABLE_HEAD("")}\n${(LIBRARY.required[topic] ?? []).map((line, index) => row(String(index + 1), line)).join("\n")}`,
  ].join("\n\n");
}

function partSection([part, title]: readonly [LibraryPart, string]): string {
  const rows = Object.entries(LIBRARY[part]).flatMap(([topic, lines]) =>
    lines.map((line) => row(`\`${topic}\``, line)),
  );
  return `## ${title}\n\n${TABLE_HEAD("")}\n${rows.join("\n")}`;
}

/** The whole library for a reviewer in an office. */
export function measuresManual(): string {
  return [
    INTRODUCTION,
    "## สิ่งที่หน้าเว็บต้องมี / What a page must contain",
    ...TOPIC_IDS.map(topicSection),
    ...PARTS.map(partSection),
  ].join("\n\n");
}
