import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { actionId, NO_EDITS, ownersNamed, planKey, takeOwners, type PlanEdits } from "../../src/plan";
import { createWorkbook } from "../../src/workbook";
import { toXlsx } from "../../src/xlsx";
import { firstAssessment, readingOf, sampleFile } from "../sampleFiles";

/** Invented people, planted all over a workbook. */
export const PLANTED = {
  contact: "สมมุติ ทดลองงาน",
  email: "sommut.t@planted-example.go.th",
  phone: "081-234-5678",
  lead: "นายประดิษฐ์ ชื่อสมมุติ",
  monitor: "นางสาวตัวอย่าง คนกำกับ",
  signer: "นายลงนาม แทนตัวจริง",
  commenter: "Comment Author Planted",
  thread: "คนคุย ในกระทู้",
  creator: "Creator Planted",
  saver: "ผู้บันทึก สมมุตินาม",
  manager: "Manager Planted",
  company: "Planted Company",
  titled: "ว่าที่ร้อยตรีบังเอิญ พบในข้อความ",
  sheet: "สมมุติ ทดลองงาน",
} as const;

const PICTURE = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="),
  (character) => character.charCodeAt(0),
);

/** What no part of a public copy may hold. */
export const FORBIDDEN = [
  "ทดลองงาน",
  "planted-example",
  "081-234-5678",
  "ชื่อสมมุติ",
  "ประดิษฐ์",
  "คนกำกับ",
  "แทนตัวจริง",
  "Author Planted",
  "ในกระทู้",
  "Creator Planted",
  "สมมุตินาม",
  "Manager Planted",
  "Planted Company",
  "บังเอิญ",
  "somchai-pc",
  "KeywordPlanted",
  "ita-2563.txt",
] as const;

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

export const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

function edits(): PlanEdits {
  const { assessment } = firstAssessment(readingOf([sampleFile("ita-2563.txt")]));
  const owners = ownersNamed(assessment);
  const [first, second] = owners;
  const taken = takeOwners(NO_EDITS, owners, [
    {
      name: first?.name ?? "",
      unit: first?.unit ?? "",
      person: `นาย${PLANTED.contact} โทร ${PLANTED.phone}`,
      email: PLANTED.email,
    },
    { name: second?.name ?? "", unit: second?.unit ?? "", person: PLANTED.monitor, position: "หัวหน้าฝ่ายตัวอย่าง" },
  ]);
  const key = planKey(assessment.agency, assessment.fiscalYear);
  return {
    ...taken,
    actions: {
      [actionId(key, "O2")]: {
        lead: PLANTED.lead,
        person: PLANTED.contact,
        note: `ถาม${PLANTED.lead}ก่อน`,
      },
      [actionId(key, "O3")]: { lead: PLANTED.lead, result: `มอบ${PLANTED.titled} แล้ว` },
      [actionId(key, "O10")]: { monitor: PLANTED.monitor },
    },
  };
}

/** A workbook of ours as it stands in an office. */
export function officeWorkbook(): Promise<Uint8Array> {
  const reading = readingOf([sampleFile("ita-2563.txt")]);
  return toXlsx(createWorkbook(reading, { language: "th", today: "2021-02-15", planEdits: edits() }));
}

