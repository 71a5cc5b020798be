/** Writes docs/functions.md from the definitions of the functions. `npm run function-reference` */
import { writeFileSync } from "node:fs";
import { FUNCTIONS } from "../src/formulas";

const sections = FUNCTIONS.map(({ id, description, parameters }) => {
  const signature = parameters.map(({ name, optional }) => (optional === true ? `[${name}]` : name)).join(", ");
  const rows = parameters.map(
    ({ name, description: { th, en }, optional }) =>
      `| \`${name}\`${optional === true ? " (ไม่บังคับ / optional)" : ""} | ${th} | ${en} |`,
  );
  return [
    `## ITAS.${id}`,
    `\`=ITAS.${id}(${signature})\``,
    description.th,
    description.en,
    ["| อาร์กิวเมนต์ / argument | คำอธิบาย | description |", "| --- | --- | --- |", ...rows].join("\n"),
  ].join("\n\n");
});

const introduction = [
  "# ฟังก์ชัน ITAS / ITAS functions",
  "ช่องว่างหมายถึงไม่ได้ประเมิน ไม่ใช่ 0 และผลที่คำนวณไม่ได้จะเป็นช่องว่าง ทุกฟังก์ชันมีสูตรธรรมดาที่ให้ผลเดียวกันสำหรับเครื่องที่ไม่มีส่วนเสริม",
  "A blank is not assessed, never 0, and what cannot be computed is blank. Every function has a native formula with the same result for machines without the add-in.",
].join("\n\n");

writeFileSync("docs/functions.md", `${[introduction, ...sections].join("\n\n")}\n`);
