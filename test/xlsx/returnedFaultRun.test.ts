import { TRAVELLING, type ReturnedPlan } from "../../src/plan";
import type { Subject } from "../../src/ita";
import { toSerial } from "../../src/thai";
import type { ReturnedFile } from "../../src/workbook";
import { readReturned, toXlsx } from "../../src/xlsx";
import { sentRow } from "../workbook/sharing/sentParts";
import { oleContainer } from "./oleContainer";
import { partSpec, withTable } from "./partFiles";

/** Places tried in each file, the same ones every time. */
const PLACES = 40;

function* chance(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

const UNITS = ["สำนักปลัด", "กองคลัง", "กองแผน", "กองพัสดุ", "กิจการสภา", "กองการศึกษา"];

function rowsOf(unit: number) {
  return Array.from({ length: unit + 2 }, (_, index) =>
    sentRow(`O${String(unit * 7 + index + 1)}` as Subject, {
      lead: UNITS[unit] ?? "",
      measure: `มาตรการที่ ${String(index)} ของ${UNITS[unit] ?? ""}`,
      publishBy: "2021-03-01",
    }),
  );
}

const given = Promise.all(
  UNITS.map(async (unit, index) => ({
    name: `${unit}.xlsx`,
    bytes: await toXlsx(partSpec(rowsOf(index), { unit })),
  })),
);

const rowsSaid = ({ rows }: ReturnedPlan) => rows.map(({ id, entries }) => ({ id, entries }));

async function outcomeOf(bytes: Uint8Array): Promise<ReturnedFile> {
  return readReturned({ name: "x.xlsx", bytes });
}

describe("a file cut off anywhere", () => {
  it.each(UNITS.map((unit, index) => [unit, index] as const))("is told as damaged, of %s", async (_, index) => {
    const bytes = (await given)[index]?.bytes ?? new Uint8Array();
    const next = chance(index + 1);
    const reasons = new Set<string>();
    for (let place = 0; place < PLACES; place += 1) {
      const length = 2 + Math.floor(Number(next.next().value) * (bytes.length - 2));
      const returned = await outcomeOf(bytes.slice(0, length));
      reasons.add(returned.kind === "refused" ? returned.reason : `read at ${String(length)}`);
    }
    expect([...reasons]).toEqual(["damaged"]);
  });
});

describe("a file with a bit flipped anywhere", () => {
  it.each(UNITS.map((unit, index) => [unit, index] as const))(
    "is refused or says what it said, of %s",
    async (_, index) => {
      const bytes = (await given)[index]?.bytes ?? new Uint8Array();
      const whole = await outcomeOf(bytes);
      const next = chance(index + 101);
      for (let place = 0; place < PLACES; place += 1) {
        const flipped = new Uint8Array(bytes);
        const at = Math.floor(Number(next.next().value) * bytes.length);
        flipped[at] = (flipped[at] ?? 0) ^ (1 << Math.floor(Number(next.next().value) * 8));
        const returned = await outcomeOf(flipped);
        if (returned.kind === "refused" || whole.kind === "refused") expect(returned.kind).toBe("refused");
        else expect(rowsSaid(returned.plan)).toEqual(rowsSaid(whole.plan));
      }
    },
  );
});

describe("files with a fault of every kind among others", () => {
  it("are told one by one, and nothing else is disturbed", async () => {
    const files = await given;
    const [first] = files;
    const bytes = first?.bytes ?? new Uint8Array();
    const faults = {
      "ตัดท้าย.xlsx": bytes.slice(0, bytes.length - 30),
      "ว่าง.xlsx": new Uint8Array(),
      "รหัสผ่าน.xlsx": oleContainer(["EncryptionInfo", "EncryptedPackage"]),
      "เก่า.xlsx": oleContainer(["Workbook"]),
      "พิมพ์.xlsx": new TextEncoder().encode("%PDF-1.7"),
      "รูป.xlsx": new Uint8Array([0x89, 0x50, 0x4e, 0x47]),
    };
    const mixed = Object.entries(faults).flatMap(([name, broken], index) => [
      { name, bytes: broken },
      ...(files[index] === undefined ? [] : [files[index]]),
    ]);
    const returned = await Promise.all(mixed.map(readReturned));
    expect(returned.flatMap((each) => (each.kind === "refused" ? [[each.file, each.reason]] : []))).toEqual([
      ["ตัดท้าย.xlsx", "damaged"],
      ["ว่าง.xlsx", "empty"],
      ["รหัสผ่าน.xlsx", "encrypted"],
      ["เก่า.xlsx", "not-xlsx"],
      ["พิมพ์.xlsx", "not-xlsx"],
      ["รูป.xlsx", "not-xlsx"],
    ]);
    const alone = await Promise.all(files.map(readReturned));
    expect(returned.filter(({ kind }) => kind === "returned")).toEqual(alone);
  });
});

describe("a file of another plan", () => {
  it("says whose and of which year it is", async () => {
    const rows = [{ ...sentRow("O2", { measure: "x" }), id: "ZZZZZ-2562-O2-1" }];
    const spec = partSpec(rows, { agency: "เทศบาลอื่น", year: 2562, key: "ZZZZZ-2562" });
    const returned = await outcomeOf(await toXlsx(spec));
    expect(returned).toMatchObject({ plan: { key: "ZZZZZ-2562", agency: "เทศบาลอื่น", fiscalYear: 2562 } });
  });
});

describe("a file with a column spoilt", () => {
  const rows = rowsOf(3);
  const spoilt = async (key: string, content: (row: number) => string | number | null) => {
    const spec = withTable(partSpec(rows), "tblTasks", (table) => {
      const at = table.columns.findIndex((column) => column.key === key);
      return { ...table, rows: table.rows.map((row, index) => row.with(at, content(index))) };
    });
    const returned = await outcomeOf(await toXlsx(spec));
    if (returned.kind === "refused") throw new Error(returned.reason);
    return returned.plan;
  };

  it("has its ids cleared and everything else read", async () => {
    const plan = await spoilt("id", () => null);
    expect(plan.rows.map(({ id, subject, entries }) => ({ id, subject, entries }))).toEqual(
      rows.map(({ subject, entries }) => ({ id: null, subject, entries })),
    );
    expect(plan.sent?.size).toBe(rows.length);
  });

  it.each([
    ["finding", "ประเด็น", `ประเด็นของ ${rows[0]?.subject ?? ""}`],
    ["comment", "ความคิดเห็นของกรรมการ", ""],
    ["score", "คะแนน", "0"],
    ["item", "ข้อ", rows[0]?.subject ?? ""],
  ])("that is not to be filled in has what was written over it told, in %s", async (key, header, sent) => {
    const asGiven = (row: number) =>
      ({ item: rows[row]?.subject, finding: `ประเด็นของ ${rows[row]?.subject ?? ""}`, score: 0 })[key] ?? null;
    const { rows: read } = await spoilt(key, (row) => (row === 0 ? "เขียนทับ" : asGiven(row)));
    expect(read[0]?.touched).toEqual([{ header, sent, text: "เขียนทับ" }]);
    expect(read.slice(1).flatMap(({ touched }) => touched)).toEqual([]);
    expect(read[0]).toMatchObject({ id: rows[0]?.id, entries: rows[0]?.entries ?? {}, remarks: [] });
  });

  it("has its dates in the wrong era in doubt, with what was meant", async () => {
    const plan = await spoilt("publishBy", () => toSerial("2564-04-09"));
    expect(plan.rows.map(({ doubts }) => doubts.publishBy)).toEqual(
      rows.map(() => ({ code: "date-meant", typed: "2564-04-09", meant: "2021-04-09" })),
    );
    const others = TRAVELLING.filter((field) => field !== "publishBy");
    expect(plan.rows.map(({ entries }) => Object.keys(entries))).toEqual(rows.map(() => others));
  });

  it("has dates as texts in doubt only where nobody can be sure", async () => {
    const texts = ["9 เม.ย. 64", "2021-04-09", "เมษา", "31/02/2564", "9/4/2564"];
    const plan = await spoilt("completedOn", (row) => texts[row] ?? null);
    expect(
      plan.rows.map(
        ({ doubts, entries }) => doubts.completedOn?.meant ?? doubts.completedOn?.code ?? entries.completedOn,
      ),
    ).toEqual(["2021-04-09", "2021-04-09", "date-unreadable", "date-unreadable", "2021-04-09"]);
  });
});
