import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { Parser } from "htmlparser2";
import { formatState, parseState, PRODUCT_VERSION, type WorkbookState } from "../../../src/workbook";
import { assertSequence, MIGRATIONS } from "../../../src/workbook/state/migrations";
import { STATE_VERSION } from "../../../src/workbook/state/state";
import { toStateXml } from "../../../src/workbook/state/stateXml";
import { planKey } from "../../../src/plan";
import { anyState, identity } from "./randomStates";
import { formatVersionOne } from "./versionOne";

const SIMPLE: WorkbookState = {
  createdBy: "0.1.0",
  language: "th",
  agency: "อบต.ตัวอย่าง",
  fiscalYear: 2563,
  key: "A1B2C-2563",
  threshold: 85,
  target: 85,
  written: new Map([
    ["tblPlan", { columns: new Map([["kind", "abc"]]), literals: ["item"], rows: new Map([["o1", ["x1"]]]) }],
  ]),
  cells: new Map(),
  names: new Map(),
  printed: {
    actions: [{ measure: "ประชุม", owners: ["กองคลัง"], about: ["O1", "9"] }],
    items: new Map([["O1", { owner: "กองคลัง" }]]),
    indicators: new Map(),
  },
  earlier: new Map([["A1B2C-2563-O1-1", { measure: "ประชุม", details: { note: "จากแผนปี 2563" } }]]),
  findings: new Map([["A1B2C-2563-O1-1", { status: "closed", on: "2021-02-15", from: 0, to: null }]]),
  style: null,
  settled: {
    answers: new Set(["a1"]),
    rows: new Map([["b2", "A1B2C-2563-O1-2"]]),
    said: new Map([["c3", "status:d4"]]),
  },
  returned: new Map([["d1", "2021-03-01"]]),
  points: [
    {
      ...{ kind: "merge", on: "2021-03-01", at: "09:30", fixes: 22, projected: 76.95, band: "B" },
      ...{ finished: new Set(["o15-1"]), overdue: new Set(["o2-1"]), returned: new Set(["กองคลัง"]) },
    },
  ],
  conversions: [],
  pane: null,
};

function known(xml: string): WorkbookState {
  const reading = parseState(xml);
  if (reading.kind !== "known") throw new Error(JSON.stringify(reading));
  return reading.state;
}

/** The state's text through a parser and a writer of XML, as Excel and LibreOffice pass it on. */
function rewritten(xml: string): string {
  let text = "";
  const parser = new Parser({ ontext: (piece) => (text += piece) }, { xmlMode: true, decodeEntities: true });
  parser.write(xml);
  parser.end();
  const entities = text
    .trim()
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/"/g, "&quot;")
    .replace(/\P{ASCII}/gu, (character) => `&#${String(character.codePointAt(0))};`);
  return `<ns0:state xmlns:ns0="urn:itas-excel:state">${entities}</ns0:state>`;
}

describe("the text of a state", () => {
  it("read back is the same state, whatever texts it holds", () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(known(formatState(state))).toEqual(state);
      }),
      { numRuns: 300 },
    );
  });

  it("survives programs that write its XML anew", () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(known(rewritten(formatState(state)))).toEqual(state);
      }),
      { numRuns: 200 },
    );
  });

  it("holds nothing XML cannot", () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const content = formatState(state).replace(/^<\?xml[^>]*>\n<state[^>]*>|<\/state>$/g, "");
        // eslint-disable-next-line no-control-regex -- control characters are what must not be there
        expect(content).not.toMatch(/[\u0000-\u001F<>&\uFFFE\uFFFF]|\p{Cs}/u);
      }),
    );
  });

  it("in CDATA is read too", () => {
    const json = /<state[^>]*>(.*)<\/state>/.exec(formatState(SIMPLE))?.[1] ?? "";
    expect(known(`<state xmlns="urn:itas-excel:state"><![CDATA[${json}]]></state>`)).toEqual(SIMPLE);
  });
});

