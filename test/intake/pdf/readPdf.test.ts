import { readPdf } from "../../../src/intake/readers/pdf/pdf";
import type { Refused } from "../../../src/intake/decode";
import type { ReaderResult } from "../../../src/intake/source";
import { formsInForms, HELVETICA, pdfOf, streamOf } from "./pdfOf";

async function linesOf(bytes: Uint8Array): Promise<readonly string[]> {
  const read = await readPdf(bytes);
  if ("code" in read) return [read.code];
  return read.lines.flatMap((line) => {
    if (line.kind === "blank") return [];
    return [line.kind === "text" ? line.text : line.cells.join(" | ")];
  });
}

const PAGE = "BT /F1 12 Tf 50 700 Td (Score 90.74) Tj ET";

describe("the text of a page", () => {
  it("is read as it is painted, however its program says where", async () => {
    const program = [
      "BT /F1 12 Tf 14 TL 50 700 Td (one) Tj T* (two) Tj 0 -14 TD (three) Tj ET",
      "q 1 0 0 1 0 -100 cm BT /F1 12 Tf 1 0 0 1 50 700 Tm [(fo) -20 (ur)] TJ ET Q",
      "BT /F1 1 Tf 12 0 0 12 50 500 Tm (five) Tj ET",
    ].join("\n");
    expect(await linesOf(pdfOf(program, HELVETICA))).toEqual(["one", "two", "three", "four", "five"]);
  });

  it("is read upright on a page that was turned", async () => {
    const program = "BT /F1 12 Tf 0 1 -1 0 100 50 Tm (first) Tj 0 1 -1 0 120 50 Tm (second) Tj ET";
    expect(await linesOf(pdfOf(program, HELVETICA))).toEqual(["first", "second"]);
  });

  it("is what its marks say it stands for, but a figure is what is painted", async () => {
    const program = [
      "BT /F1 12 Tf 50 700 Td /Span<</MCID 1/ActualText<FEFF0E17>>>BDC (x) Tj EMC ET",
      "BT /F1 12 Tf 50 680 Td /Span<</ActualText(100)>>BDC (0) Tj EMC ET",
    ].join("\n");
    expect(await linesOf(pdfOf(program, HELVETICA))).toEqual(["ท", "0"]);
  });

  it("includes a stamp that runs aslant", async () => {
    const program = `${PAGE} BT /F1 30 Tf 0.7 0.7 -0.7 0.7 200 200 Tm (COPY) Tj ET`;
    expect(await linesOf(pdfOf(program, HELVETICA))).toEqual(["Score 90.74", "COPY"]);
  });

  it("is told apart by strokes and by thin rectangles alike", async () => {
    const text = "BT /F1 12 Tf 55 705 Td (9) Tj 100 0 Td (83.70) Tj ET";
    const strokes = "50 700 200 20 re S 150 700 m 150 720 l S";
    const rectangles = "50 700 200 1 re f 50 720 200 1 re f 50 700 1 20 re f 150 700 1 20 re f 250 700 1 21 re f";
    for (const rules of [strokes, rectangles]) {
      expect(await linesOf(pdfOf(`${text} ${rules}`, HELVETICA))).toEqual(["9 | 83.70"]);
    }
  });
});

