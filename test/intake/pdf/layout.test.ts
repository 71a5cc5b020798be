import { blocksOf, type Block } from "../../../src/intake/readers/pdf/layout";
import { EVERYWHERE, glyphs, page, ruled } from "./pageOf";

function rowsOf(blocks: readonly Block[]): readonly (readonly string[])[] {
  return blocks.flatMap((block) => (block.kind === "table" ? block.rows : [[block.text]]));
}

describe("a ruled table", () => {
  it("has a cell for each box, empty ones too, and its lines joined by a space", () => {
    const painted = [
      ...glyphs("O1", 12, 20),
      ...glyphs("abc", 52, 20),
      ...glyphs("def", 52, 35),
      ...glyphs("100", 152, 20),
      ...glyphs("O2", 12, 55),
    ];
    const blocks = blocksOf(page({ glyphs: painted, rules: ruled([10, 50, 150, 200], [5, 40, 60]) }));
    expect(rowsOf(blocks)).toEqual([
      ["O1", "abc def", "100"],
      ["O2", "", ""],
    ]);
  });

  it("reads a text across columns once, and one down rows in each row", () => {
    const rules = ruled([10, 50, 150, 200], [5, 25, 45, 65]).flatMap((rule) => {
      if (rule.direction === "down" && rule.at === 50) return [{ ...rule, from: 25 }];
      if (rule.direction === "down" && rule.at === 150) return [{ ...rule, from: 25 }];
      if (rule.direction === "across" && rule.at === 45) return [{ ...rule, from: 50 }];
      return [rule];
    });
    const painted = [
      ...glyphs("title", 60, 18),
      ...glyphs("IIT", 12, 38),
      ...glyphs("a", 52, 38),
      ...glyphs("b", 52, 58),
    ];
    expect(rowsOf(blocksOf(page({ glyphs: painted, rules })))).toEqual([
      ["title", "", ""],
      ["IIT", "a", ""],
      ["IIT", "b", ""],
    ]);
  });

  it("does not run on into the next cell where its text is cut", () => {
    const cut = { ...EVERYWHERE, left: 10, right: 50 };
    const painted = [...glyphs("toolongatext", 12, 20, cut), ...glyphs("50", 52, 20)];
    const blocks = blocksOf(page({ glyphs: painted, rules: ruled([10, 50, 150], [5, 40]) }));
    expect(rowsOf(blocks)).toEqual([["toolongatext", "50"]]);
  });

  it("keeps a word that is too long for its cell in it, and the next cell's text in its own", () => {
    const painted = [...glyphs("score", 22, 20), ...glyphs("name", 55, 20)];
    const blocks = blocksOf(page({ glyphs: painted, rules: ruled([10, 20, 43, 150], [5, 40]) }));
    expect(rowsOf(blocks)).toEqual([["", "score", "name"]]);
  });

  it("keeps two words apart that meet by chance at the rule", () => {
    const painted = [...glyphs("O12", 12, 20), ...glyphs("names", 30.02, 20)];
    const blocks = blocksOf(page({ glyphs: painted, rules: ruled([10, 28, 150], [5, 40]) }));
    expect(rowsOf(blocks)).toEqual([["O12", "names"]]);
  });

  it("joins a figure that a narrow cell cut behind its point", () => {
    const painted = [...glyphs("62.", 12, 20), ...glyphs("31", 12, 35), ...glyphs("x", 52, 20)];
    const blocks = blocksOf(page({ glyphs: painted, rules: ruled([10, 31, 150], [5, 40]) }));
    expect(rowsOf(blocks)).toEqual([["62.31", "x"]]);
  });

  it("is two tables where the columns change", () => {
    const rules = [...ruled([10, 50, 150], [5, 25]), ...ruled([10, 90, 150], [25, 45])];
    const painted = [...glyphs("a", 12, 20), ...glyphs("b", 52, 20), ...glyphs("c", 12, 40), ...glyphs("d", 92, 40)];
    const blocks = blocksOf(page({ glyphs: painted, rules }));
    expect(blocks.map((block) => block.kind)).toEqual(["table", "table"]);
    expect(rowsOf(blocks)).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
  });

  it("is none where a frame has one cell", () => {
    const blocks = blocksOf(page({ glyphs: glyphs("notice", 20, 30), rules: ruled([10, 200], [5, 60]) }));
    expect(blocks).toMatchObject([{ kind: "text", text: "notice" }]);
  });

  it("has a row for each line where no rule parts the rows", () => {
    const painted = ["1", "2", "3"].flatMap((digit, index) => [
      ...glyphs(`O${digit}`, 12, 20 + 15 * index),
      ...glyphs(`9${digit}`, 52, 20 + 15 * index),
    ]);
    const blocks = blocksOf(page({ glyphs: painted, rules: ruled([10, 50, 150], [5, 70]) }));
    expect(rowsOf(blocks)).toEqual([
      ["O1", "91"],
      ["O2", "92"],
      ["O3", "93"],
    ]);
  });

  it("puts a figure together again that a narrow cell cut, but never two figures", () => {
    const cells = [...glyphs("O1", 12, 20), ...glyphs("5", 12, 35), ...glyphs("12", 52, 20), ...glyphs("34", 52, 35)];
    const blocks = blocksOf(page({ glyphs: cells, rules: ruled([10, 27, 150], [5, 40]) }));
    expect(rowsOf(blocks)).toEqual([["O15", "12 34"]]);
  });
});

