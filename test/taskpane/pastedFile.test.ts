import { pastedFile } from "../../src/taskpane/intake/pastedFile";

function pasted(data: Readonly<Record<string, string>>): string | null {
  const file = pastedFile("paste", { getData: (type) => data[type] ?? "" });
  return file === null ? null : new TextDecoder().decode(file.bytes);
}

describe("what was pasted", () => {
  it("is taken as HTML where it holds a table", () => {
    expect(pasted({ "text/html": "<table><tr><td>O1", "text/plain": "O1" })).toBe("<table><tr><td>O1");
  });

  it("is taken as text where the HTML is only decoration", () => {
    expect(pasted({ "text/html": "<p><b>O1</b> 100</p>", "text/plain": "O1 100" })).toBe("O1 100");
  });

  it("is nothing where there is no text", () => {
    expect(pasted({ "text/plain": " \n" })).toBeNull();
  });
});