const pointers = (entries: readonly (readonly [id: string, type: string, target: string, isOutside?: boolean])[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries
    .map(
      ([id, type, target, isOutside]) =>
        `<Relationship Id="${id}" Type="${type.includes("/") ? type : `${OFFICE}/${type}`}" Target="${target}"${isOutside === true ? ' TargetMode="External"' : ""}/>`,
    )
    .join("")}</Relationships>`;

const inserted = (xml: string | undefined, before: string, text: string): string => {
  if (xml?.includes(before) !== true) throw new Error(`No ${before}`);
  return xml.replace(before, () => text + before);
};

const cell = (reference: string, text: string) => `<c r="${reference}" t="inlineStr"><is>${text}</is></c>`;

/** The same with a sheet, comments and properties of somebody's own, people in all of them. */
export async function plantedWorkbook(): Promise<Uint8Array> {
  const parts = { ...partsOf(await officeWorkbook()) };
  const number = Object.keys(parts).filter((name) => /worksheets\/sheet\d+\.xml$/.test(name)).length + 1;
  const own = `xl/worksheets/sheet${String(number)}.xml`;
  const { contact, lead, commenter, thread, email, phone, creator, saver, manager, company } = PLANTED;
  const rows = [
    cell("A1", `<r><t>สม</t></r><r><rPr><b/></rPr><t xml:space="preserve">มุติ ทดลอง</t></r><r><t>งาน รับไป</t></r>`),
    cell("B1", `<t>โทร ${phone} หรือ ${email}</t>`),
    `<c r="C1" t="str"><f>"ถึง "&amp;"${contact}"</f><v>ถึง ${contact}</v></c>`,
    `<c r="D1" t="str"><f>ITAS.CODE("o1")</f><v>O1</v></c>`,
    `<c r="E1"><f>1+1</f><v>2</v></c>`,
    `<c r="F1" t="str"><f>ITAS.GROUP(E1)</f><v>ต่ำกว่า 60</v></c>`,
  ].join("");
  parts[own] =
    `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData><row r="1">${rows}</row><row r="2">${cell("A2", "<t>พิจารณา</t>")}<c r="B2"><f>'${contact}'!E1*2</f><v>4</v></c></row></sheetData>` +
    `<dataValidations count="1"><dataValidation type="list" sqref="G1" promptTitle="ถาม${lead}" prompt="x"><formula1>"${contact},อื่น"</formula1></dataValidation></dataValidations>` +
    `<hyperlinks><hyperlink ref="A2" r:id="rId3" tooltip="เขียนถึง ${contact}"/></hyperlinks><pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/>` +
    `<pageSetup paperSize="9" r:id="rId4"/><headerFooter><oddFooter>&amp;Lจัดทำโดย ${contact}</oddFooter></headerFooter><drawing r:id="rId6"/><legacyDrawing r:id="rId2"/></worksheet>`;
  parts[`xl/worksheets/_rels/sheet${String(number)}.xml.rels`] = pointers([
    ["rId1", "comments", "../comments9.xml"],
    ["rId2", "vmlDrawing", "../drawings/vmlDrawing9.vml"],
    ["rId3", "hyperlink", `mailto:${email}`, true],
    ["rId4", "printerSettings", "../printerSettings/printerSettings9.bin"],
    [
      "rId5",
      "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
      "../threadedComments/threadedComment9.xml",
    ],
    ["rId6", "drawing", "../drawings/drawing99.xml"],
  ]);
  parts["xl/drawings/drawing99.xml"] =
    `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${OFFICE}"><xdr:oneCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>5</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="952500" cy="952500"/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="Picture 1" descr="ภาพของ ${contact}"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="952500" cy="952500"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>`;
  parts["xl/drawings/_rels/drawing99.xml.rels"] = pointers([["rId1", "image", "../media/planted.png"]]);
  parts["xl/comments9.xml"] =
    `<comments xmlns="${MAIN}"><authors><author>${commenter}</author><author>tc={11111111-1111-1111-1111-111111111111}</author></authors><commentList><comment ref="A1" authorId="0"><text><r><rPr><b/></rPr><t>${commenter}:</t></r><r><t xml:space="preserve">\nถาม ${lead}</t></r></text></comment></commentList></comments>`;
  parts["xl/drawings/vmlDrawing9.vml"] =
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="s1" type="#_x0000_t202"><x:ClientData ObjectType="Note"><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>';
  parts["xl/threadedComments/threadedComment9.xml"] =
    `<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="A2" dT="2021-02-01T00:00:00.00" personId="{22222222-2222-2222-2222-222222222222}" id="{11111111-1111-1111-1111-111111111111}"><text>@${thread} ดูด้วย</text></threadedComment></ThreadedComments>`;
  parts["xl/persons/person.xml"] =
    `<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="${thread}" id="{22222222-2222-2222-2222-222222222222}" userId="${email}" providerId="AD"/></personList>`;
  parts["xl/printerSettings/printerSettings9.bin"] = `printer of ${contact}`;
  parts["docProps/core.xml"] =
    `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>แผน ${contact}</dc:title><dc:creator>${creator}</dc:creator><cp:lastModifiedBy>${saver}</cp:lastModifiedBy><cp:keywords>KeywordPlanted</cp:keywords></cp:coreProperties>`;
  parts["docProps/app.xml"] =
    `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application><Manager>${manager}</Manager><Company>${company}</Company></Properties>`;
  parts["docProps/custom.xml"] =
    `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="ผู้ตรวจ"><vt:lpwstr xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${contact}</vt:lpwstr></property></Properties>`;
  const main = parts["xl/workbook.xml"] ?? "";
  const withSheet = inserted(main, "</sheets>", `<sheet name="${PLANTED.sheet}" sheetId="900" r:id="rId900"/>`);
  parts["xl/workbook.xml"] = withSheet.replace(
    /<sheets>/,
    () =>
      '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x15"><x15ac:absPath xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac" url="C:\\Users\\somchai-pc\\"/></mc:Choice></mc:AlternateContent><sheets>',
  );
  parts["xl/_rels/workbook.xml.rels"] = inserted(
    parts["xl/_rels/workbook.xml.rels"],
    "</Relationships>",
    `<Relationship Id="rId900" Type="${OFFICE}/worksheet" Target="worksheets/sheet${String(number)}.xml"/><Relationship Id="rId901" Type="http://schemas.microsoft.com/office/2017/10/relationships/person" Target="persons/person.xml"/>`,
  );
  const root = parts["_rels/.rels"] ?? "";
  parts["_rels/.rels"] = inserted(
    root,
    "</Relationships>",
    `<Relationship Id="rId902" Type="${OFFICE}/custom-properties" Target="docProps/custom.xml"/>${root.includes("app.xml") ? "" : `<Relationship Id="rId903" Type="${OFFICE}/extended-properties" Target="docProps/app.xml"/>`}`,
  );
  const type = (part: string, kind: string) => `<Override PartName="/${part}" ContentType="application/${kind}+xml"/>`;
  const types = parts["[Content_Types].xml"] ?? "";
  parts["[Content_Types].xml"] = inserted(
    types,
    "</Types>",
    [
      '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings"/>',
      type(own, "vnd.openxmlformats-officedocument.spreadsheetml.worksheet"),
      '<Default Extension="png" ContentType="image/png"/>',
      type("xl/drawings/drawing99.xml", "vnd.openxmlformats-officedocument.drawing"),
      type("xl/comments9.xml", "vnd.openxmlformats-officedocument.spreadsheetml.comments"),
      type("xl/threadedComments/threadedComment9.xml", "vnd.ms-excel.threadedcomments"),
      type("xl/persons/person.xml", "vnd.ms-excel.person"),
      type("docProps/custom.xml", "vnd.openxmlformats-officedocument.custom-properties"),
      types.includes("/docProps/app.xml")
        ? ""
        : type("docProps/app.xml", "vnd.openxmlformats-officedocument.extended-properties"),
    ].join(""),
  );
  const agency =
    Object.keys(parts).find((name) => /worksheets\/sheet\d+\.xml$/.test(name) && isAgency(parts, name)) ?? "";
  parts[agency] = withSigner(parts, agency);
  const files = Object.entries(parts).map(([name, text]): [string, Uint8Array] => [name, strToU8(text)]);
  return zipSync({ ...Object.fromEntries(files), "xl/media/planted.png": PICTURE });
}

