import {
  INSTRUMENTS,
  parseNumber,
  type Assessment,
  type InstrumentCode,
  type ItemCode,
  type ItemResult,
} from "../../ita";
import { textKey, toArabicDigits } from "../../thai";
import type { Diagnostic, DiagnosticCode, Place, Severity } from "../diagnostics";
import { textOrNothing } from "./cells";

/** What became of a table row. */
export type Fate = "record" | "heading" | "repeat" | "unread";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
/** The texts of an item, as one row gives them. */
export type ItemTexts = Partial<Record<"name" | "comment" | "recommendation" | "owner" | "monitor", string>>;

const SEVERITIES: Readonly<Record<DiagnosticCode, Severity>> = {
  "code-repaired": "info",
  "unknown-code": "warning",
  "duplicate-item": "warning",
  "score-conflict": "error",
  "score-out-of-range": "error",
  "score-unreadable": "error",
  "name-differs": "warning",
  "text-damaged": "info",
  "recomputed-differs": "warning",
  "band-differs": "warning",
  "total-is-instrument": "warning",
  "owner-missing": "warning",
  "item-missing": "info",
  "cell-unused": "warning",
  "cell-shifted": "warning",
  "file-unmatched": "error",
  "table-without-tabs": "error",
  "text-unattributed": "warning",
  "unread-row": "warning",
  "scheme-unverified": "warning",
  "year-inferred": "info",
  "year-unknown": "warning",
  "year-conflict": "warning",
  "date-era": "warning",
};

/** Everything found in one document so far. A figure once found is never replaced, only contradicted. */
export class Draft {
  readonly items = new Map<ItemCode, Mutable<ItemResult>>();
  readonly itemPlaces = new Map<ItemCode, Place>();
  readonly indicators = new Map<number, { score?: number; name: string }>();
  readonly instruments: Partial<Record<InstrumentCode, number>> = {};
  readonly respondents: Partial<Record<InstrumentCode, number>> = {};
  readonly diagnostics: Diagnostic[] = [];
  total: number | undefined;
  band: string | undefined;
  rank: number | undefined;

  note(code: DiagnosticCode, source: Place, data?: Record<string, string | number>, severity = SEVERITIES[code]): void {
    this.diagnostics.push({ code, severity, source, ...(data === undefined ? {} : { data }) });
  }

  /** A score between 0 and 100; anything else is noted and absent. */
  readScore(cell: string, subject: string, place: Place): number | undefined {
    const parsed = parseNumber(cell);
    if (parsed.kind === "absent") return undefined;
    if (parsed.kind === "unreadable") {
      this.note("score-unreadable", place, { subject, value: cell.slice(0, 80) });
      return undefined;
    }
    if (parsed.value > 100) {
      this.note("score-out-of-range", place, { subject, value: parsed.value });
      return undefined;
    }
    return parsed.value;
  }

  /** Adds what one row says of an item. "repeat" if all of it was known already. */
  addItem(code: ItemCode, score: number | undefined, cells: ItemTexts, place: Place): Fate {
    const known = this.items.get(code);
    const item: Mutable<ItemResult> = known ?? {};
    let added = known === undefined;
    // Names differ from table to table; two scored rows of other names may be a misprinted code.
    const bothScored = score !== undefined && known?.score !== undefined;
    if (known === undefined) {
      this.items.set(code, item);
      this.itemPlaces.set(code, place);
    }
    if (score !== undefined) {
      if (item.score === undefined) {
        item.score = score;
        added = true;
      } else if (item.score !== score) {
        this.note("score-conflict", place, { subject: code, first: item.score, second: score });
        added = true;
      }
    }
    for (const field of ["name", "comment", "recommendation", "owner", "monitor"] as const) {
      const text = textOrNothing(cells[field]);
      if (text === undefined) continue;
      const before = item[field];
      if (before === undefined) {
        item[field] = text;
        added = true;
      } else if (textKey(before) !== textKey(text) && (field !== "name" || bothScored)) {
        this.note("duplicate-item", place, {
          item: code,
          field,
          first: before.slice(0, 80),
          second: text.slice(0, 80),
        });
        added = true;
      }
    }
    return added ? "record" : "repeat";
  }

  /** Continues the texts of an item on the next line or page. */
  continueItem(code: ItemCode, cells: ItemTexts): void {
    const item = this.items.get(code);
    if (item === undefined) return;
    for (const field of ["name", "comment", "recommendation", "owner", "monitor"] as const) {
      const text = textOrNothing(cells[field]);
      if (text !== undefined) item[field] = item[field] === undefined ? text : `${item[field]} ${text}`;
    }
  }

  addIndicator(no: number, name: string, score: number | undefined, place: Place): Fate {
    const known = this.indicators.get(no);
    if (known === undefined) {
      this.indicators.set(no, score === undefined ? { name } : { name, score });
      return "record";
    }
    if (score === undefined) return "repeat";
    if (known.score === undefined) {
      known.score = score;
      return "record";
    }
    if (known.score === score) return "repeat";
    this.note("score-conflict", place, { subject: String(no), first: known.score, second: score });
    return "record";
  }

