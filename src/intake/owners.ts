/**
 * Splits owners as printed into a list: `๑.กองคลัง ๒.สำนักปลัดฯ`, or separated by commas,
 * semicolons or line breaks. The text of each owner stays as printed.
 */
export function splitOwners(printed: string): readonly string[] {
  const numbered = printed
    .split(/(?:^|\s)[0-9๐-๙]{1,2}[.)](?![0-9๐-๙])\s*/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const parts =
    numbered.length > 1 || /^[0-9๐-๙]{1,2}[.)](?![0-9๐-๙])/.test(printed) ? numbered : printed.split(/[,;\n、]/);
  return parts.map((part) => part.replace(/^[-–—•]\s*/, "").trim()).filter((part) => part !== "");
}
