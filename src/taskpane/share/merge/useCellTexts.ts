import { useMemo } from "react";
import { sheetTexts, type Language, type SheetTexts } from "../../../i18n";
import type { Subject } from "../../../ita";
import type { Answer, TravellingField } from "../../../plan";
import { useLanguage } from "../../language/LanguageContext";
import { showDate } from "../../plan/showDate";
import { subjectLabel } from "../../state/subjectName";
import { useShareTexts } from "../useShareTexts";
import type { Cell } from "./mergeView";

const ISO_DATE = /^\d{4}-\d{2}-\d{2}/;

/** How cells of the plan, and what was said of them, are written for people. */
export interface CellTexts {
  /** `O2`, `ตัวชี้วัด 2`; the id where nobody can tell. */
  readonly action: (cell: Pick<Cell, "id" | "subject">) => string;
  readonly field: (field: TravellingField) => string;
  /** `O2 · สถานะ`. */
  readonly cell: (cell: Cell) => string;
  /** An entry as the sheet shows it. */
  readonly entry: (field: TravellingField | null, text: string) => string;
  readonly who: (answer: Pick<Answer, "unit">) => string;
  /** When and by whom a file was saved, where it says so. */
  readonly saved: (answer: Pick<Answer, "savedBy" | "savedOn">) => string;
  /** Where an answer stands. */
  readonly place: (answer: Pick<Answer, "file" | "place">) => string;
}

function day(text: string, language: Language): string {
  const [date] = ISO_DATE.exec(text) ?? [];
  return date === undefined ? text : showDate(date, language);
}

function status(text: string, { statuses }: SheetTexts): string {
  return text in statuses ? statuses[text as keyof typeof statuses] : text;
}

const DATES: ReadonlySet<TravellingField> = new Set(["start", "publishBy", "approveBy", "completedOn"]);

export function useCellTexts(): CellTexts {
  const language = useLanguage();
  const share = useShareTexts();
  return useMemo(() => {
    const sheets = sheetTexts(language);
    const field = (name: TravellingField): string => sheets.headers.tblPlan[name];
    const action = ({ id, subject }: Pick<Cell, "id" | "subject">): string =>
      subject === null ? (id ?? share.merge.newRow) : subjectLabel(subject satisfies Subject, sheets);
    const written = (of: TravellingField | null, text: string): string => {
      if (of === "status") return status(text, sheets);
      return of !== null && DATES.has(of) ? day(text, language) : text;
    };
    return {
      action,
      field,
      cell: (cell) => {
        const column = cell.field === null ? cell.header : field(cell.field);
        return [action(cell), ...(column === undefined ? [] : [column])].join(" · ");
      },
      entry: (of, text) => (text === "" ? share.blank : written(of, text)),
      who: ({ unit }) => unit ?? share.merge.noUnit,
      saved: ({ savedBy, savedOn }) =>
        savedBy === null && savedOn === null
          ? share.noDate
          : share.merge.saved(savedBy ?? "", savedOn === null ? "" : day(savedOn, language)),
      place: ({ file, place }) =>
        [share.merge.file(file), ...(place === null ? [] : [share.merge.place(place.sheet, place.row)])].join(" "),
    };
  }, [language, share]);
}