  addTotal(score: number, place: Place): Fate {
    if (this.total === undefined) {
      this.total = score;
      return "record";
    }
    if (this.total === score) return "repeat";
    this.note("score-conflict", place, { subject: "total", first: this.total, second: score });
    return "record";
  }

  addInstrument(code: InstrumentCode, score: number, place: Place): Fate {
    const known = this.instruments[code];
    if (known === undefined) {
      this.instruments[code] = score;
      return "record";
    }
    if (known === score) return "repeat";
    this.note("score-conflict", place, { subject: code, first: known, second: score });
    return "record";
  }

  /** The band a text names, if any; a second one is noted. */
  addBand(text: string, place: Place): void {
    const band = bandName(text);
    if (band === undefined) return;
    if (this.band !== undefined && this.band !== band) this.noteConflict("band", this.band, band, place);
    this.band ??= band;
  }

  addRank(rank: number, place: Place): void {
    if (this.rank !== undefined && this.rank !== rank) this.noteConflict("rank", this.rank, rank, place);
    this.rank ??= rank;
  }

  private noteConflict(subject: string, first: string | number, second: string | number, place: Place): void {
    this.note("score-conflict", place, { subject, first, second });
  }

  private addRespondentCount(code: InstrumentCode, count: number, place: Place): void {
    const known = this.respondents[code];
    if (known !== undefined && known !== count) this.noteConflict(`${code} respondents`, known, count, place);
    this.respondents[code] ??= count;
  }

  /** `(IIT) จำนวน ๔๙ ราย` anywhere in a text. */
  addRespondents(text: string, place: Place): void {
    for (const match of toArabicDigits(text).matchAll(/\(?\b(IIT|EIT)\b\)?\s*จำนวน\s*([\d,]{1,9})\s*(?:ราย|คน)/g)) {
      const code = match[1] as InstrumentCode;
      const number = Number((match[2] ?? "").replace(/,/g, ""));
      if (number > 0) this.addRespondentCount(code, number, place);
    }
  }

  /** Takes over what another file says of the same assessment; contradictions are noted as within one file. */
  absorb(other: Draft, file: string): void {
    for (const [code, { score, name, comment, recommendation, owner, monitor }] of other.items) {
      const cells = { name, comment, recommendation, owner, monitor };
      const texts = Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== undefined));
      this.addItem(code, score, texts, other.itemPlaces.get(code) ?? { file });
    }
    for (const [no, { name, score }] of other.indicators) this.addIndicator(no, name, score, { file });
    for (const code of INSTRUMENTS) {
      const score = other.instruments[code];
      if (score !== undefined) this.addInstrument(code, score, { file });
      const respondents = other.respondents[code];
      if (respondents !== undefined) this.addRespondentCount(code, respondents, { file });
    }
    if (other.total !== undefined) this.addTotal(other.total, { file });
    if (other.band !== undefined) this.addBand(`ระดับ ${other.band}`, { file });
    if (other.rank !== undefined) this.addRank(other.rank, { file });
    for (const diagnostic of other.diagnostics) this.diagnostics.push(diagnostic);
  }

  /** Takes an overall figure for what it is: the score of the only instrument the document is about. */
  creditTotalTo(instrument: InstrumentCode, place: Place): void {
    const { total } = this;
    if (total === undefined) return;
    const band = this.band ?? "–";
    this.total = undefined;
    this.band = undefined;
    this.addInstrument(instrument, total, place);
    this.note("total-is-instrument", place, { instrument, value: total, band });
  }

  /** The document says something about scores. */
  hasScores(): boolean {
    return (
      this.total !== undefined ||
      Object.keys(this.instruments).length > 0 ||
      [...this.indicators.values()].some(({ score }) => score !== undefined) ||
      [...this.items.values()].some(({ score }) => score !== undefined)
    );
  }

  toAssessment(agency: string | null, fiscalYear: number | null): Assessment {
    return {
      agency,
      fiscalYear,
      respondents: this.respondents,
      ...(this.rank === undefined ? {} : { rank: this.rank }),
      indicators: Object.fromEntries([...this.indicators].sort(([a], [b]) => a - b)),
      items: Object.fromEntries(this.items),
      reported: {
        ...(this.total === undefined ? {} : { total: this.total }),
        ...(this.band === undefined ? {} : { band: this.band }),
        ...(Object.keys(this.instruments).length === 0 ? {} : { instruments: this.instruments }),
      },
    };
  }
}

const BAND =
  /(?:ระดับ|เกรด|level|grade)\s*(?:ผลการประเมิน)?\s*[:=]?\s*[“"'(]?\s*(AA|A|B|C|D|E|F|ผ่านดีเยี่ยม|ผ่านดี|ผ่าน|ต้องปรับปรุงโดยด่วน|ต้องปรับปรุง)(?![A-Za-z])/;

/** The band named in a text: `อยู่ในระดับ C`, `(ระดับ A)`. */
export function bandName(text: string): string | undefined {
  return BAND.exec(text)?.[1];
}
