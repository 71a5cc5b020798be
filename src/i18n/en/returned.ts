import type { returned as th } from "../th/returned";

type Data = Readonly<Partial<Record<string, string | number>>>;

const named = (value: string | number | undefined, otherwise: string): string =>
  value === undefined || value === "" ? otherwise : String(value);

const FORMATS: Readonly<Partial<Record<string, string>>> = {
  xls: "an old Excel workbook (.xls)",
  xlsb: "a binary workbook (.xlsb)",
  ods: "an OpenDocument spreadsheet (.ods)",
  odt: "an OpenDocument text (.odt)",
  docx: "a Word document (.docx)",
  pptx: "a PowerPoint presentation (.pptx)",
  ole: "an old Office document",
  pdf: "a PDF",
  picture: "a picture",
  html: "a web page",
  text: "a text or CSV file",
  zip: "a ZIP file",
};

export const returned: typeof th = {
  refusals: {
    damaged: () => "The file is damaged or breaks off; ask for it to be sent again",
    encrypted: () => "The file has a password; open it, take the password off and save it again",
    "too-large": ({ limitMegabytes }: Data) =>
      limitMegabytes === undefined
        ? "The file is larger than such a workbook can be; it was not opened"
        : `The file is larger than ${String(limitMegabytes)} MB, more than such a workbook can be; it was not opened`,
    empty: () => "The file is empty; ask for it to be sent again",
    "not-xlsx": ({ format }: Data) =>
      format === "zip"
        ? "This is a ZIP file; unpack it and choose the .xlsx workbook inside"
        : `This is ${FORMATS[named(format, "")] ?? "another kind of file"}; open it in a spreadsheet program and save it as .xlsx first`,
    "not-ours": () => "There are no rows of a remediation plan in this file",
    "other-agency": ({ agency, ownAgency }: Data) =>
      `This file is from ${named(agency, "another agency")}, not the plan of ${named(ownAgency, "this agency")}`,
    "other-year": ({ year, ownYear }: Data) =>
      `This file is about the assessment of ${named(year, "another year")}, not of ${named(ownYear, "this plan's year")}`,
    repeated: ({ first }: Data) =>
      `This file says the same as ${first === undefined ? "another" : `“${String(first)}”`}, so it is merged only once`,
  },
  notes: {
    macros: "The file has macros; they were not run",
    links: "The file has links to other files; they were not followed",
  },
};
