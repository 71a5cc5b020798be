import {
  INSTRUMENTS,
  parseNumber,
  type Assessment,
  type IndicatorResult,
  type InstrumentCode,
  type ItemCode,
  type ItemResult,
  type PrintedAction,
} from "../../ita";
import { textKey, toArabicDigits } from "../../thai";
import type { Place } from "../diagnostics";
import { splitOwners } from "../checks/owners";
import { mentioned, type ActionTexts } from "./tables/actionTables";
import { textOrNothing } from "./cells";
import type { Fate } from "./fates";
import type { GroupMember } from "./tables/groupTables";
import { Notes } from "./notes";
import type { Statement } from "./prose/statements";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
/** The texts of an item, as one row gives them. */
export type ItemTexts = Partial<Record<"name" | "comment" | "recommendation" | "owner" | "monitor", string>>;

/** `100.00*` points to a note below; `0/100` is out of the hundred every score is out of. */
const SAID_BEHIND = /(?<=[0-9๐-๙])\s?(?:[*†‡]{1,3}|\/\s?(?:100|๑๐๐)(?:[.,][0๐]{1,2})?)\s*$/;

/** Everything found in one document so far. A figure once found is never replaced, only contradicted. */
export class Draft extends Notes {
  readonly items = new Map<ItemCode, Mutable<ItemResult>>();
  readonly itemPlaces = new Map<ItemCode, Place>();
  readonly indicators = new Map<number, Mutable<IndicatorResult> & { name: string }>();
  readonly instruments: Partial<Record<InstrumentCode, number>> = {};
  readonly respondents: Partial<Record<InstrumentCode, number>> = {};
  /** Where figures were seen first, by subject: an item's code (its score), "9", "OIT", "total", "band", "rank". */
  readonly places = new Map<string, Place>();
  /** Every score printed for an instrument, once each; which of them are weighted shows only at the end. */
  readonly instrumentSightings: { readonly code: InstrumentCode; readonly score: number; readonly place: Place }[] = [];
  /** Where the first owner of an item was named. */
  ownersPlace: Place | undefined;
  /** What sentences claim about the scores, to be held against them. */
  readonly statements: Statement[] = [];
  readonly groupMembers: GroupMember[] = [];
  readonly actions: ActionTexts[] = [];
  total: number | undefined;
  band: string | undefined;
  rank: number | undefined;

