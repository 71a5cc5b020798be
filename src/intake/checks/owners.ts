const NUMBER = /(?:^|\s)[0-9๐-๙]{1,2}[.)](?![0-9๐-๙])\s*/;
const STARTS_WITH_NUMBER = /^[0-9๐-๙]{1,2}[.)](?![0-9๐-๙])/;
/** Separators outside brackets: a section's name may hold a comma. */
const SEPARATOR = /[,;\n、](?![^(]*\))/;

/**
 * Splits owners as printed into a list: `๑.กองคลัง ๒.สำนักปลัดฯ`, or separated by commas,
 * semicolons or line breaks. The text of each owner stays as printed.
 */
export function splitOwners(printed: string): readonly string[] {
  const numbered = printed.split(NUMBER).filter((part) => part.trim() !== "");
  const isNumbered = numbered.length > 1 || STARTS_WITH_NUMBER.test(printed);
  const parts = isNumbered ? numbered : printed.split(SEPARATOR);
  return parts.map((part) => part.replace(/^\s*[-–—•]\s*/, "").trim()).filter((part) => part !== "");
}
