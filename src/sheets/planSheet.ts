import { type PROPOSED_FIELDS } from "../plan";
import { columnRange, FIRST_TABLE_ROW, firstCell, heading } from "./layout";
import type { SheetModel } from "./model";
import { planTable } from "./planTable";
import { NAMES, quoted } from "./references";
import type { SheetSpec } from "./spec";

/** In characters, by column. */
const WIDTHS: Readonly<Partial<Record<string, number>>> = {
  item: 9,
  finding: 28,
  kind: 13,
  measure: 50,
  steps: 90,
  lead: 20,
  support: 17,
  monitor: 17,
  start: 13,
  publishBy: 14,
  approveBy: 15,
  status: 17,
  result: 22,
  closed: 20,
  missing: 22,
  proposed: 16,
  completedOn: 13,
  pageUrl: 30,
  fileUrl: 30,
  comment: 46,
  score: 10,
  impact: 11,
  indicator: 10,
};
const USUAL_WIDTH = 20;

/** Sheet แผนปรับปรุง: who does what by when about which finding. */
export function planSheet(model: SheetModel): SheetSpec {
  const { texts, plan } = model;
  const { plan: t } = texts;
  const spec = planTable(model);
  const at = (key: string) => firstCell(spec, key);
  const own = (key: string) => columnRange(spec, key);
  const list = (key: string, source: string) => ({ range: own(key), source });
  const proposes = (field: (typeof PROPOSED_FIELDS)[number]) =>
    `ISNUMBER(SEARCH(${quoted(texts.proposedFields[field])},${at("proposed")}))`;
  const unfinished = `AND(${at("status")}<>${quoted(texts.statuses.done)},${at("status")}<>${quoted(texts.statuses.verified)})`;
  return {
    key: "plan",
    name: texts.names.plan,
    blocks: heading(model, t.title(plan.fiscalYear === null ? "–" : String(plan.fiscalYear)), t.note, 12),
    tables: [spec],
    columnWidths: spec.columns.map(({ key }) => WIDTHS[key] ?? USUAL_WIDTH),
    conditionalFormats: [
      {
        range: { ...own("item"), columns: 2 },
        formula: `AND(${at("closed")}<>"",${at("kind")}<>${quoted(texts.kinds.fix)})`,
        tone: "muted",
      },
      { range: own("kind"), formula: `${at("kind")}=${quoted(texts.kinds.fix)}`, tone: "poor" },
      { range: own("kind"), formula: `${at("kind")}=${quoted(texts.kinds.maintain)}`, tone: "good" },
      {
        range: own("publishBy"),
        formula: `AND(ISNUMBER(${at("publishBy")}),${at("publishBy")}<${NAMES.asOf},${unfinished})`,
        tone: "poor",
      },
      { range: own("measure"), formula: proposes("measure"), tone: "proposed" },
      { range: own("steps"), formula: proposes("steps"), tone: "proposed" },
      { range: { ...own("start"), columns: 3 }, formula: proposes("dates"), tone: "proposed" },
      { range: own("period"), formula: proposes("dates"), tone: "proposed" },
      { range: { ...own("lead"), columns: 2 }, formula: proposes("owners"), tone: "proposed" },
      { range: own("monitor"), formula: proposes("monitor"), tone: "proposed" },
      {
        range: own("status"),
        formula: `OR(${at("status")}=${quoted(texts.statuses.done)},${at("status")}=${quoted(texts.statuses.verified)})`,
        tone: "good",
      },
      { range: own("missing"), formula: `${at("missing")}<>""`, tone: "poor" },
    ],
    validations: [
      { ...list("status", NAMES.statuses), refusal: { title: t.statusTitle, message: t.statusMessage } },
      list("lead", NAMES.owners),
      list("support", NAMES.owners),
      list("monitor", NAMES.owners),
    ],
    charts: [],
    freeze: { rows: FIRST_TABLE_ROW + 1, columns: 2 },
    print: {
      orientation: "landscape",
      fitWidth: true,
      titleRows: [FIRST_TABLE_ROW, FIRST_TABLE_ROW],
      lastColumn: spec.columns.findIndex(({ key }) => key === "result"),
    },
  };
}
