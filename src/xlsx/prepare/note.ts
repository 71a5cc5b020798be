import type { PreparedCode, PreparedNote } from "../../workbook";

export function note(code: PreparedCode, names: readonly string[], count = names.length): PreparedNote {
  return { code, count, names };
}