describe("text without rules", () => {
  it("is a table where lines share their gaps", () => {
    const painted = [
      ...[...glyphs("O1", 10, 20), ...glyphs("abc", 60, 20), ...glyphs("100", 200, 20)],
      ...[...glyphs("O2", 10, 40), ...glyphs("def", 60, 40), ...glyphs("0", 200, 40)],
    ];
    expect(rowsOf(blocksOf(page({ glyphs: painted })))).toEqual([
      ["O1", "abc", "100"],
      ["O2", "def", "0"],
    ]);
  });

  it("joins the lines of a row where rows stand wider apart than lines", () => {
    const painted = [
      ...[...glyphs("O1", 10, 20), ...glyphs("abc", 60, 20), ...glyphs("100", 200, 20)],
      ...glyphs("def", 60, 34),
      ...[...glyphs("O2", 10, 54), ...glyphs("ghi", 60, 54), ...glyphs("0", 200, 54)],
    ];
    expect(rowsOf(blocksOf(page({ glyphs: painted })))).toEqual([
      ["O1", "abc def", "100"],
      ["O2", "ghi", "0"],
    ]);
  });

  it("never joins two rows that each have a first cell", () => {
    const painted = [20, 34, 60, 74].flatMap((y, index) => [
      ...glyphs(`O${String(index + 1)}`, 10, y),
      ...glyphs("100", 200, y),
    ]);
    expect(rowsOf(blocksOf(page({ glyphs: painted })))).toEqual([
      ["O1", "100"],
      ["O2", "100"],
      ["O3", "100"],
      ["O4", "100"],
    ]);
  });

  it("parts a figure from the text of the next cell, however near that begins", () => {
    const row = (y: number, score: string, text: string) => [
      ...glyphs("O 1", 10, y),
      ...glyphs(score, 100 - 6 * score.length, y),
      ...glyphs(text, 102, y),
    ];
    expect(rowsOf(blocksOf(page({ glyphs: [...row(20, "100", "-"), ...row(40, "0", "abc")] })))).toEqual([
      ["O 1", "100", "-"],
      ["O 1", "0", "abc"],
    ]);
  });

  it("reads single digits far apart as cells, and not as one word with its letters spread", () => {
    const numbers = (y: number, texts: readonly string[]) =>
      texts.flatMap((each, index) => glyphs(each, 100 + 60 * index, y));
    const painted = [...numbers(20, ["1", "2", "3"]), ...glyphs("name", 10, 34), ...numbers(34, ["91", "82", "73"])];
    expect(rowsOf(blocksOf(page({ glyphs: painted })))).toEqual([
      ["", "1", "2", "3"],
      ["name", "91", "82", "73"],
    ]);
  });

  it("is running text line by line otherwise", () => {
    const painted = [...glyphs("one line", 10, 20), ...glyphs("another", 10, 34)];
    expect(blocksOf(page({ glyphs: painted }))).toMatchObject([
      { kind: "text", text: "one line" },
      { kind: "text", text: "another" },
    ]);
  });
});

describe("Thai letters", () => {
  const text = (painted: Parameters<typeof page>[0]["glyphs"]) =>
    rowsOf(blocksOf(page({ glyphs: painted ?? [] })))
      .flat()
      .join("|");

  it("keep their marks though these are painted last", () => {
    const others = glyphs("\u0e17\u0e35\u0e48\u0e19\u0e35\u0e48\u0e1c\u0e39\u0e49\u0e19\u0e35", 10, 50);
    const letters = glyphs("ทผ", 10, 20);
    const marks = glyphs("\u0e35\u0e48", 16, 20).map((mark) => ({ ...mark, x: 16 }));
    const other = glyphs("\u0e39\u0e49", 22, 20).map((mark) => ({ ...mark, x: 22 }));
    expect(text([...others, ...letters, ...marks, ...other])).toBe("ที่ผู้|ที่นี่ผู้นี");
  });

  it("are one text though each is painted singly and spaces are painted first", () => {
    const space = glyphs(" ", 22, 20);
    expect(text([...space, ...glyphs("กข", 10, 20), ...glyphs("คง", 28, 20)])).toBe("กข คง");
  });

  it("printed twice for bold are read once", () => {
    const bold = glyphs("๑๐๐", 10, 20);
    expect(text([...bold, ...bold.map((glyph) => ({ ...glyph, x: glyph.x + 0.3 }))])).toBe("๑๐๐");
  });
});
