import { addDays, BUDDHIST_ERA_OFFSET, toSerial, type IsoDate } from "./dates";
import { isWeekend, workingDayFrom } from "./workingDays";

/** Days off of government offices; their names are in i18n. */
export const HOLIDAY_NAMES = [
  "new-year",
  "makha-bucha",
  "chakri",
  "songkran",
  "coronation",
  "visakha-bucha",
  "ploughing",
  "queen",
  "asalha-bucha",
  "buddhist-lent",
  "king",
  "mothers",
  "navamindra",
  "chulalongkorn",
  "fathers",
  "constitution",
  "new-years-eve",
] as const;
export type HolidayName = (typeof HOLIDAY_NAMES)[number];

/**
 * Why a day is off: the same date every year; the working day after a weekend with a holiday; or a date
 * of the lunar calendar, which no simple rule gives, from nothing better than memory.
 */
export type HolidayBasis = "yearly" | "substitute" | "memory";

export interface Holiday {
  readonly date: IsoDate;
  /** Of a substitute: the holiday it stands for. */
  readonly name: HolidayName;
  readonly basis: HolidayBasis;
}

export interface Holidays {
  /** By date. */
  readonly days: readonly Holiday[];
  /** Holidays of the year whose date is not known here. */
  readonly unknown: readonly HolidayName[];
}

const YEARLY: readonly { readonly name: HolidayName; readonly day: string; readonly since?: number }[] = [
  { name: "new-year", day: "01-01" },
  { name: "chakri", day: "04-06" },
  { name: "songkran", day: "04-13" },
  { name: "songkran", day: "04-14" },
  { name: "songkran", day: "04-15" },
  { name: "coronation", day: "05-04", since: 2020 },
  { name: "queen", day: "06-03", since: 2019 },
  { name: "king", day: "07-28", since: 2017 },
  { name: "mothers", day: "08-12" },
  { name: "navamindra", day: "10-13", since: 2017 },
  { name: "chulalongkorn", day: "10-23" },
  { name: "fathers", day: "12-05" },
  { name: "constitution", day: "12-10" },
  { name: "new-years-eve", day: "12-31" },
];

/** Full moons by the Thai lunar calendar: Makha, Visakha and Asalha Bucha of a Common-Era year. */
const LUNAR: Readonly<Partial<Record<number, readonly [makha: IsoDate, visakha: IsoDate, asalha: IsoDate]>>> = {
  2020: ["2020-02-08", "2020-05-06", "2020-07-05"],
  2021: ["2021-02-26", "2021-05-26", "2021-07-24"],
  2022: ["2022-02-16", "2022-05-15", "2022-07-13"],
  2023: ["2023-03-06", "2023-06-03", "2023-08-01"],
  2024: ["2024-02-24", "2024-05-22", "2024-07-20"],
  2025: ["2025-02-12", "2025-05-11", "2025-07-10"],
  2026: ["2026-03-03", "2026-05-31", "2026-07-29"],
};

/** The court announces the ploughing ceremony year by year. */
const ANNOUNCED: readonly HolidayName[] = ["ploughing"];
const BY_THE_MOON: readonly HolidayName[] = ["makha-bucha", "visakha-bucha", "asalha-bucha", "buddhist-lent"];

function yearlyDays(year: number): readonly Holiday[] {
  return YEARLY.filter(({ since = year }) => since <= year).map(({ name, day }) => ({
    date: `${String(year)}-${day}`,
    name,
    basis: "yearly",
  }));
}

function lunarDays(year: number): readonly Holiday[] {
  const full = LUNAR[year];
  if (full === undefined) return [];
  const [makha, visakha, asalha] = full;
  // The rains retreat begins the day after Asalha Bucha.
  const dates = [makha, visakha, asalha, addDays(asalha, 1)];
  return BY_THE_MOON.flatMap((name, index) => {
    const date = dates[index];
    return date === undefined ? [] : [{ date, name, basis: "memory" as const }];
  });
}

/** One day off for each weekend with holidays, however many: the next day that is not off itself. */
function substitutes(days: readonly Holiday[]): readonly Holiday[] {
  const off = new Set(days.map(({ date }) => date));
  const weekends = new Set<number>();
  return days.flatMap(({ date, name }): readonly Holiday[] => {
    const weekend = Math.floor(toSerial(date) / 7);
    if (!isWeekend(date) || weekends.has(weekend)) return [];
    weekends.add(weekend);
    const substitute = workingDayFrom(date, off);
    off.add(substitute);
    return [{ date: substitute, name, basis: "substitute" }];
  });
}

const byDate = (a: Holiday, b: Holiday): number => a.date.localeCompare(b.date);

/**
 * Days off of Thai government offices in a fiscal year (Buddhist era), weekends aside. Days the cabinet
 * adds for one year only are not among them.
 */
export function holidaysOf(fiscalYear: number): Holidays {
  const year = fiscalYear - BUDDHIST_ERA_OFFSET;
  const [from, to] = [`${String(year - 1)}-10-01`, `${String(year)}-09-30`];
  const days = [year - 1, year].flatMap((each) => [...yearlyDays(each), ...lunarDays(each)]).sort(byDate);
  return {
    days: [...days, ...substitutes(days)].sort(byDate).filter(({ date }) => from <= date && date <= to),
    unknown: [...(year in LUNAR ? [] : BY_THE_MOON), ...ANNOUNCED],
  };
}