describe("what cannot be read", () => {
  const PICTURE = streamOf(
    "\u0080".repeat(100),
    "/Type/XObject/Subtype/Image/Width 10/Height 10/ColorSpace/DeviceGray/BitsPerComponent 8",
  );
  const doubts = (read: ReaderResult | Refused) =>
    "code" in read ? read.code : (read.notices ?? []).map(({ code }) => code);

  it("is a large picture beside text, and is noted", async () => {
    const more = `BT /F1 9 Tf 50 660 Td (${"words ".repeat(12)}) Tj ET`;
    const page = `${PAGE} ${more} q 400 0 0 400 50 100 cm /Im Do Q`;
    expect(doubts(await readPdf(pdfOf(page, `${HELVETICA}/XObject<</Im 5 0 R>>`, [PICTURE])))).toEqual([
      "page-without-text",
    ]);
  });

  it("is not a seal in the letterhead", async () => {
    const page = `${PAGE} q 60 0 0 60 50 720 cm /Im Do Q`;
    expect(doubts(await readPdf(pdfOf(page, `${HELVETICA}/XObject<</Im 5 0 R>>`, [PICTURE])))).toEqual([]);
  });

  it("is text that another program recognised from a scan: read, and noted", async () => {
    const page = `q 595 0 0 842 0 0 cm /Im Do Q BT 3 Tr /F1 12 Tf 50 700 Td (Score 90.74) Tj ET`;
    const read = await readPdf(pdfOf(page, `${HELVETICA}/XObject<</Im 5 0 R>>`, [PICTURE]));
    expect(read).toMatchObject({ broken: [{ page: 1, text: "Score 90.74" }] });
  });

  it("is a broken stream: the rest is read, and it is noted", async () => {
    const bytes = pdfOf(PAGE, HELVETICA, [
      streamOf("abc".repeat(99)).replace(/stream\n[^]*\nendstream/, "stream\nx\u009Cbroken\nendstream"),
    ]);
    expect(await readPdf(bytes)).toMatchObject({ broken: [{ text: "stream × 1" }] });
  });
});

describe("a hostile file", () => {
  it.each([
    ["a program that unpacks to hundreds of megabytes", "damaged", () => pdfOf(" ".repeat(200_000_000))],
    [
      "programs that call programs that call programs",
      "too-many-pages",
      () => pdfOf("/X Do", "/XObject<</X 5 0 R>>", formsInForms(5, 10)),
    ],
    [
      "a pattern that does",
      "empty",
      () =>
        pdfOf("/Pattern cs /P scn 0 0 99 99 re f", "/Pattern<</P 5 0 R>>", [
          streamOf(
            "/X Do",
            "/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep 9/YStep 9/Resources<</XObject<</X 6 0 R>>>>",
          ),
          ...formsInForms(6, 10),
        ]),
    ],
    [
      "more letters than fit on a page",
      "too-many-pages",
      () => pdfOf(`BT /F1 9 Tf ${"(aaaaaaaaaaaaaaaaaaaa) Tj ".repeat(10_000)} ET`, HELVETICA),
    ],
    [
      "numbers beyond all measure",
      "empty",
      () => pdfOf("1e308 0 0 1e308 1e308 1e308 cm BT /F1 1e300 Tf 9 9 Td (a) Tj ET 0 0 1e300 1e300 re S", HELVETICA),
    ],
    ["nothing after its first line", "damaged", () => new Uint8Array(Buffer.from("%PDF-1.7\n"))],
  ])("that is %s ends soon, as %s", async (_, end, bytes) => {
    expect(await linesOf(bytes())).toEqual([end]);
  });
});

describe("reading", () => {
  it("says nothing, fetches nothing and leaves the page as it is", async () => {
    const spies = (["log", "warn", "error", "info"] as const).map((name) =>
      jest.spyOn(console, name).mockImplementation(),
    );
    const fetching = jest.spyOn(globalThis, "fetch");
    const font =
      "/Font<</F1<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/UniJIS-UCS2-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType0/BaseFont/X/CIDSystemInfo<</Registry(Adobe)/Ordering(Japan1)/Supplement 0>>>>]>>>>";
    await readPdf(pdfOf(PAGE, font));
    for (const spy of [...spies, fetching]) expect(spy).not.toHaveBeenCalled();
    jest.restoreAllMocks();
  });
});

describe("a long file", () => {
  const TWENTY_PAGES = pdfOf(PAGE, HELVETICA, [], 20);

  it("stops for breath every few pages and reads on", async () => {
    const pause = jest.fn(() => Promise.resolve());
    const read = await readPdf(TWENTY_PAGES, pause);
    expect("lines" in read ? read.lines.filter(({ kind }) => kind === "text") : []).toHaveLength(20);
    expect(pause).toHaveBeenCalledTimes(2);
  });

  it("is given up where the pause says so", async () => {
    const reason = new Error("nobody waits");
    await expect(readPdf(TWENTY_PAGES, () => Promise.reject(reason))).rejects.toBe(reason);
  });
});