const isAgency = (parts: Readonly<Record<string, string>>, sheet: string): boolean => {
  const rels = parts[sheet.replace("worksheets/", "worksheets/_rels/") + ".rels"] ?? "";
  return [...rels.matchAll(/tables\/table\d+\.xml/g)].some((match) =>
    (parts[`xl/${match[0]}`] ?? "").includes('"tblAgency"'),
  );
};

/** Somebody filled in who signs first. */
function withSigner(parts: Readonly<Record<string, string>>, sheet: string): string {
  const strings = [...(parts["xl/sharedStrings.xml"] ?? "").matchAll(/<si>.*?<\/si>/gs)].map((match) => match[0]);
  const label = strings.findIndex((text) => text.includes("ผู้ลงนามลำดับที่ 1<"));
  const xml = parts[sheet] ?? "";
  const row = new RegExp(`<c r="A(\\d+)"[^>]*t="s"[^>]*><v>${String(label)}</v></c>`).exec(xml)?.[1] ?? "";
  const blank = new RegExp(`<c r="B${row}"( s="\\d+")?[^>]*/>`);
  if (!blank.test(xml)) throw new Error("There is no cell for the first signer");
  return xml.replace(
    blank,
    (_, style = "") => `<c r="B${row}"${String(style)} t="inlineStr"><is><t>${PLANTED.signer}</t></is></c>`,
  );
}
