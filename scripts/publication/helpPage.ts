import type { FunctionDefinition, Parameter } from "../../src/formulas";
import type { Language } from "../../src/i18n";

const TEXTS = {
  th: { title: "ฟังก์ชัน ITAS", optional: "ไม่ใส่ก็ได้", intro: "ใช้ในเซลล์ของ Excel เมื่อเปิดส่วนเสริมนี้" },
  en: { title: "ITAS functions", optional: "optional", intro: "For use in Excel cells while this add-in is present." },
};

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function signature({ id, parameters }: FunctionDefinition): string {
  const names = parameters.map(({ name, optional }) => (optional === true ? `[${name}]` : name));
  return `ITAS.${id}(${names.join(", ")})`;
}

function parameterEntry(parameter: Parameter, language: Language): string {
  const optional = parameter.optional === true ? ` (${TEXTS[language].optional})` : "";
  return `<dt><code>${parameter.name}</code>${optional}</dt><dd>${escaped(parameter.description[language])}</dd>`;
}

function section(definition: FunctionDefinition, language: Language): string {
  return `<section id="${definition.id.toLowerCase()}">
<h2><code>${escaped(signature(definition))}</code></h2>
<p>${escaped(definition.description[language])}</p>
<dl>${definition.parameters.map((parameter) => parameterEntry(parameter, language)).join("")}</dl>
</section>`;
}

/** The page that Excel's “Help on this function” opens; one section per function. */
export function helpPage(definitions: readonly FunctionDefinition[], language: Language): string {
  const { title, intro } = TEXTS[language];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>body{font:16px/1.6 "Leelawadee UI","Noto Sans Thai",Tahoma,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}
h2{font-size:1.05rem;margin-top:2rem}dd{margin:0 0 .5rem 1.5rem}</style>
</head>
<body>
<h1>${title}</h1>
<p>${intro}</p>
${definitions.map((definition) => section(definition, language)).join("\n")}
</body>
</html>
`;
}
