import { subindicatorKey } from "../formulas";
import { CAUSES, NATIONAL_TARGET } from "../ita";
import { APPROVAL_DAYS, STATUSES } from "../plan";
import { toSerial } from "../thai";
import { table } from "./layout";
import type { SheetModel } from "./model";
import type { TableSpec } from "./spec";

export interface At {
  readonly row: number;
  readonly column: number;
}

export function settingsTable(model: SheetModel, at: At): TableSpec {
  const { scheme: t } = model.texts;
  const { plan, target, today, officeYear } = model;
  const source = (value: number) => (value === NATIONAL_TARGET ? t.nationalTarget : t.chosen);
  return table(
    model,
    "tblSettings",
    at,
    [
      { key: "setting", style: "label" },
      { key: "value", style: "input" },
      { key: "note", style: "note" },
      { key: "source", style: "note" },
    ],
    [
      [t.target, target, t.targetNote, source(target)],
      [t.threshold, plan.threshold, t.thresholdNote, source(plan.threshold)],
      [t.asOf, toSerial(today), t.asOfNote, t.chosen],
      [t.approvalDays, officeYear?.approvalDays ?? APPROVAL_DAYS, t.approvalDaysNote, t.chosen],
    ],
  );
}

export function instrumentWeightTable(model: SheetModel, at: At): TableSpec {
  const { scheme, texts } = model;
  return table(
    model,
    "tblSchemeInstruments",
    at,
    [
      { key: "instrument", style: "code" },
      { key: "weight", style: "inputScore" },
      { key: "name", style: "wrapped" },
      { key: "source", style: "note" },
    ],
    scheme.instruments.map(({ code, weight, weightProvenance }) => [
      code,
      weight,
      texts.instruments[code],
      texts.provenances[weightProvenance],
    ]),
  );
}

export function bandTable(model: SheetModel, at: At): TableSpec {
  const { bands } = model.scheme;
  return table(
    model,
    "tblSchemeBands",
    at,
    [
      { key: "level", style: "input" },
      { key: "min", style: "inputScore" },
      { key: "instrumentMin", style: "inputScore" },
      { key: "source", style: "note" },
    ],
    bands === null
      ? []
      : bands.levels.map(({ level, min, instrumentMin }) => [
          level,
          min,
          instrumentMin,
          model.texts.provenances[bands.provenance],
        ]),
  );
}

export function groupLimitTable(model: SheetModel, at: At): TableSpec {
  return table(
    model,
    "tblSchemeGroups",
    at,
    [
      { key: "group", style: "input" },
      { key: "atLeast", style: "inputScore" },
      { key: "above", style: "inputScore" },
      { key: "source", style: "note" },
    ],
    model.groups.map(({ name, atLeast, above }) => [name, atLeast, above, model.texts.scheme.officeGroups]),
  );
}

export function schemeIndicatorTable(model: SheetModel, at: At): TableSpec {
  const { scheme, texts, language } = model;
  return table(
    model,
    "tblSchemeIndicators",
    at,
    [
      { key: "no", style: "integer" },
      { key: "instrument", style: "code" },
      { key: "name", style: "text" },
      { key: "source", style: "note" },
    ],
    scheme.indicators.map(({ no, instrument, name, nameEn }) => [
      no,
      instrument,
      language === "th" ? name : nameEn,
      texts.provenances[scheme.confirmed ? "document" : "memory"],
    ]),
  );
}

/** The choices of drop-downs; statuses fill the first rows only. */
export function listTable(model: SheetModel, at: At): TableSpec {
  const { texts } = model;
  return table(
    model,
    "tblLists",
    at,
    [
      { key: "status", style: "wrapped" },
      { key: "cause", style: "wrapped" },
    ],
    CAUSES.map((cause, index) => {
      const status = STATUSES[index];
      return [status === undefined ? null : texts.statuses[status], texts.causes[cause]];
    }),
  );
}

export function schemeItemTable(model: SheetModel, at: At): TableSpec {
  const { scheme, texts } = model;
  return table(
    model,
    "tblSchemeItems",
    at,
    [
      { key: "code", style: "code" },
      { key: "subindicator", style: "code" },
      { key: "indicator", style: "integer" },
      { key: "name", style: "wrapped" },
      { key: "source", style: "note" },
    ],
    scheme.items.map((item) => [
      item.code,
      subindicatorKey(item),
      item.indicator,
      item.name,
      texts.provenances[item.provenance],
    ]),
  );
}
