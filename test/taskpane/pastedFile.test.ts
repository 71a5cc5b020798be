import { pastedFile } from "../../src/taskpane/import/pastedFile";

const PDF = new File(["%PDF-"], "ผล.pdf", { type: "application/pdf" });
const PICTURE = new File(["PNG"], "image.png", { type: "image/png" });

function pasted(data: Readonly<Record<string, string>>, files: readonly File[] = []): unknown {
  const file = pastedFile("paste", { getData: (type) => data[type] ?? "" }, files);
  return file !== null && "bytes" in file ? new TextDecoder().decode(file.bytes) : file;
}

describe("what was pasted", () => {
  it("is taken as HTML where it holds a table", () => {
    expect(pasted({ "text/html": "<table><tr><td>O1", "text/plain": "O1" })).toBe("<table><tr><td>O1");
  });

  it("is taken as HTML where it holds only the rows of one", () => {
    expect(pasted({ "text/html": "<tr><td>O1</td></tr>", "text/plain": "O1" })).toBe("<tr><td>O1</td></tr>");
  });

  it("is taken as text where the HTML is only decoration", () => {
    expect(pasted({ "text/html": "<p><b>O1</b> 100</p><track>", "text/plain": "O1 100" })).toBe("O1 100");
  });

  it("is a file that was copied as one, whatever text its name is added as", () => {
    expect(pasted({}, [PDF])).toEqual([PDF]);
    expect(pasted({ "text/plain": "/home/a/ผล.pdf" }, [PDF])).toEqual([PDF]);
  });

  it("is the table or the text where a picture of it comes along", () => {
    expect(pasted({ "text/html": "<table><tr><td>O1", "text/plain": "O1" }, [PICTURE])).toBe("<table><tr><td>O1");
    expect(pasted({ "text/plain": "O1 100" }, [PICTURE])).toBe("O1 100");
  });

  it("is the picture where there is nothing else, so that the reason can be told", () => {
    expect(pasted({}, [PICTURE])).toEqual([PICTURE]);
  });

  it("is nothing where there is no text", () => {
    expect(pasted({ "text/plain": " \n" })).toBeNull();
  });
});
