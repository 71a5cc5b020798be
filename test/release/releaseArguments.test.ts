import { Refusal } from "../../scripts/release/Refusal";
import { releaseArguments, USAGE } from "../../scripts/release/releaseArguments";

const HOST = "https://ita.example.go.th/tools/itas";

describe("what a release is asked for", () => {
  it("is where it will live, ending in a slash, and perhaps a version and a folder", () => {
    expect(releaseArguments(["--base-url", HOST])).toEqual({ baseUrl: `${HOST}/` });
    expect(releaseArguments(["--base-url", `${HOST}/`, "--version", "1.20.0", "--out", "x"])).toEqual({
      baseUrl: `${HOST}/`,
      version: "1.20.0",
      out: "x",
    });
  });

  it.each([
    ["no address", [], "where the files will live"],
    ["no https", ["--base-url", "http://ita.example.go.th/"], "https addresses only"],
    ["no URL", ["--base-url", "ita.example.go.th"], "no address"],
    ["this machine", ["--base-url", "https://localhost:3000/"], "cannot reach"],
    ["a query", ["--base-url", `${HOST}?v=1`], "no query"],
    ["a fragment", ["--base-url", `${HOST}#a`], "no query"],
    ["a password", ["--base-url", "https://a:b@ita.example.go.th/"], "letters, digits"],
    ["what XML would not bear", ["--base-url", "https://ita.example.go.th/a&b/"], "letters, digits"],
    ["a version of two numbers", ["--base-url", HOST, "--version", "1.2"], "three numbers"],
    ["a version of four numbers", ["--base-url", HOST, "--version", "1.2.3.4"], "three numbers"],
    ["a version with a word", ["--base-url", HOST, "--version", "1.2.3-beta"], "three numbers"],
    ["a version with a leading zero", ["--base-url", HOST, "--version", "1.02.3"], "three numbers"],
    ["an unknown word", ["--base-url", HOST, "--verison", "1.2.3"], USAGE],
  ])("is refused with %s, in one line", (_, given, message) => {
    const refused = () => releaseArguments(given);
    expect(refused).toThrow(Refusal);
    expect(refused).toThrow(message);
    expect(refused).not.toThrow("\n");
  });
});
