const CODE = /^([OIE]?)(\d{1,2})$/;
/** Two codes are as quickly read as a range. */
const SHORTEST = 3;

/** `O1, O2, O3, O7` as `O1–O3, O7`; what is not a list of codes stays as it is. */
export function codeRanges(list: string): string {
  const codes = list.split(", ");
  const runs: string[][] = [];
  for (const code of codes) {
    const run = runs.at(-1);
    if (run !== undefined && follows(run.at(-1) ?? "", code)) run.push(code);
    else runs.push([code]);
  }
  return runs.map((run) => (run.length < SHORTEST ? run.join(", ") : `${run[0] ?? ""}–${run.at(-1) ?? ""}`)).join(", ");
}

function follows(code: string, next: string): boolean {
  const [, letter, number] = CODE.exec(code) ?? [];
  const [, nextLetter, nextNumber] = CODE.exec(next) ?? [];
  return number !== undefined && letter === nextLetter && Number(nextNumber) === Number(number) + 1;
}