describe("a damaged state", () => {
  it("never throws, and is read or said to be damaged or too new", () => {
    fc.assert(
      fc.property(
        anyState,
        fc.array(fc.tuple(fc.nat(), fc.string({ maxLength: 3 })), { minLength: 1, maxLength: 4 }),
        (state, cuts) => {
          let xml = formatState(state);
          for (const [at, text] of cuts) {
            const place = at % (xml.length + 1);
            xml = xml.slice(0, place) + text + xml.slice(place + 1 + (at % 7));
          }
          expect(["known", "damaged", "too-new"]).toContain(parseState(xml).kind);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("of any JSON at all never throws", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const data =
          typeof value === "object" && value !== null && !Array.isArray(value)
            ? { version: STATE_VERSION, ...value }
            : value;
        expect(parseState(toStateXml(data)).kind).not.toBe("known");
      }),
    );
  });

  const problem = (change: (json: string) => string): unknown => {
    const reading = parseState(change(formatState(SIMPLE)));
    return reading.kind === "damaged" ? reading.problem : reading.kind;
  };

  it("is told with the place of the fault", () => {
    expect(problem((json) => json.replace('"columns":[["kind","abc"]]', '"columns":7'))).toBe(
      "At written.tblPlan.columns: expected a list of pairs",
    );
    expect(problem((json) => json.replace('"literals":["item"]', '"literals":["item","x"]'))).toBe(
      "At written.tblPlan.rows: expected a hash for every column",
    );
    expect(problem((json) => json.replace('"language":"th"', '"language":"de"'))).toBe(
      'At language: expected "th" or "en"',
    );
    expect(problem((json) => json.replace("2021-02-15", "2021-02-31"))).toBe(
      "At findings.A1B2C-2563-O1-1.on: expected a day such as 2021-02-15",
    );
    expect(problem((json) => json.replace('"about":["O1","9"]', '"about":["O1","x"]'))).toBe(
      "At printed.actions.0.about.1: expected an item or indicator",
    );
    expect(problem((json) => json.replace('"fixes":22', '"fixes":-1'))).toBe("At points.0.fixes: expected a count");
    expect(problem((json) => json.replace('"version":5', '"version":0'))).toBe("At version: expected 1 or more");
    expect(problem(() => "<other/>")).toBe("At the root: expected a state");
  });

  it("cannot reach the prototype of objects", () => {
    const text = formatState(SIMPLE)
      .replace('"createdBy"', '"__proto__":{"polluted":1},"createdBy"')
      .replace('"tblPlan"', '"__proto__"');
    expect(known(text).written.has("__proto__")).toBe(true);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe("a state of an earlier version", () => {
  it("loses nothing, and nothing in its workbook is known to be ours", () => {
    fc.assert(
      fc.property(fc.record(identity), (old) => {
        expect(parseState(formatVersionOne(old))).toEqual({
          kind: "known",
          version: 1,
          state: {
            ...old,
            key: planKey(old.agency, old.fiscalYear),
            written: new Map(),
            cells: new Map(),
            names: new Map(),
            findings: null,
            printed: { actions: [], items: new Map(), indicators: new Map() },
            earlier: new Map(),
            style: null,
            settled: { answers: new Set(), rows: new Map(), said: new Map() },
            returned: new Map(),
            points: [],
            conversions: [],
            pane: null,
          },
        });
      }),
    );
  });

  it("keeps what was dealt with, and knows of nobody's words yet", () => {
    const old = formatState(SIMPLE)
      .replace(/"version":5/, '"version":4')
      .replace(/,"said":\[\[.*?\]\]/, "")
      .replace(/,"points":\[.*?\}\]/, "");
    expect(old).not.toMatch(/said|points/);
    expect(parseState(old)).toEqual({
      kind: "known",
      version: 4,
      state: { ...SIMPLE, settled: { ...SIMPLE.settled, said: new Map() }, points: [] },
    });
  });

  it("and one of the present version from before there were points to compare with are read as they are", () => {
    const without = formatState(SIMPLE).replace(/,"points":\[.*?\}\]/, "");
    expect(without).not.toContain("points");
    expect(parseState(without)).toEqual({ kind: "known", version: STATE_VERSION, state: { ...SIMPLE, points: [] } });
  });

  it("is reached by migrations that rise by one", () => {
    const [first] = MIGRATIONS;
    if (first === undefined) throw new Error("No migration");
    expect(() => {
      assertSequence(MIGRATIONS, STATE_VERSION);
    }).not.toThrow();
    for (const [sequence, latest] of [
      [MIGRATIONS, STATE_VERSION + 1],
      [[], 2],
      [[first, first], 2],
      [[{ ...first, to: 3 }], 3],
    ] as const) {
      expect(() => {
        assertSequence(sequence, latest);
      }).toThrow("rise from 1");
    }
  });
});

describe("a state of a later version", () => {
  it("is left alone", () => {
    const text = formatState(SIMPLE).replace('"version":5', '"version":6');
    expect(parseState(text)).toEqual({ kind: "too-new", version: 6 });
  });
});

describe("the version in a state", () => {
  it("is that of the package", () => {
    const { version } = JSON.parse(readFileSync(join(__dirname, "../../../package.json"), "utf8")) as {
      version: string;
    };
    expect(PRODUCT_VERSION).toBe(version);
  });
});