  /** A score between 0 and 100; anything else is noted and absent. */
  readScore(cell: string, subject: string, place: Place): number | undefined {
    const parsed = parseNumber(cell.replace(SAID_BEHIND, ""));
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
        this.places.set(code, place);
        added = true;
      } else if (item.score !== score) {
        this.noteConflict(code, item.score, score, place);
        added = true;
      }
    }
    for (const field of ["name", "comment", "recommendation", "owner", "monitor"] as const) {
      const text = textOrNothing(cells[field]);
      if (text === undefined) continue;
      if (field === "owner") this.ownersPlace ??= place;
      const before = item[field];
      if (before === undefined) {
        item[field] = text;
        added = true;
      } else if (textKey(before) !== textKey(text) && (field !== "name" || bothScored)) {
        this.noteContradiction("duplicate-item", this.itemPlaces.get(code) ?? {}, place, {
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

  /** Adds what percentage gave an answer to a question. */
  addAnswer(code: ItemCode, answer: string, percent: number, place: Place): void {
    const item: Mutable<ItemResult> = this.items.get(code) ?? {};
    this.items.set(code, item);
    if (!this.itemPlaces.has(code)) this.itemPlaces.set(code, place);
    const known = new Map(Object.entries(item.answers ?? {}));
    const before = known.get(answer);
    if (before !== undefined && before !== percent) this.noteConflict(`${code} ${answer}`, before, percent, place);
    known.set(answer, before ?? percent);
    item.answers = Object.fromEntries(known);
  }

  addIndicator(no: number, name: string, score: number | undefined, place: Place): Fate {
    const known = this.indicators.get(no);
    if (score !== undefined && known?.score === undefined) this.places.set(String(no), place);
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
    this.noteConflict(String(no), known.score, score, place);
    return "record";
  }

  /** Adds what a row says of an indicator besides its score; a second text of one kind is noted. */
  addIndicatorTexts(no: number, texts: Omit<ItemTexts, "name">, place: Place): void {
    const indicator = this.indicators.get(no);
    if (indicator === undefined) return;
    for (const field of ["comment", "recommendation", "owner", "monitor"] as const) {
      const text = textOrNothing(texts[field]);
      const before = indicator[field];
      if (text === undefined) continue;
      if (field === "owner") this.ownersPlace ??= place;
      if (before === undefined) indicator[field] = text;
      else if (textKey(before) !== textKey(text)) {
        this.note("duplicate-item", place, {
          item: String(no),
          field,
          first: before.slice(0, 80),
          second: text.slice(0, 80),
        });
      }
    }
    if (indicator.owner !== undefined) indicator.owners = splitOwners(indicator.owner);
  }

  addTotal(score: number, place: Place): Fate {
    if (this.total === undefined) {
      this.total = score;
      this.places.set("total", place);
      return "record";
    }
    if (this.total === score) return "repeat";
    this.noteConflict("total", this.total, score, place);
    return "record";
  }

  addInstrument(code: InstrumentCode, score: number, place: Place): Fate {
    if (this.instrumentSightings.some((seen) => seen.code === code && seen.score === score)) return "repeat";
    this.instrumentSightings.push({ code, score, place });
    this.instruments[code] ??= score;
    if (!this.places.has(code)) this.places.set(code, place);
    return "record";
  }

  /** Settles what an instrument scored, once it is known which sightings to trust. */
  settleInstrument(code: InstrumentCode, score: number | undefined, place: Place | undefined): void {
    if (score === undefined || place === undefined) {
      Reflect.deleteProperty(this.instruments, code);
      this.places.delete(code);
    } else {
      this.instruments[code] = score;
      this.places.set(code, place);
    }
  }

  /** The band a text names, if any; a second one is noted. */
  addBand(text: string, place: Place): void {
    const band = bandName(text);
    if (band === undefined) return;
    if (this.band !== undefined && this.band !== band) this.noteConflict("band", this.band, band, place);
    if (this.band === undefined) this.places.set("band", place);
    this.band ??= band;
  }

  addRank(rank: number, place: Place): void {
    if (this.rank !== undefined && this.rank !== rank) this.noteConflict("rank", this.rank, rank, place);
    if (this.rank === undefined) this.places.set("rank", place);
    this.rank ??= rank;
  }

  /** Two figures of one subject: the first one, with the place it was seen, and another. */
  noteConflict(subject: string, first: string | number, second: string | number, place: Place): void {
    this.noteContradiction("score-conflict", this.places.get(subject) ?? {}, place, { subject, first, second });
  }

  addRespondentCount(code: InstrumentCode, count: number, place: Place): void {
    const known = this.respondents[code];
    const subject = `${code} respondents`;
    if (!this.places.has(subject)) this.places.set(subject, place);
    if (known !== undefined && known !== count) this.noteConflict(subject, known, count, place);
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
      const place = other.places.get(code) ?? other.itemPlaces.get(code) ?? { file };
      this.addItem(code, score, given({ name, comment, recommendation, owner, monitor }), place);
    }
    const at = (subject: string): Place => other.places.get(subject) ?? { file };
    for (const [no, { name, score, comment, recommendation, owner, monitor }] of other.indicators) {
      this.addIndicator(no, name, score, at(String(no)));
      this.addIndicatorTexts(no, given({ comment, recommendation, owner, monitor }), at(String(no)));
    }
    for (const { code, score, place } of other.instrumentSightings) this.addInstrument(code, score, place);
    for (const code of INSTRUMENTS) {
      const respondents = other.respondents[code];
      if (respondents !== undefined) this.addRespondentCount(code, respondents, at(`${code} respondents`));
    }
    if (other.total !== undefined) this.addTotal(other.total, at("total"));
    if (other.band !== undefined) this.addBand(`ระดับ ${other.band}`, at("band"));
    if (other.rank !== undefined) this.addRank(other.rank, at("rank"));
    for (const statement of other.statements) this.statements.push(statement);
    for (const [code, { answers }] of other.items) {
      for (const [answer, percent] of Object.entries(answers ?? {})) {
        if (percent !== undefined) this.addAnswer(code, answer, percent, { file });
      }
    }
    for (const member of other.groupMembers) this.groupMembers.push(member);
    for (const action of other.actions) this.actions.push(action);
    for (const diagnostic of other.diagnostics) this.diagnostics.push(diagnostic);
  }

  private printedActions(): readonly PrintedAction[] {
    return this.actions.map((texts) => {
      const about = mentioned([texts.measure, texts.analysis, texts.steps].join(" "));
      return { ...texts, ...(texts.owner === undefined ? {} : { owners: splitOwners(texts.owner) }), about };
    });
  }

  /** Takes an overall figure for what it is: the score of the only instrument the document is about. */
  creditTotalTo(instrument: InstrumentCode, place: Place): void {
    const { total } = this;
    if (total === undefined) return;
    const band = this.band ?? "–";
    const seen = this.forgetTotal() ?? place;
    this.addInstrument(instrument, total, seen);
    this.note("total-is-instrument", seen, { instrument, value: total, band });
  }

  /** Drops an overall figure and the band beside it, which are of something else; tells where it stood. */
  forgetTotal(): Place | undefined {
    const place = this.places.get("total");
    this.total = undefined;
    this.band = undefined;
    this.places.delete("total");
    this.places.delete("band");
    return place;
  }

  /**
   * A score that a text gives beside a table of many agencies is nobody's in particular: an average,
   * most of the time. Where nothing else is said of one agency, it is noted and not used.
   */
  disownTotal(place: Place): void {
    const { total } = this;
    if (total === undefined || this.items.size > 0 || this.indicators.size > 0) return;
    this.total = undefined;
    this.band = undefined;
    this.rank = undefined;
    this.note("total-of-nobody", place, { value: total });
  }

  /** Nothing of an assessment was found. */
  isEmpty(): boolean {
    return this.items.size === 0 && this.indicators.size === 0 && !this.hasScores();
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
      ...(this.actions.length === 0 ? {} : { actions: this.printedActions() }),
      reported: {
        ...(this.total === undefined ? {} : { total: this.total }),
        ...(this.band === undefined ? {} : { band: this.band }),
        ...(Object.keys(this.instruments).length === 0 ? {} : { instruments: this.instruments }),
      },
    };
  }
}

/** The texts that are there. */
function given(texts: Readonly<Record<string, string | undefined>>): ItemTexts {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined));
}

const BAND =
  /(?:ระดับ|เกรด|level|grade)\s*(?:ผลการประเมิน)?\s*[:=]?\s*[“"'(]?\s*(AA|A|B|C|D|E|F|ผ่านดีเยี่ยม|ผ่านดี|ผ่าน|ต้องปรับปรุงโดยด่วน|ต้องปรับปรุง)(?![A-Za-z])/;

/** The band named in a text: `อยู่ในระดับ C`, `(ระดับ A)`. */
export function bandName(text: string): string | undefined {
  return BAND.exec(text)?.[1];
}
