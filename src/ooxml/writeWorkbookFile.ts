import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { writeXlsx, type WriteOptions } from "hucre/xlsx";
import { addCustomXml, type CustomXml } from "./customXml";
import { FIXED_TIME } from "./officePackage";
import { escapeXml, plainText } from "./xmlEdits";

/** `scores`: the second series becomes a line. */
export type ChartKind = "scores" | "stacked";

/** What the library is given, and what it cannot express. */
export interface WorkbookFile {
  readonly options: WriteOptions;
  /** By sheet (from 0), rows (from 0) whose height is a hint that grows with their text. */
  readonly automaticRows: ReadonlyMap<number, ReadonlySet<number>>;
  /** By table and header, the formula a new row of the table gets. */
  readonly columnFormulas: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Of all charts, in the order of their sheets. */
  readonly charts: readonly ChartKind[];
  readonly font: string;
  /** Height of a row without content, in points. */
  readonly defaultRowHeight: number;
  /** A document of ours that goes with the workbook. */
  readonly customXml?: CustomXml;
}

/**
 * Writes .xlsx bytes. After the library, what it cannot say is put into its parts: the
 * second series of a chart as a line, the chart's type and axis, row heights that still adjust, and
 * the formulas of new table rows, and a custom XML part.
 */
export async function writeWorkbookFile(file: WorkbookFile): Promise<Uint8Array> {
  const parts = unzipSync(await writeXlsx(file.options));
  for (const [path, bytes] of Object.entries(parts)) {
    const sheet = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(path);
    if (sheet !== null) {
      const rows = file.automaticRows.get(Number(sheet[1]) - 1) ?? new Set<number>();
      parts[path] = strToU8(adjustSheet(strFromU8(bytes), rows, file.defaultRowHeight));
    } else if (/^xl\/tables\/table\d+\.xml$/.test(path)) {
      parts[path] = strToU8(addColumnFormulas(strFromU8(bytes), file.columnFormulas));
      continue;
    }
    const chart = /^xl\/charts\/chart(\d+)\.xml$/.exec(path);
    if (chart === null) continue;
    const plain = withFont(strFromU8(bytes), file.font);
    parts[path] = strToU8(file.charts[Number(chart[1]) - 1] === "stacked" ? plain : combineChart(plain));
  }
  if (file.customXml !== undefined) addCustomXml(parts, file.customXml);
  return zipSync(parts, { mtime: FIXED_TIME });
}

/** Replaces the first occurrence; a part that is not as expected is a fault of ours, not of the user's. */
function replaced(xml: string, search: string, replacement: string): string {
  if (!xml.includes(search)) throw new Error(`A workbook part has no ${search}`);
  return xml.replace(search, () => replacement);
}

/** Codes such as 9.1 are texts on purpose: no green triangles. Stands between the footer and the drawing. */
const NO_NUMBER_WARNINGS =
  '<ignoredErrors><ignoredError sqref="A1:XFD1048576" numberStoredAsText="1" calculatedColumn="1"/></ignoredErrors>';

function adjustSheet(xml: string, automatic: ReadonlySet<number>, defaultHeight: number): string {
  const quiet = xml.includes("</headerFooter>")
    ? replaced(xml, "</headerFooter>", `</headerFooter>${NO_NUMBER_WARNINGS}`)
    : xml;
  return quiet
    .replace(/<sheetFormatPr defaultRowHeight="[^"]*"/, `<sheetFormatPr defaultRowHeight="${String(defaultHeight)}"`)
    .replace(/<row r="(\d+)"([^>]*?) customHeight="(?:1|true)"/g, (whole, row: string, rest: string) =>
      automatic.has(Number(row) - 1) ? `<row r="${row}"${rest}` : whole,
    );
}

/** White figures inside the columns, where the line cannot strike them through. */
const LABELS_IN_COLUMNS =
  '<c:numFmt formatCode="0.00" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>' +
  '<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1200" b="1"><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="th-TH"/></a:p></c:txPr>' +
  '<c:dLblPos val="inBase"/>';
const PLAIN_VALUE_AXIS =
  '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="E5E7EB"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>' +
  '<c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>';

function addColumnFormulas(xml: string, formulas: WorkbookFile["columnFormulas"]): string {
  const table = /<table [^>]*?\bname="([^"]*)"/.exec(xml)?.[1] ?? "";
  const columns = formulas.get(table);
  if (columns === undefined) return xml;
  return xml.replace(
    /<tableColumn ([^>]*?)name="([^"]*)"([^>]*?)\/>/g,
    (whole, before: string, name: string, after: string) => {
      const formula = columns.get(plainText(name));
      return formula === undefined
        ? whole
        : `<tableColumn ${before}name="${name}"${after}><calculatedColumnFormula>${escapeXml(formula)}</calculatedColumnFormula></tableColumn>`;
    },
  );
}

function withFont(xml: string, font: string): string {
  const text = `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1200"><a:latin typeface="${font}"/><a:cs typeface="${font}"/></a:defRPr></a:pPr><a:endParaRPr lang="th-TH"/></a:p></c:txPr>`;
  return replaced(xml, "</c:chart></c:chartSpace>", `</c:chart>${text}</c:chartSpace>`);
}

function combineChart(xml: string): string {
  const series = [...xml.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map((match) => match[0]);
  const axes = [...xml.matchAll(/<c:axId val="\d+"\/>/g)].slice(0, 2).map((match) => match[0]);
  const [, second] = series;
  const labelled = replaced(xml, "<c:dLbls>", `<c:dLbls>${LABELS_IN_COLUMNS}`);
  const withAxis = replaced(labelled, '<c:axPos val="l"/>', `<c:axPos val="l"/>${PLAIN_VALUE_AXIS}`);
  if (second === undefined) return withAxis;
  const color = /<a:srgbClr val="([0-9A-F]{6})"/i.exec(second)?.[1] ?? "000000";
  const look = `<c:spPr><a:ln w="28575" cap="rnd"><a:solidFill><a:srgbClr val="${color}"/></a:solidFill><a:round/></a:ln></c:spPr><c:marker><c:symbol val="none"/></c:marker>`;
  const lineSeries = second
    .replace(/<c:spPr>.*?<\/c:spPr>/s, look)
    .replace(/<c:invertIfNegative[^>]*\/>/g, "")
    .replace("</c:ser>", '<c:smooth val="0"/></c:ser>');
  const lineChart = `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${lineSeries}<c:marker val="1"/>${axes.join("")}</c:lineChart>`;
  return replaced(replaced(withAxis, second, ""), "</c:barChart>", `</c:barChart>${lineChart}`);
}
