import { FILE_ENDINGS, FIRST_WRONG_DAY, SHARED_SERVICES, THREE_DEEP } from "../plan";
import type { SheetModel } from "./model";
import { NAMES, quoted } from "./references";

/** Texts as a formula holds them, one beside the other. */
const listed = (texts: readonly string[]): string => `{${texts.map(quoted).join(",")}}`;

/** The host of an address in small letters, with or without its scheme. */
function hostIn(address: string): string {
  const text = `LOWER(TRIM(${address}))`;
  const rest = `MID(${text},IFERROR(FIND("//",${text})+2,1),300)`;
  const ended = ["?", "#", ":"].reduce((inner, end) => `SUBSTITUTE(${inner},"${end}","/")`, rest);
  return `LEFT(${rest},FIND("/",${ended}&"/")-1)`;
}

/** The part of the agency's site that all its pages share, found in the table of the agency; blank for none. */
export function siteFormula({ ref, texts }: SheetModel): string {
  const { all } = ref.of("tblAgency");
  const typed = `INDEX(${all("value")},MATCH(${quoted(texts.agency.fields.website)},${all("field")},0))`;
  const host = hostIn(typed);
  const depth = `200+100*ISNUMBER(MATCH(RIGHT(${host},6),${listed(THREE_DEEP)},0))`;
  return `IFERROR(SUBSTITUTE(TRIM(RIGHT(SUBSTITUTE(${host},".",REPT(" ",100)),${depth}))," ","."),"")`;
}

/**
 * What a row says wrongly, each word behind `before`; the rules are those of `rowProblems`. A cell that
 * shows an error keeps the rest of the row from being told nothing.
 */
export function rowProblemsFormula({ ref, texts }: SheetModel, before: string): string {
  const { self } = ref.of("tblPlan");
  const { missing: words } = texts;
  const say = (problem: keyof typeof words) => quoted(before + words[problem]);
  const [start, publish, approve, done] = [self("start"), self("publishBy"), self("approveBy"), self("completedOn")];
  const all = [start, publish, approve, done].join(",");
  const order =
    `OR(AND(COUNT(${start},${publish})=2,${start}>${publish}),AND(COUNT(${publish},${approve})=2,${publish}>${approve}),` +
    `AND(COUNT(${publish})=0,COUNT(${start},${approve})=2,${start}>${approve}))`;
  const dates =
    `IFERROR(IF(MAX(${all})>=${String(FIRST_WRONG_DAY)},${say("wrongEra")},IF(${order},${say("order")},"")),"")` +
    `&IF(COUNTA(${all})>COUNT(${all}),${say("dateText")},"")`;
  const page = `TRIM(${self("pageUrl")})`;
  const small = `LOWER(${page})`;
  const hasScheme = `OR(LEFT(${small},7)="http://",LEFT(${small},8)="https://")`;
  const file = `LEFT(${small}&"?",FIND("?",SUBSTITUTE(${small}&"?","#","?"))-1)`;
  const isFile = `SUMPRODUCT(ISNUMBER(FIND(${listed(FILE_ENDINGS.map((ending) => `.${ending}|`))},${file}&"|"))*1)>0`;
  const host = `"."&${hostIn(self("pageUrl"))}&"|"`;
  const shared = listed(SHARED_SERVICES.map((service) => `.${service}|`));
  const isOther =
    // LibreOffice would save FALSE as FALSE(), and the column would pass for typed.
    `IF(ISNUMBER(SEARCH("xn--",${page}&${NAMES.site})),1=0,IF(${NAMES.site}="",` +
    `SUMPRODUCT(ISNUMBER(FIND(${shared},${host}))*1)>0,ISERROR(FIND("."&${NAMES.site}&"|",${host}))))`;
  const pages =
    `IF(${page}="","",IF(${isFile},${say("bareFile")},"")` +
    `&IF(${hasScheme},IF(${isOther},${say("otherSite")},""),${say("noScheme")}))`;
  return `${dates}&IFERROR(${pages},"")`;
}
