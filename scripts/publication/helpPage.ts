import type { FunctionDefinition, Parameter } from "../../src/formulas";
import type { Language } from "../../src/i18n";
import type { RibbonButton } from "./ribbonButtons";

const TEXTS = {
  th: {
    title: "วิธีใช้ส่วนเสริมผลประเมิน ITA",
    buttons: "ปุ่มบนแท็บหน้าแรก",
    functions: "ฟังก์ชัน ITAS",
    intro: "ใช้ในเซลล์ของ Excel เมื่อเปิดส่วนเสริมนี้",
    optional: "ไม่ใส่ก็ได้",
  },
  en: {
    title: "Using the ITA results add-in",
    buttons: "Buttons on the Home tab",
    functions: "ITAS functions",
    intro: "For use in Excel cells while this add-in is present.",
    optional: "optional",
  },
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
<h3><code>${escaped(signature(definition))}</code></h3>
<p>${escaped(definition.description[language])}</p>
<dl>${definition.parameters.map((parameter) => parameterEntry(parameter, language)).join("")}</dl>
</section>`;
}

function buttonEntry({ label, description, icon }: RibbonButton): string {
  return `<dt><img src="${icon}" width="32" height="32" alt=""> ${escaped(label)}</dt><dd>${escaped(description)}</dd>`;
}

/** The page behind the help button and Excel's “Help on this function”; one section per function. */
export function helpPage(
  definitions: readonly FunctionDefinition[],
  buttons: readonly RibbonButton[],
  language: Language,
): string {
  const text = TEXTS[language];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self'; style-src 'unsafe-inline'">
<title>${text.title}</title>
<style>body{font:16px/1.6 "Leelawadee UI","Noto Sans Thai",Tahoma,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}
h3{font-size:1.05rem;margin-top:2rem}dd{margin:0 0 .5rem 1.5rem}img{vertical-align:middle}</style>
</head>
<body>
<h1>${text.title}</h1>
<h2>${text.buttons}</h2>
<dl>${buttons.map(buttonEntry).join("\n")}</dl>
<h2>${text.functions}</h2>
<p>${text.intro}</p>
${definitions.map((definition) => section(definition, language)).join("\n")}
</body>
</html>
`;
}
